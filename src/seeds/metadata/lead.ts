import { isCaption } from "../figures.ts";
import { isOpen, withRole, type Piece } from "../piece.ts";
import { isProse } from "../prose.ts";

const maxLead = 900;
const shortest = 60;
/** How much text must follow, as a part of the lead's own length. */
const shortestBody = 0.5;
const listStart = /^(?:[-–—•*+]|\d{1,2}[.)])\s/u;

const editorsNote = /^(?:lời (?:tòa|toà) soạn|lời bbt|lời ban biên tập|lts|lời dẫn|editor's note)\s*:/iu;

/** The first paragraph is the lead where an article follows it. */
export function findLead(pieces: readonly Piece[]): readonly Piece[] {
  const index = pieces.findIndex(
    (piece) =>
      isOpen(piece) &&
      !isCaption(piece.text) &&
      !editorsNote.test(piece.text) &&
      (piece.text.length >= shortest || isProse(piece.text)),
  );
  const piece = pieces[index];
  if (piece === undefined || piece.text.length > maxLead || listStart.test(piece.text)) return pieces;
  const after = pieces.slice(index + 1).filter((other) => isOpen(other) && isProse(other.text));
  const follows = after.reduce((sum, { text }) => sum + text.length, 0);
  if (follows < piece.text.length * shortestBody) return pieces;
  return pieces.map((other) => (other === piece ? withRole(piece, "lead") : other));
}
