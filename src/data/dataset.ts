import type { Dataset } from "../domain/dataset.ts";
import { toEstimate } from "../domain/estimate.ts";
import { parseNumeral } from "../domain/number.ts";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import { kindOf, type UnitTable } from "../domain/unit-table.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import { parseYaml } from "../domain/yaml.ts";
import { checkAssumptions } from "./check-assumptions.ts";
import { checkCitation, checkCited } from "./citation.ts";
import { parseCsv } from "./csv-table.ts";
import { textsOf, textsOfRow } from "./dataset-texts.ts";
import { checkDatasetUnits, toDatasetUnits } from "./dataset-units.ts";
import { datasetSchema, type DatasetSpec } from "./dataset-spec.ts";
import { deriveAll } from "./derive-all.ts";
import type { Library } from "./library.ts";
import type { Derived } from "./derived.ts";
import { optionalColumns, parseRow, requiredColumns, type Row } from "./row.ts";
import type { PlacedText } from "./placed-text.ts";
import { decodeText, type SourceFile } from "./text-file.ts";
import type { Values } from "./values.ts";

export type { Values } from "./values.ts";

/** The two files of one dataset. */
export interface DatasetFiles {
  id: string;
  csv: SourceFile;
  yaml: SourceFile;
}

export interface Datasets {
  datasets: readonly Dataset[];
  values: Values;
}

export interface DatasetsReading extends Datasets {
  /** Texts of datasets with links in them, which can be checked now that all values are known. */
  texts: readonly PlacedText[];
  /** Where a value stands (`dataset.key`): its number in the table, or its formula. Null where there is none. */
  placeOf: (reference: string) => Place | null;
  problems: readonly Problem[];
}

interface Part {
  id: string;
  spec: DatasetSpec | null;
  rows: readonly ReadRow[];
  derived: readonly Derived[];
  texts: readonly PlacedText[];
}

/**
 * Reads and checks datasets: files, rows, citations, derived values. All problems of all files are told at once, and
 * whatever can be read stays in the result, so that one mistake does not make every text that cites the dataset wrong.
 */
export function readDatasets(files: readonly DatasetFiles[], library: Library): DatasetsReading {
  const problems: Problem[] = [];
  const parts = files.map((file) => readPart(file, library, problems));
  const rowOf = new Map(parts.flatMap(({ rows }) => rows).map((row) => [referenceOf(row.value), row]));
  const values = new Map([...rowOf].map(([reference, { value }]) => [reference, value]));
  const derived = new Map(parts.flatMap((part) => part.derived).map((one) => [`${one.dataset}.${one.key}`, one]));
  const computed = deriveAll(derived, values, library.units, problems);
  const all = new Map([...values, ...computed]);
  const datasets = parts.flatMap((part) => {
    const own = [...part.derived.flatMap(({ dataset, key }) => computed.get(`${dataset}.${key}`) ?? [])];
    const rows = part.rows.map(({ value }) => value);
    return part.spec === null ? [] : [toDataset(part.id, part.spec, [...rows, ...own], library.units)];
  });
  const placeOf = (reference: string): Place | null => {
    const row = rowOf.get(reference);
    return (
      row?.place(row.value.value === null ? "label" : "value") ?? derived.get(reference)?.placeOf(["formula"]) ?? null
    );
  };
  return { datasets, values: all, texts: parts.flatMap(({ texts }) => texts), placeOf, problems };
}

function toDataset(id: string, spec: DatasetSpec, values: readonly Value[], table: UnitTable): Dataset {
  const { title, description, assumptions, corrections, formerly, licence = null } = spec;
  const dimensions = Object.entries(spec.dimensions).map(([name, words]) => ({ id: name, title: words }));
  const units = toDatasetUnits(spec, table);
  return { id, title, description, assumptions, dimensions, units, licence, corrections, formerly, values };
}

function readPart({ id, csv, yaml }: DatasetFiles, library: Library, problems: Problem[]): Part {
  const words = decodeText(yaml);
  const data = decodeText(csv);
  problems.push(...words.problems, ...data.problems);
  const reading = words.value === null ? null : parseYaml({ file: yaml.file, text: words.value }, datasetSchema);
  if (reading !== null) problems.push(...reading.problems);
  const spec = reading?.value ?? null;
  const dimensions = Object.keys(spec?.dimensions ?? {});
  const rows =
    data.value === null ? [] : readRows(id, { file: csv.file, text: data.value }, dimensions, library, problems);
  const derived = Object.entries(spec?.derived ?? {}).map(([key, one]) => ({
    dataset: id,
    key,
    spec: one,
    placeOf: (path: readonly string[], part?: "name" | "value"): Place =>
      reading?.placeOf(["derived", key, ...path], part) ?? { file: yaml.file, line: 1, column: 1 },
  }));
  const isEmpty = data.value !== null && rows.length === 0 && derived.length === 0;
  if (isEmpty && problems.every(({ place }) => place.file !== csv.file)) {
    problems.push(toAdvice("csv-without-rows", { file: csv.file, line: 1, column: 1 }, {}));
  }
  const keys = new Map(rows.map(({ key, place }) => [key, place]));
  for (const { key, placeOf } of derived) {
    const place = keys.get(key);
    if (place !== undefined) problems.push(toError("key-twice", placeOf([], "name"), { key }, place("key")));
  }
  problems.push(...derived.flatMap((one) => checkAssumptions(one, library)));
  if (reading !== null && spec !== null) {
    const inRows = rows.map(({ value }) => value.unit);
    const placeOf = (name: string): Place => reading.placeOf(["units", name], "name");
    problems.push(...checkDatasetUnits(spec, inRows, library.units, placeOf));
  }
  const texts = [
    ...(reading === null || spec === null ? [] : textsOf(spec, reading.placeOf, words.value ?? "")),
    ...rows.flatMap(({ value, place }) => textsOfRow(value, place, data.value ?? "")),
  ];
  return { id, spec, rows, derived, texts };
}

interface ReadRow {
  key: string;
  place: Row["place"];
  value: Value;
}

function readRows(
  dataset: string,
  source: { file: string; text: string },
  dimensions: readonly string[],
  library: Library,
  problems: Problem[],
): readonly ReadRow[] {
  const table = parseCsv(source, { required: requiredColumns, optional: [...optionalColumns, ...dimensions] });
  problems.push(...table.problems);
  const read = new Map<string, ReadRow>();
  for (const csvRow of table.value?.rows ?? []) {
    const { row, problems: rowProblems } = parseRow(csvRow, dimensions, library.units);
    problems.push(...rowProblems);
    if (row === null) {
      const [article, source] = [csvRow.cell("article"), csvRow.cell("source")];
      problems.push(...checkCited({ article, source, place: csvRow.place }, library));
      continue;
    }
    const checked = checkCitation(row, library);
    problems.push(...checked.problems);
    const first = read.get(row.key);
    if (first !== undefined) {
      problems.push(toError("key-twice", row.place("key"), { key: row.key }, first.place("key")));
      continue;
    }
    read.set(row.key, {
      key: row.key,
      place: row.place,
      value: toValue(dataset, row, checked.citation, library.units),
    });
  }
  return [...read.values()];
}

function toValue(dataset: string, row: Row, basis: Value["basis"], units: UnitTable): Value {
  const kind = kindOf(row.unit, units);
  const isNonNegative = kind !== "measure" && kind !== "points" && kind !== "money";
  const { value, low, high } = toEstimate(row.value ?? 0, row.qualifier, isNonNegative);
  const { key, unit, qualifier, asOf, from, to, labels: label, notes: note, dimensions } = row;
  const decimals = row.value === null ? 0 : decimalsIn(basis, row.value, row.decimals);
  const shared = { dataset, key, decimals, unit, qualifier, asOf, from, to, label, note, basis, dimensions };
  return { ...shared, value: row.value === null ? null : value, low, high };
}

/** Decimals as the quote writes them: a spreadsheet drops the last zero of "19,10%". */
function decimalsIn(basis: Value["basis"], value: number, inCell: number): number {
  const words = basis.kind === "derived" || basis.marked === null ? "" : basis.quote.slice(...basis.marked);
  const numerals = (words.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((text) => parseNumeral(text, { language: "vi" }));
  return Math.max(inCell, ...numerals.map((numeral) => (numeral?.value === value ? numeral.decimals : 0)));
}
