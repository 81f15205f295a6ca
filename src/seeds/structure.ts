import { isOpen, withRole, wordsIn, type Piece } from "./piece.ts";
import { endsSentence, isProse } from "./prose.ts";
import { findTables } from "./tables.ts";

const bullet = /^([-–—•·▪●■◦*+✓✔►➢])\s+(?=\S)/u;
const numbered = /^(\d{1,3}[.)])\s+(?=\S)/u;
const maxHeading = 150;
const maxItem = 600;

/** Gives what is left its place in the body: lists, tables, headings, paragraphs. */
export function findStructure(pieces: readonly Piece[]): readonly Piece[] {
  const shaped = findTables(findLists(pieces));
  const body = shaped.filter(({ role }) => role !== "removed" && role !== "figure");
  const next = new Map(body.map((piece, index) => [piece, body[index + 1]]));
  return shaped.map((piece) => {
    if (!isOpen(piece)) return piece;
    return withRole(piece, isHeading(piece, next.get(piece)) ? "heading" : "paragraph");
  });
}

/** A short line without a stop above a text; never the last. */
function isHeading(piece: Piece, next: Piece | undefined): boolean {
  if (next === undefined || piece.text.length > maxHeading || wordsIn(piece.text) < 2) return false;
  const isQuestion = /\?["”»]?$/u.test(piece.text);
  if ((endsSentence(piece.text) && !isQuestion) || piece.text.endsWith(",")) return false;
  if (/^["“«'-]/u.test(piece.text) || !/^[\p{Lu}\p{N}]/u.test(piece.text)) return false;
  // "PV: Thưa ông, …?" is a question that someone asked.
  if (isQuestion && /^.{1,40}:\s/u.test(piece.text)) return false;
  return isProse(next.text) || next.role === "item" || next.role === "row" || next.isAfterGap;
}

function findLists(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let start = 0;
  while (start < pieces.length) {
    const end = Math.max(endOfRun(pieces, start), start + 1);
    const run = pieces.slice(start, end);
    result.push(...(run.length < 2 ? run : run.map(toItem)));
    start = end;
  }
  return result;
}

/** Items of one kind in a row: the same bullet, or numbers that count on. */
function endOfRun(pieces: readonly Piece[], start: number): number {
  const first = markerOf(pieces[start]);
  if (first === null) return start;
  const number = numberOf(first);
  let end = start + 1;
  while (end < pieces.length) {
    const marker = markerOf(pieces[end]);
    const isNext = number === null ? marker === first : marker !== null && numberOf(marker) === number + (end - start);
    if (!isNext) break;
    end += 1;
  }
  return end;
}

function markerOf(piece: Piece | undefined): string | null {
  if (piece === undefined || !isOpen(piece) || piece.text.length > maxItem) return null;
  return bullet.exec(piece.text)?.[1] ?? numbered.exec(piece.text)?.[1] ?? null;
}

function numberOf(marker: string): number | null {
  return /^\d/u.test(marker) ? Number.parseInt(marker, 10) : null;
}

function toItem(piece: Piece): Piece {
  const marker = markerOf(piece) ?? "";
  return { ...piece, role: "item", marker, text: piece.text.slice(marker.length).trim() };
}
