import type { Kinds } from "../charts/kinds/registry.ts";
import { dataPath } from "../domain/chart-address.ts";
import { toCsv as formatCsv } from "../domain/csv.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import { absoluteOf, type Addresses } from "./addresses.ts";
import { findChartValues } from "./chart-rows.ts";
import type { PublishedChart } from "./published-chart.ts";

interface Column {
  name: string;
  type: "string" | "number" | "boolean";
  description: string;
  cell: (value: Value, published: PublishedChart) => string | number | boolean | null;
}

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

/** What every data file of a chart has, in this order; the datasets' own columns follow. */
const columns: readonly Column[] = [
  { name: "key", type: "string", description: "dataset.key", cell: (value) => referenceOf(value) },
  { name: "value", type: "number", description: "the number, in its unit", cell: ({ value }) => value },
  { name: "unit", type: "string", description: "id of the unit", cell: ({ unit }) => unit },
  {
    name: "qualifier",
    type: "string",
    description: "below (nearly), above (over), about; empty: exactly as stated",
    cell: ({ qualifier }) => qualifier,
  },
  { name: "low", type: "number", description: "the least the true value can be", cell: ({ low }) => finite(low) },
  { name: "high", type: "number", description: "the most the true value can be", cell: ({ high }) => finite(high) },
  { name: "as_of", type: "string", description: "the date it is of (ISO 8601)", cell: ({ asOf }) => asOf },
  { name: "from", type: "string", description: "first day of its period", cell: ({ from }) => from },
  { name: "to", type: "string", description: "last day of its period", cell: ({ to }) => to },
  { name: "label_vi", type: "string", description: "name of the row, Vietnamese", cell: ({ label }) => label.vi },
  { name: "label_en", type: "string", description: "name of the row, English", cell: ({ label }) => label.en },
  {
    name: "origin",
    type: "string",
    description: "article: read in an article; outside: read elsewhere; derived: computed by us",
    cell: ({ basis }) => basis.kind,
  },
  {
    name: "source",
    type: "string",
    description: "where it was read",
    cell: (value, { sources }) => sources[referenceOf(value)]?.text.vi ?? null,
  },
  {
    name: "quote",
    type: "string",
    description: "the sentence that states it (for outside sources: what the source states, in our words)",
    cell: ({ basis }) => (basis.kind === "derived" ? null : basis.quote),
  },
  {
    name: "quote_en",
    type: "string",
    description: "our translation of the sentence",
    cell: ({ basis }) => (basis.kind === "derived" ? null : basis.quoteEn),
  },
  {
    name: "formula",
    type: "string",
    description: "how we computed it",
    cell: ({ basis }) => (basis.kind === "derived" ? basis.shown.en : null),
  },
  { name: "note_vi", type: "string", description: "note, Vietnamese", cell: ({ note }) => note.vi },
  { name: "note_en", type: "string", description: "note, English", cell: ({ note }) => note.en },
];

function columnsOf(values: readonly Value[]): readonly Column[] {
  const own = new Set(values.flatMap(({ dimensions }) => Object.keys(dimensions)));
  const taken = new Set(columns.map(({ name }) => name));
  const extra = [...own].map((id): Column => {
    const name = taken.has(id) ? `dimension_${id}` : id;
    return {
      name,
      type: "string",
      description: `column of the dataset: ${id}`,
      cell: (value) => value.dimensions[id] ?? null,
    };
  });
  return [...columns, ...extra];
}

/** The chart's numbers as CSV (RFC 4180, UTF-8, CRLF, no BOM). */
export function toCsv(published: PublishedChart, kinds?: Kinds): string {
  const values = findChartValues(published.chart, published.data, kinds);
  const used = columnsOf(values);
  return formatCsv([
    used.map(({ name }) => name),
    ...values.map((value) => used.map(({ cell }) => String(cell(value, published) ?? ""))),
  ]);
}

/** The same numbers as JSON, with the chart's words. */
export function toDataJson(published: PublishedChart, addresses: Addresses, kinds?: Kinds): string {
  const { chart } = published;
  const values = findChartValues(chart, published.data, kinds);
  const used = columnsOf(values);
  const rows = values.map((value) => Object.fromEntries(used.map(({ name, cell }) => [name, cell(value, published)])));
  const { vi, en } = chart.title;
  const data = { chart: chart.id, title: { vi: vi.text, en: en.text }, licence: addresses.site.licence, rows };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** A Frictionless data package that describes the CSV. */
export function toMetadata(published: PublishedChart, addresses: Addresses, kinds?: Kinds): string {
  const { chart, corrections } = published;
  const { site } = addresses;
  const fields = columnsOf(findChartValues(chart, published.data, kinds)).map(({ name, type, description }) => ({
    name,
    type,
    description,
  }));
  const file = dataPath(chart.id, "csv");
  const data = {
    profile: "tabular-data-package",
    name: chart.id,
    title: chart.title.en.text,
    titles: { vi: chart.title.vi.text, en: chart.title.en.text },
    ...(addresses.siteUrl === null ? {} : { homepage: new URL(addresses.base, addresses.siteUrl).href }),
    licenses: [{ name: site.licence.id, title: site.licence.name, path: site.licence.url }],
    contributors: [{ title: site.name.en, role: "publisher", email: site.contact.email }],
    corrections: corrections.map(({ date, text }) => ({ date, vi: text.vi.text, en: text.en.text })),
    resources: [
      {
        profile: "tabular-data-resource",
        name: chart.id,
        path: absoluteOf(file, addresses) ?? `${chart.id}.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: { fields, primaryKey: "key", missingValues: [""] },
      },
    ],
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}
