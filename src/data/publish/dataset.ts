import type { Correction } from "../../domain/correction.ts";
import type { Dataset } from "../../domain/dataset.ts";
import type { Bilingual, Language } from "../../domain/language.ts";
import type { Licence } from "../../domain/site.ts";
import type { Source } from "../../domain/source.ts";
import { columnsOf, type PublishedColumn } from "./columns.ts";
import { toCsv } from "../../domain/csv.ts";

/** What published files say of who publishes them. */
export interface Publisher {
  name: string;
  licence: Licence;
  /** Absolute address of a path of the site ("data/x.csv"); null where the site does not know its own host. */
  addressOf: (path: string) => string | null;
}

/** Texts of a dataset with their links resolved to plain text. */
export interface PlainDataset {
  title: Bilingual;
  description: Bilingual;
  assumptions: readonly Bilingual[];
  units: readonly { id: string; text: Bilingual }[];
  corrections: readonly Correction[];
}

/** A work that rows of a dataset cite. */
export interface PublishedSource {
  title: string;
  path: string | null;
}

/** `/data/<dataset>.csv`: clean RFC 4180, numbers with a decimal point, nothing that a spreadsheet would run. */
export function formatDatasetCsv(dataset: Dataset): string {
  const columns = columnsOf(dataset);
  const rows = dataset.values.map((value) => columns.map(({ cell }) => String(cell(value) ?? "")));
  return toCsv([columns.map(({ name }) => name), ...rows]);
}

/** `/data/<dataset>.json`: the same rows as objects, without the empty cells, under what the dataset says of itself. */
export function formatDatasetJson(dataset: Dataset, plain: PlainDataset, publisher: Publisher): string {
  const columns = columnsOf(dataset);
  const rows = dataset.values.map((value) =>
    Object.fromEntries(
      columns.flatMap(({ name, cell }) => {
        const held = cell(value);
        return held === null ? [] : [[name, held] as const];
      }),
    ),
  );
  const { corrections, ...words } = plain;
  const { url: licence } = dataset.licence ?? publisher.licence;
  return toJson({ id: dataset.id, ...words, licence, corrections, rows });
}

/** `datapackage.json` for all datasets: a Data Package of tabular resources, version 2 of that standard. */
export function formatDataPackage(
  packageName: string,
  datasets: readonly { dataset: Dataset; plain: PlainDataset; sources: readonly PublishedSource[] }[],
  publisher: Publisher,
  language: Language,
): string {
  const { name, licence } = publisher;
  return toJson({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: packageName,
    title: name,
    licenses: [toLicence(licence)],
    contributors: [{ title: name, roles: ["publisher"] }],
    resources: datasets.map(({ dataset, plain, sources }) => ({
      name: dataset.id,
      type: "table",
      title: plain.title[language],
      description: plain.description[language],
      path: `${dataset.id}.csv`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
      ...(dataset.licence === null ? {} : { licenses: [toLicence(dataset.licence)] }),
      ...(sources.length === 0
        ? {}
        : { sources: sources.map(({ title, path }) => ({ title, ...(path === null ? {} : { path }) })) }),
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: columnsOf(dataset).map((column) => toField(column, plain, language)),
        missingValues: [""],
        primaryKey: ["key"],
      },
    })),
  });
}

function toLicence({ id, name, url }: Licence): object {
  return { name: id, title: name, path: url };
}

function toField(
  { name, type, title, isRequired, choices }: PublishedColumn,
  { units }: PlainDataset,
  language: Language,
): object {
  const described = name === "unit" ? units.map(({ id, text }) => `${id}: ${text[language]}`).join("\n") : "";
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(name === "key" ? { unique: true } : {}),
    ...(choices === null ? {} : { enum: choices }),
  };
  const isConstrained = Object.keys(constraints).length > 0;
  return {
    name,
    type,
    title: title[language],
    ...(described === "" ? {} : { description: described }),
    ...(isConstrained ? { constraints } : {}),
  };
}

/** The dataset for search engines: schema.org `Dataset`, ready for a script of type `application/ld+json`. */
export function toDatasetJsonLd(
  dataset: Dataset,
  plain: PlainDataset,
  publisher: Publisher,
  language: Language,
): object {
  const { id, values } = dataset;
  const path = `data/${id}`;
  const distribution = ["csv", "json"].flatMap((format) => {
    const contentUrl = publisher.addressOf(`${path}.${format}`);
    const encodingFormat = format === "csv" ? "text/csv" : "application/json";
    return contentUrl === null ? [] : [{ "@type": "DataDownload", encodingFormat, contentUrl }];
  });
  const dates = values
    .flatMap(({ asOf, from, to }) => [asOf, from, to])
    .filter((date) => date !== null)
    .sort();
  const [first] = dates;
  const last = dates.at(-1);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    identifier: id,
    name: plain.title[language],
    description: plain.description[language],
    inLanguage: language,
    license: (dataset.licence ?? publisher.licence).url,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: publisher.name },
    ...(first === undefined || last === undefined
      ? {}
      : { temporalCoverage: first === last ? first : `${first}/${last}` }),
    variableMeasured: plain.title[language],
    ...(distribution.length === 0 ? {} : { distribution }),
  };
}

/** The outside sources that a dataset's rows cite, each once. */
export function sourcesOf({ values }: Dataset, sources: ReadonlyMap<string, Source>): readonly Source[] {
  const ids = new Set(values.flatMap(({ basis }) => (basis.kind === "outside" ? [basis.id] : [])));
  return [...ids].flatMap((id) => sources.get(id) ?? []);
}

function toJson(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
