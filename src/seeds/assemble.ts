import type { Block, FigureText, Part, PartRole, Removal } from "../domain/article.ts";
import { toFigureText } from "./figures.ts";
import type { Piece, Role } from "./piece.ts";

/** A stretch of text that a reader reads as one: what quantities and names are looked for in. */
export interface Passage {
  text: string;
  /** 1-based line of the seed. */
  line: number;
  isItem: boolean;
}

const spoken: ReadonlySet<Role> = new Set(["title", "lead", "figure", "heading", "paragraph", "item", "row"]);
const bodyRoles: ReadonlySet<Role> = new Set(["heading", "paragraph", "item", "row"]);

/** The article's text in reading order: title, lead, captions, headings, paragraphs, items, rows. */
export function toPassages(pieces: readonly Piece[]): readonly Passage[] {
  return pieces
    .filter(({ role }) => spoken.has(role))
    .map((piece) => ({ text: passageText(piece), line: piece.line, isItem: piece.role === "item" }));
}

function passageText(piece: Piece): string {
  if (piece.role === "figure") return toFigureText(piece.text).caption;
  return piece.role === "row" ? piece.cells.join(" ") : piece.text;
}

export function toFigures(pieces: readonly Piece[]): readonly FigureText[] {
  return pieces.filter(({ role }) => role === "figure").map(({ text }) => toFigureText(text));
}

export function toHeadings(pieces: readonly Piece[]): readonly string[] {
  return pieces.filter(({ role }) => role === "heading").map(({ text }) => text);
}

/** Neighbouring removals for one reason are one record. */
export function toRemovals(pieces: readonly Piece[]): readonly Removal[] {
  const removals: Removal[] = [];
  for (const [index, { reason, line, endLine, text, role }] of pieces.entries()) {
    if (role !== "removed" || reason === null) continue;
    const last = removals.at(-1);
    if (last !== undefined && isMerged(pieces, index)) {
      removals[removals.length - 1] = { ...last, lines: [last.lines[0], endLine], text: `${last.text}\n${text}` };
    } else removals.push({ lines: [line, endLine], reason, text });
  }
  return removals;
}

function isMerged(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  return before?.role === "removed" && before.reason === pieces[index]?.reason;
}

/** Where every piece went, in the seed's order; a removal of several lines is one part. */
export function toParts(pieces: readonly Piece[]): readonly Part[] {
  return pieces.flatMap((piece, index) => {
    if (piece.role === "removed" && isMerged(pieces, index)) return [];
    return [{ line: piece.line, role: partRole(piece.role), marker: piece.marker }];
  });
}

function partRole(role: Role): PartRole {
  if (role === "open") throw new Error("piece without a role");
  return role === "heading" || role === "paragraph" || role === "item" || role === "row" ? "text" : role;
}

/** Body pieces as blocks; items and rows that follow one another make one list or table. */
export function toBody(pieces: readonly Piece[]): readonly Block[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    if (!bodyRoles.has(piece.role)) continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isSameBlock(last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap(toBlock);
}

function toBlock(group: readonly Piece[]): readonly Block[] {
  const [first] = group;
  if (first === undefined) return [];
  if (first.role === "row") return [{ kind: "table", rows: group.map(({ cells }) => cells), line: first.line }];
  if (first.role !== "item") {
    return [{ kind: first.role === "heading" ? "heading" : "paragraph", text: first.text, line: first.line }];
  }
  return [{ kind: "list", start: numberIn(first.marker), items: group.map(({ text, line }) => ({ text, line })) }];
}

function isSameBlock(last: Piece, piece: Piece): boolean {
  if (last.role !== piece.role) return false;
  if (piece.role === "row") return last.cells.length === piece.cells.length;
  if (piece.role !== "item") return false;
  const number = numberIn(last.marker);
  return number === null ? last.marker === piece.marker : numberIn(piece.marker) === number + 1;
}

function numberIn(marker: string | null): number | null {
  return /^\d/u.test(marker ?? "") ? Number.parseInt(marker ?? "", 10) : null;
}
