import { CsvError, parse, type Options } from "csv-parse/sync";
import type { Place, RuleFacts } from "../domain/problem.ts";

type QuoteFault = RuleFacts["csv-quotes"]["reason"];

export interface CsvRecord {
  cells: readonly string[];
  /** Its number in the file, from 0; empty lines count. */
  index: number;
}

export interface CsvRecords {
  records: readonly CsvRecord[];
  /** The line and column at which a cell of a record begins. */
  placeOf: (record: CsvRecord, cell: number) => Place;
}

interface CsvSource {
  file: string;
  text: string;
  delimiter: string;
}

/** A record as it stands in the file, and the line on which it begins. */
interface RawRecord {
  raw: string;
  line: number;
}

/** Cuts a CSV text into records. Where quotes do not match: the line of the fault and its name. */
export function readRecords(source: CsvSource): CsvRecords | { fault: { reason: QuoteFault; line: number } } {
  const options: Options = {
    bom: true,
    delimiter: source.delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
  };
  // Files that two programs wrote end some lines one way and some another: lines are counted alike in all of them.
  const text = source.text.replace(/\r\n?/gu, "\n");
  try {
    const records = parse(text, options).map((cells, index) => ({ cells, index }));
    let raws: readonly RawRecord[] | null = null;
    // Places are asked for by problems alone; a file without any is read once.
    const placeOf = (record: CsvRecord, cell: number): Place => {
      raws ??= readRaw(text, options);
      return locate(raws[record.index] ?? { raw: "", line: 1 }, cell, source);
    };
    return { records, placeOf };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { fault: { reason: toFault(error.code), line: typeof error["lines"] === "number" ? error["lines"] : 1 } };
  }
}

function toFault(code: string): QuoteFault {
  if (code === "INVALID_OPENING_QUOTE") return "inside";
  return code === "CSV_INVALID_CLOSING_QUOTE" ? "behind" : "open";
}

function readRaw(text: string, options: Options): readonly RawRecord[] {
  const entries: readonly unknown[] = parse(text, { ...options, raw: true });
  let line = 1;
  return entries.map((entry) => {
    const raw = typeof entry === "object" && entry !== null && "raw" in entry ? String(entry.raw) : "";
    const record = { raw: raw.replace(/\n$/u, ""), line };
    line += (raw.match(/\n/gu) ?? []).length;
    return record;
  });
}

/** Delimiters inside quotes part no cells; line breaks inside quotes begin a line. */
function locate({ raw, line }: RawRecord, wanted: number, { file, delimiter }: CsvSource): Place {
  const place = { file, line, column: 1 };
  let cell = 0;
  let isQuoted = false;
  for (const character of raw.replace(/^\uFEFF/u, "")) {
    if (cell === wanted) break;
    if (character === '"') isQuoted = !isQuoted;
    if (character === "\n") {
      place.line += 1;
      place.column = 1;
    } else place.column += character.length;
    if (character === delimiter && !isQuoted) cell += 1;
  }
  return place;
}
