import { isCaption } from "../figures.ts";
import { wordingOf } from "../wording.ts";
import { fold } from "../../domain/fold.ts";
import { cut, isOpen, remove, withRole, wordsIn, type Piece } from "../piece.ts";

const ellipsis = /\s*(?:\.\.\.|…|\[\.\.\.\]|\[…\])$/u;
const pictureNumber = /^\s*[-–—:|(]?\s*(?:ảnh|hình|hình ảnh|photo|image|picture)\s*(?:số\s*)?\d{1,3}\)?[.:]?\s*/iu;
const plainPictureWord = /^\s*[-–—:|]\s*(?:ảnh|hình|hình ảnh|photo)\s*$/iu;
const shortestRepeat = 60;
const shortestStart = 40;

/** Removes the title where it comes again (as a picture's text, above a share bar), and cuts it off a caption that it ran into. */
export function removeRepeatedTitle(pieces: readonly Piece[]): readonly Piece[] {
  const title = pieces.find((piece) => piece.role === "title")?.text ?? null;
  if (title === null) return pieces;
  return pieces.flatMap((piece, index) => {
    if (!isOpen(piece)) return piece;
    const isAgain = isRepeat(piece.text, title) || isShortened(piece.text, title, pieces[index + 1]);
    return isAgain ? remove(piece, "repeated-title") : cutTitle(piece, title);
  });
}

/** A picture's text that gives the title's first words, right above the caption. */
function isShortened(text: string, title: string, next: Piece | undefined): boolean {
  if (next === undefined || next.isAfterGap || !isCaption(next.text) || wordsIn(text) < 3) return false;
  return wordingOf(title).startsWith(`${wordingOf(text)} `);
}

/** Removes the lead where it comes again and paragraphs said twice. What almost repeats the lead stays. */
export function removeRepeatedText(pieces: readonly Piece[]): readonly Piece[] {
  const lead = pieces.find((piece) => piece.role === "lead")?.text ?? null;
  const seen = new Set<string>();
  return pieces.map((piece) => {
    if (!isOpen(piece)) return piece;
    if (lead !== null && isRepeat(piece.text, lead)) return remove(piece, "repeated-lead");
    const wording = wordingOf(piece.text);
    if (wording.length < shortestRepeat || isCaption(piece.text)) return piece;
    if (seen.has(wording)) return remove(piece, "repeated-text");
    seen.add(wording);
    return piece;
  });
}

/** The same words, or their beginning with an ellipsis. */
function isRepeat(text: string, original: string): boolean {
  if (text.length > original.length + 40) return false;
  const wording = wordingOf(text);
  const whole = wordingOf(original);
  if (wording === whole) return true;
  return ellipsis.test(text) && wording.length >= shortestStart && whole.startsWith(wording);
}

/** "Title ảnh 1Caption": the alternative text of a picture ran into its caption. */
function cutTitle(piece: Piece, title: string): readonly Piece[] {
  if (!fold(piece.text).startsWith(fold(title))) return [piece];
  const rest = piece.text.slice(title.length);
  const number = pictureNumber.exec(rest) ?? plainPictureWord.exec(rest);
  const isFused = number === null && /^\p{Lu}/u.test(rest);
  if (number === null && !isFused) return [piece];
  const { head, tail } = cut(piece, title.length + (number?.[0].length ?? 0));
  return [
    ...(head === null ? [] : [remove(head, "repeated-title")]),
    ...(tail === null ? [] : [number === null ? tail : withRole(tail, "figure")]),
  ];
}
