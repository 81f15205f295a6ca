import { toPiece, type Piece } from "./piece.ts";

const sentenceEnd = /[.!?:;…"”»)\]|]$/u;
const lowerStart = /^\p{Ll}/u;
const startsItem = /^(?:[-–—•*+▪●■]|\d{1,3}[.)]|[a-zđ][.)])\s/u;
/** Lines of text wrapped by a mail program or a printer are about this long; shorter ones end for a reason. */
const wrappedLength = 40;

/** Lines → pieces, one a line; lines that a sentence runs across are joined. */
export function toPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let isAfterGap = true;
  for (const [index, text] of lines.entries()) {
    if (text !== "") {
      const piece = toPiece(index + 1, text, isAfterGap);
      const last = pieces.at(-1);
      if (last !== undefined && isContinued(last, piece)) {
        pieces[pieces.length - 1] = { ...last, endLine: piece.line, text: `${last.text} ${text}` };
      } else pieces.push(piece);
    }
    isAfterGap = text === "";
  }
  return pieces;
}

function isContinued(before: Piece, next: Piece): boolean {
  if (next.isAfterGap || before.text.includes("\t") || startsItem.test(next.text)) return false;
  const isLong = before.text.length >= wrappedLength;
  return isLong && lowerStart.test(next.text) && !sentenceEnd.test(before.text);
}
