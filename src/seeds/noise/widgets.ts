import { fold } from "../../domain/fold.ts";
import { isOpen, mapOpen, remove, type Piece } from "../piece.ts";
import { isProse } from "../prose.ts";
import { coverWithWidgets } from "./phrases.ts";
import { footBeginnings, widgetBeginnings } from "./widget-words.ts";

const bullet = /^[\s•·▪●■◦*+\-–—|>»›]+/u;
const onlyFigures = /^[\d.,\s()[\]|/•·-]{1,12}$/u;
const iconCounter = /^[\p{Extended_Pictographic}\uFE0F\s]+[\d.,]+\s?[kKmM]?$/u;
const noWord = /^[^\p{L}\p{N}]+$/u;
const maxBoilerplate = 320;

/** Removes share bars, forms, counters, ratings, tags and the like: lines that say nothing of the article's own. */
export function removeWidgets(pieces: readonly Piece[]): readonly Piece[] {
  const strong = mapOpen(pieces, removeStrong);
  return removeFoot(removeFigures(removeWeak(strong)));
}

function removeStrong(piece: Piece): Piece {
  if (noWord.test(piece.text)) return /[.…]{2,}|^\/?\.\/\.?$/u.test(piece.text) ? piece : remove(piece, "markup");
  const folded = fold(piece.text);
  const begun = widgetBeginnings.find(({ pattern }) => pattern.test(folded.replace(/^[•·*\-–—]\s*/u, "")));
  if (begun !== undefined && piece.text.length <= maxBoilerplate) return remove(piece, begun.reason);
  if (iconCounter.test(piece.text)) return remove(piece, "counter");
  const cover = coverWithWidgets(piece.text.replace(bullet, ""));
  return cover === null || cover.isWeak ? piece : remove(piece, cover.reason);
}

/** "Đánh giá" may be a heading: it goes only where it stands among widgets or after the text. */
function removeWeak(pieces: readonly Piece[]): readonly Piece[] {
  const lastProse = pieces.findLastIndex((piece) => isOpen(piece) && isProse(piece.text));
  return pieces.map((piece, index) => {
    if (!isOpen(piece)) return piece;
    const cover = coverWithWidgets(piece.text.replace(bullet, ""));
    if (cover === null) return piece;
    const isAmong = [pieces[index - 1], pieces[index + 1]].some((other) => other !== undefined && isWidget(other));
    return index > lastProse || isAmong ? remove(piece, cover.reason) : piece;
  });
}

function isWidget(piece: Piece): boolean {
  return piece.role === "removed" && piece.reason !== null && ["widget", "counter", "comments"].includes(piece.reason);
}

function removeFigures(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (!isOpen(piece) || !onlyFigures.test(piece.text)) return piece;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const isAmong = (before !== undefined && isWidget(before)) || (after !== undefined && isWidget(after));
    return isAmong ? remove(piece, "counter") : piece;
  });
}

/** The site's own address and licence after the last paragraph. */
function removeFoot(pieces: readonly Piece[]): readonly Piece[] {
  const isFoot = (piece: Piece): boolean => isOpen(piece) && footBeginnings.test(fold(piece.text));
  const count = pieces.filter(isFoot).length;
  const lastText = pieces.findLastIndex((piece) => isOpen(piece) && isProse(piece.text) && !isFoot(piece));
  const first = pieces.findIndex((piece, index) => index > lastText && isFoot(piece));
  if (first === -1 || count < 2) return pieces;
  return pieces.map((piece, index) => (index >= first && isOpen(piece) ? remove(piece, "widget") : piece));
}
