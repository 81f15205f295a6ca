import { wordingOf } from "../wording.ts";
import { isOpen, withRole, type Piece } from "../piece.ts";

/** Where an editor named the title, the line that says it is the title, and what was taken for one is text. */
export function curateTitle(pieces: readonly Piece[], title: string | null): readonly Piece[] {
  if (title === null) return pieces;
  const wording = wordingOf(title);
  const line = pieces.find((piece) => (isOpen(piece) || piece.role === "title") && wordingOf(piece.text) === wording);
  return pieces.map((piece) => {
    if (piece === line) return withRole(piece, "title");
    return piece.role === "title" ? withRole(piece, "heading") : piece;
  });
}
