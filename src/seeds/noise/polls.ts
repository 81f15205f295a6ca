import { fold } from "../../domain/fold.ts";
import { isOpen, remove, type Piece } from "../piece.ts";
import { isProse } from "../prose.ts";

/** How many lines a question and its answers take, the button included. */
const reach = 10;
const longestAnswer = 120;
const longestQuestion = 240;
const button =
  /^(?:bieu quyet|bo phieu|binh chon|gui binh chon|tham gia binh chon|vote|gui ket qua|xem ket qua|ket qua binh chon)$/u;

/** Removes a poll: from its question to the button below the answers. */
export function removePolls(pieces: readonly Piece[]): readonly Piece[] {
  const polls = pieces.flatMap((piece, index) => {
    const isButton = isOpen(piece) && piece.text.length < 30 && button.test(fold(piece.text).replace(/[\s.!]+$/u, ""));
    const start = isButton ? questionBefore(pieces, index) : null;
    return start === null ? [] : [{ start, end: index }];
  });
  return polls.length === 0
    ? pieces
    : pieces.map((piece, index) =>
        isOpen(piece) && polls.some(({ start, end }) => index >= start && index <= end)
          ? remove(piece, "widget")
          : piece,
      );
}

function questionBefore(pieces: readonly Piece[], button: number): number | null {
  for (let index = button - 1; index > Math.max(0, button - reach); index -= 1) {
    const text = pieces[index]?.text ?? "";
    if (text.length <= longestQuestion && /\?(?:\s|$)/u.test(text)) return index;
    if (text.length > longestAnswer || isProse(text)) return null;
  }
  return null;
}
