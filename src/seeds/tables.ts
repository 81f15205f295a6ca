import { isOpen, type Piece } from "./piece.ts";

const figure = /^(?:[<>≥≤~]?\s?[+-]?\d[\d.,\s]*\s?(?:%|\p{L}+(?:\/\p{L}+)?(?:\s\p{L}+)?)?|-|–|x|\/|n\/a)$/iu;
const maxCell = 60;
const maxColumns = 8;
const fewestRows = 3;

/** Finds tables: lines with tabs or bars between cells, and tables that a scrape flattened to one cell a line. */
export function findTables(pieces: readonly Piece[]): readonly Piece[] {
  return findFlattened(findRows(pieces));
}

function findRows(pieces: readonly Piece[]): readonly Piece[] {
  const cells = pieces.map((piece) => (isOpen(piece) ? cellsOf(piece.text) : null));
  return pieces.map((piece, index) => {
    const own = cells[index] ?? null;
    const isBeside = [cells[index - 1], cells[index + 1]].some((other) => other?.length === own?.length);
    if (own === null || !isBeside) return piece;
    return { ...piece, role: "row", cells: own, marker: piece.text.includes("\t") ? null : barsOf(piece.text) };
  });
}

function cellsOf(text: string): readonly string[] | null {
  if (text.includes("\t")) return text.split("\t").map((cell) => cell.trim());
  if (!/\S\s*\|\s*\S/u.test(text)) return null;
  const cells = text.replace(/^\||\|$/gu, "").split("|");
  return cells.length < 2 ? null : cells.map((cell) => cell.trim());
}

/** Where the line had its bars. */
function barsOf(text: string): string {
  return `${text.startsWith("|") ? "|" : ""}a|b${text.endsWith("|") ? "|" : ""}`;
}

/** A row as its line had it, white space aside. */
export function rowText(cells: readonly string[], marker: string | null): string {
  if (marker === null) return cells.join(" ");
  return `${marker.startsWith("|") ? "|" : ""}${cells.join("|")}${marker.endsWith("|") ? "|" : ""}`;
}

/** Runs of short lines in which figures come back at one distance: cells of a table, row by row. */
function findFlattened(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let start = 0;
  while (start < pieces.length) {
    const run = shortRun(pieces, start);
    const columns = columnsOf(run.map(({ text }) => text));
    const taken = run.length === 0 ? pieces.slice(start, start + 1) : run;
    result.push(...(columns === null ? taken : toRows(run, columns)));
    start += taken.length;
  }
  return result;
}

function shortRun(pieces: readonly Piece[], start: number): readonly Piece[] {
  let end = start;
  while (end < pieces.length) {
    const piece = pieces[end];
    if (piece === undefined || !isOpen(piece) || piece.text.length > maxCell || /[.;:]$/u.test(piece.text)) break;
    if (end > start && piece.isAfterGap !== pieces[start + 1]?.isAfterGap) break;
    end += 1;
  }
  return pieces.slice(start, end);
}

/** How many columns make every column below the head either all figures or all words, with some of each. */
function columnsOf(texts: readonly string[]): number | null {
  const kinds = texts.map((text) => figure.test(text));
  for (let columns = 2; columns <= maxColumns; columns += 1) {
    if (texts.length % columns !== 0 || texts.length / columns < fewestRows) continue;
    if (isTabular(kinds, columns)) return columns;
  }
  return null;
}

function isTabular(kinds: readonly boolean[], columns: number): boolean {
  if (kinds.slice(0, columns).some((isFigure) => isFigure)) return false;
  const firstRow = kinds.slice(columns, 2 * columns);
  const hasBoth = firstRow.includes(true) && firstRow.includes(false);
  return hasBoth && kinds.every((isFigure, index) => index < columns || isFigure === firstRow[index % columns]);
}

function toRows(run: readonly Piece[], columns: number): readonly Piece[] {
  return run.flatMap((piece, index) => {
    if (index % columns !== 0) return [];
    const row = run.slice(index, index + columns);
    const cells = row.map(({ text }) => text);
    return [
      { ...piece, role: "row" as const, cells, text: cells.join(" "), endLine: row.at(-1)?.endLine ?? piece.line },
    ];
  });
}
