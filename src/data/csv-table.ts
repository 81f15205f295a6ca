import { toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { readRecords, type CsvRecord } from "./csv-records.ts";
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
  const read = readRecords({ file, text, delimiter });
  if ("fault" in read) {
    const { line, reason } = read.fault;
    return { value: null, problems: [toError("csv-quotes", { file, line, column: 1 }, { reason })] };
  }
  const placeIn = read.placeOf;
  const [header, ...records] = read.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (header === undefined) return { value: null, problems: [toError("csv-empty", start, {})] };
  const names = header.cells.map((cell) => cell.trim().normalize("NFC"));
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
    const curly = cells.findIndex((cell) => /^\s*[“”„]/u.test(cell));
    if (cells.length > names.length && curly !== -1) return toError("csv-quotes", placeAt(curly), { reason: "curly" });
    const facts = { expected: names.length, actual: cells.length };
    return toError("csv-cells", placeAt(Math.min(cells.length, names.length) - 1), facts);
  }
  const isHeader = cells.every((cell, index) => cell.trim().normalize("NFC") === names[index]);
  return isHeader ? toError("csv-header-twice", placeAt(0), {}) : null;
}
