import type { RemovalReason } from "../domain/article.ts";

/** What a piece of the seed is. "open": not yet known. */
export type Role =
  | "open"
  | "title"
  | "lead"
  | "publisher"
  | "author"
  | "published"
  | "figure"
  | "heading"
  | "paragraph"
  | "item"
  | "row"
  | "removed";

/**
 * A stretch of the seed. Pieces are kept in reading order and are only ever split, joined or given a role:
 * put together, they are always the whole seed.
 */
export interface Piece {
  /** 1-based line on which it begins, and the one on which it ends. */
  line: number;
  endLine: number;
  text: string;
  /** Whether an empty line stands before it. */
  isAfterGap: boolean;
  role: Role;
  reason: RemovalReason | null;
  marker: string | null;
  /** The cells of a row. */
  cells: readonly string[];
}

export function toPiece(line: number, text: string, isAfterGap: boolean): Piece {
  return { line, endLine: line, text, isAfterGap, role: "open", reason: null, marker: null, cells: [] };
}

export function isOpen(piece: Piece): boolean {
  return piece.role === "open";
}

export function withRole(piece: Piece, role: Role): Piece {
  return { ...piece, role };
}

export function remove(piece: Piece, reason: RemovalReason): Piece {
  return { ...piece, role: "removed", reason };
}

/** The piece cut in two; empty halves are left out. */
export function cut(piece: Piece, at: number): { head: Piece | null; tail: Piece | null } {
  const head = piece.text.slice(0, at).trim();
  const tail = piece.text.slice(at).trim();
  return {
    head: head === "" ? null : { ...piece, text: head },
    tail: tail === "" ? null : { ...piece, text: tail, isAfterGap: head === "" && piece.isAfterGap },
  };
}

/** A pass over the open pieces only: each gives the pieces that take its place. */
export function mapOpen(
  pieces: readonly Piece[],
  change: (piece: Piece) => Piece | readonly Piece[],
): readonly Piece[] {
  return pieces.flatMap((piece) => (isOpen(piece) ? change(piece) : piece));
}

export function wordsIn(text: string): number {
  return text.split(" ").length;
}
