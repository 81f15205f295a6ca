import type { Province } from "../../domain/gazetteer.ts";
import { toError, type Problem, type Reading } from "../../domain/problem.ts";
import { isId, toSlug } from "../../domain/slug.ts";
import { parseCsv, type CsvRow } from "../csv-table.ts";
import { checkRepeats, type Entry, type EntryName } from "./entry.ts";
import type { ListSource } from "./yaml-list.ts";

const columns = {
  required: ["id", "name_vi", "name_en", "column", "row"],
  optional: ["region", "aliases", "except"],
} as const;
const mostTiles = 100;

/**
 * `provinces.csv`: id, name_vi, name_en, column, row, and where there are any region, aliases and except, whose names are
 * parted by "|". A file without a row under its header is an empty list.
 */
export function parseProvinces(source: ListSource): Reading<readonly Province[]> {
  const table = parseCsv(source, columns);
  if (table.value === null) return { value: null, problems: table.problems };
  const { rows } = table.value;
  const problems = [
    ...table.problems,
    ...rows.flatMap(checkRow),
    ...checkRepeats(rows.map(toEntry)),
    ...checkTiles(rows),
  ];
  return { value: problems.length > 0 ? null : rows.map(toProvince), problems };
}

function toProvince(row: CsvRow): Province {
  const region = row.cell("region");
  const except = namesOf(row, "except");
  return {
    id: row.cell("id"),
    name: { vi: textOf(row, "name_vi"), en: textOf(row, "name_en") },
    aliases: namesOf(row, "aliases"),
    ...(except.length > 0 ? { except } : {}),
    ...(region === "" ? {} : { region }),
    column: Number(row.cell("column")),
    row: Number(row.cell("row")),
  };
}

function textOf(row: CsvRow, column: string): string {
  return row.cell(column).normalize("NFC");
}

function namesOf(row: CsvRow, column: string): readonly string[] {
  return textOf(row, column)
    .split("|")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function toEntry(row: CsvRow): Entry {
  const named = (column: string): readonly EntryName[] =>
    namesOf(row, column).map((text) => ({ text, scope: "name", place: () => row.place(column) }));
  return { id: row.cell("id"), place: () => row.place("id"), names: ["name_vi", "name_en", "aliases"].flatMap(named) };
}

function checkRow(row: CsvRow): readonly Problem[] {
  const id = row.cell("id");
  const names = ["name_vi", "name_en"].filter((column) => row.cell(column) === "");
  const tiles = ["column", "row"].filter((column) => !isTile(row.cell(column)));
  return [
    ...(isId(id) ? [] : [toError("gazetteer-id-wrong", row.place("id"), { id, suggestion: suggestId(row) })]),
    ...names.map((column) => toError("gazetteer-name-missing", row.place(column), { id, column })),
    ...tiles.map((column) =>
      toError("gazetteer-tile-wrong", row.place(column), { id, column, text: row.cell(column) }),
    ),
  ];
}

function suggestId(row: CsvRow): string | null {
  return toSlug(row.cell("id")) || toSlug(row.cell("name_vi")) || null;
}

function isTile(text: string): boolean {
  return /^\d{1,3}$/u.test(text) && Number(text) < mostTiles;
}

function checkTiles(rows: readonly CsvRow[]): readonly Problem[] {
  const taken = new Map<string, CsvRow>();
  return rows.flatMap((row) => {
    if (!isTile(row.cell("column")) || !isTile(row.cell("row"))) return [];
    const [column, line] = [Number(row.cell("column")), Number(row.cell("row"))];
    const other = taken.get(`${column},${line}`);
    if (other === undefined) {
      taken.set(`${column},${line}`, row);
      return [];
    }
    const facts = { column, row: line, entry: other.cell("id") };
    return [toError("gazetteer-tile-taken", row.place("column"), facts, other.place("column"))];
  });
}
