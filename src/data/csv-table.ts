import { parse, CsvError } from "csv-parse/sync";
import { toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { findDelimiter } from "./delimiter.ts";

/** A row of a spreadsheet: its cells by column, trimmed; a column that the file has not is "". */
export interface CsvRow {
  cell: (column: string) => string;
  place: (column?: string) => Place;
}

export interface CsvTable {
  columns: readonly string[];
  rows: readonly CsvRow[];
}

interface CsvFile {
  file: string;
  text: string;
}

interface CsvColumns {
  required: readonly string[];
  optional: readonly string[];
}

interface CsvRecord {
  cells: readonly string[];
  /** The record as it stands in the file, and the line on which it begins. */
  raw: string;
  line: number;
}

/**
 * Reads a CSV file as spreadsheets write it: comma, semicolon or tab, with or without a byte order mark, quoted cells with
 * line breaks. Empty rows are skipped; a header that comes again, a missing, unknown or repeated column, and a row with
 * too few or too many cells are problems at their line and column.
 */
export function parseCsv({ file, text }: CsvFile, columns: CsvColumns): Reading<CsvTable> {
  const start: Place = { file, line: 1, column: 1 };
  if (text.trim() === "") return { value: null, problems: [toError("csv-empty", start, {})] };
  const known = [...columns.required, ...columns.optional];
  const delimiter = findDelimiter(text, known);
  const read = readRecords(text, delimiter, file);
  if (read.value === null) return { value: null, problems: read.problems };
  const [header, ...records] = read.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (header === undefined) return { value: null, problems: [toError("csv-empty", start, {})] };
  const names = header.cells.map((cell) => cell.trim().normalize("NFC"));
  const placeIn = (record: CsvRecord, index: number): Place => placeOf(record, index, delimiter, file);
  const headerProblems = checkHeader(names, columns, (index) => placeIn(header, index));
  if (headerProblems.some(({ rule }) => rule === "csv-column-missing"))
    return { value: null, problems: headerProblems };
  const problems: Problem[] = [...headerProblems];
  const rows: CsvRow[] = [];
  const indexes = new Map(names.map((name, index) => [name, index]));
  for (const record of records) {
    const problem = checkRecord(record, names, (index) => placeIn(record, index));
    if (problem !== null) problems.push(problem);
    else rows.push(toRow(record, indexes, placeIn));
  }
  return { value: { columns: names, rows }, problems };
}

function toRow(
  record: CsvRecord,
  indexes: ReadonlyMap<string, number>,
  placeIn: (record: CsvRecord, index: number) => Place,
): CsvRow {
  const cellAt = (column: string): string => record.cells[indexes.get(column) ?? -1] ?? "";
  return {
    cell: (column) => cellAt(column).trim(),
    place: (column) => placeIn(record, column === undefined ? 0 : (indexes.get(column) ?? 0)),
  };
}

function readRecords(text: string, delimiter: string, file: string): Reading<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  let line = 1;
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    if (!Array.isArray(parsed)) throw new TypeError("csv-parse result not a list");
    for (const entry of parsed) {
      const { record, raw } = toEntry(entry);
      records.push({ cells: record, raw: raw.replace(/(?:\r\n|\r|\n)$/u, ""), line });
      line += countBreaks(raw);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error["lines"] === "number" ? error["lines"] : line;
    return { value: null, problems: [toError("csv-quotes", { file, line: at, column: 1 }, { reason: error.code })] };
  }
  return { value: records, problems: [] };
}

function toEntry(entry: unknown): { record: readonly string[]; raw: string } {
  if (typeof entry !== "object" || entry === null || !("record" in entry) || !("raw" in entry)) {
    throw new TypeError("csv-parse record without raw text");
  }
  const { record, raw } = entry;
  return { record: Array.isArray(record) ? record.map(String) : [], raw: typeof raw === "string" ? raw : "" };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1;
  }
  return breaks;
}

function checkHeader(names: readonly string[], columns: CsvColumns, placeAt: (index: number) => Place): Problem[] {
  const known = [...columns.required, ...columns.optional];
  const missing = columns.required.filter((name) => !names.includes(name));
  const unknown = names.flatMap((name, index) => (known.includes(name) ? [] : [{ name, index }]));
  const twice = names.flatMap((name, index) => (names.indexOf(name) < index ? [{ name, index }] : []));
  return [
    ...missing.map((column) =>
      toError("csv-column-missing", placeAt(0), {
        column,
        suggestion: suggest(
          column,
          unknown.map(({ name }) => name),
        ),
      }),
    ),
    ...unknown.map(({ name, index }) =>
      name === ""
        ? toError("csv-column-unnamed", placeAt(index), { number: index + 1 })
        : toError("csv-column-unknown", placeAt(index), { column: name, suggestion: suggest(name, known) }),
    ),
    ...twice
      .filter(({ name }) => name !== "")
      .map(({ name, index }) => toError("csv-column-twice", placeAt(index), { column: name })),
  ];
}

function checkRecord(
  { cells }: CsvRecord,
  names: readonly string[],
  placeAt: (index: number) => Place,
): Problem | null {
  if (cells.length !== names.length) {
    const facts = { expected: names.length, actual: cells.length };
    return toError("csv-cells", placeAt(Math.min(cells.length, names.length) - 1), facts);
  }
  const isHeader = cells.every((cell, index) => cell.trim().normalize("NFC") === names[index]);
  return isHeader ? toError("csv-header-twice", placeAt(0), {}) : null;
}

/** The line and column at which a cell of a record begins: delimiters inside quotes and line breaks aside. */
function placeOf({ raw, line }: CsvRecord, index: number, delimiter: string, file: string): Place {
  const place = { file, line, column: 1 };
  let cell = 0;
  let isQuoted = false;
  for (const character of raw.replace(/^\uFEFF/u, "")) {
    if (cell === index) break;
    if (character === '"') isQuoted = !isQuoted;
    if (character === "\n") {
      place.line += 1;
      place.column = 1;
    } else place.column += character.length;
    if (character === delimiter && !isQuoted) cell += 1;
  }
  return place;
}
