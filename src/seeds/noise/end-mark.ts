import { cut, isOpen, remove, type Piece } from "../piece.ts";

const endMark = /(?:\.\/\.?|\/\.|\s?[■◼●♦❖█]|\s?#{2,}|\s?-{1,3}\s?(?:hết|the end|end)\s?-{1,3})$/iu;
const alone = /^(?:\.?\/\.|[-–—*\s]*(?:hết|the end)[-–—*\s.]*)$/iu;

/** Removes the mark with which an agency closes a text: "./." */
export function removeEndMarks(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (!isOpen(piece)) return piece;
    if (alone.test(piece.text)) return remove(piece, "end-mark");
    const match = endMark.exec(piece.text);
    if (match === null) return piece;
    const { head, tail } = cut(piece, match.index);
    return [...(head === null ? [] : [head]), ...(tail === null ? [] : [remove(tail, "end-mark")])];
  });
}
