import type { RemovalReason } from "../../domain/article.ts";
import { fold } from "../../domain/fold.ts";
import { isCaption } from "../figures.ts";
import { isOpen, mapOpen, remove, type Piece } from "../piece.ts";
import { endsSentence, isProse } from "../prose.ts";
import { coverWithWidgets } from "./phrases.ts";
import { footBeginnings, widgetBeginnings } from "./widget-words.ts";

const bullet = /^[\s•·▪●■◦*+\-–—|>»›]+/u;
const onlyFigures = /^[\d.,\s()[\]|/•·-]{1,12}$/u;
const iconCounter = /^[\p{Extended_Pictographic}\uFE0F\s]+[\d.,]+\s?[kKmM]?$/u;
const noWord = /^[^\p{L}\p{N}]+$/u;
const maxBoilerplate = 320;
const maxLabel = 110;
const tagLabel = /^(?:từ kh(?:óa|oá)|tags?|keywords?)\s*:?$/iu;
const longestTag = 40;
const longestTags = 200;
const mostTagWords = 8;

/** Removes share bars, forms, counters, ratings, tags and the like: lines that say nothing of the article's own. */
export function removeWidgets(pieces: readonly Piece[]): readonly Piece[] {
  const strong = mapOpen(pieces, removeStrong);
  return removeFoot(removeBareTags(removeFigures(removeWeak(removeTags(removeAdvertisements(strong))))));
}

/** What sells: a price, a rebate, a call. */
const selling =
  /\d\s?(?:đ|k|vnđ|đồng)(?![\p{L}])|giảm (?:giá|tới|đến|ngay|còn|\d)|chỉ (?:từ|còn)|ưu đãi|khuyến mãi|khuyến mại|miễn phí|trả góp|tặng|(?:mua|đặt|đăng ký|liên hệ|ứng tuyển|xem|nhận|tải|click|gọi) (?:hàng |mua |vé )?ngay/iu;

/** The copy right below the word "Quảng cáo": a line without a stop that sells something. */
function removeAdvertisements(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const label = pieces[index - 1];
    const isBelow = label?.reason === "advertisement" && !piece.isAfterGap && isOpen(piece);
    if (!isBelow || isProse(piece.text) || endsSentence(piece.text) || isCaption(piece.text)) return piece;
    return piece.text.length <= maxLabel && selling.test(piece.text) ? remove(piece, "advertisement") : piece;
  });
}

function removeStrong(piece: Piece): Piece {
  if (noWord.test(piece.text)) return /[.…]{2,}|^\/?\.\/\.?$/u.test(piece.text) ? piece : remove(piece, "markup");
  if (piece.text.length > maxBoilerplate) return piece;
  const folded = fold(piece.text).replace(/^[•·*\-–—]\s*/u, "");
  const begun = findBeginning(folded);
  if (begun !== null) return remove(piece, begun);
  if (iconCounter.test(piece.text)) return remove(piece, "counter");
  const cover = coverWithWidgets(piece.text.replace(bullet, ""));
  return cover === null || cover.isWeak ? piece : remove(piece, cover.reason);
}

/** The reason of the boilerplate that a folded line begins like, or null. */
export function findBeginning(folded: string): RemovalReason | null {
  const isLabel = folded.length <= maxLabel && !folded.endsWith(".");
  return widgetBeginnings.find((one) => (isLabel || !one.isLabel) && one.pattern.test(folded))?.reason ?? null;
}

/** "Đánh giá" may be a heading: it goes only where it stands among widgets or after the text. */
function removeWeak(pieces: readonly Piece[]): readonly Piece[] {
  const lastProse = pieces.findLastIndex((piece) => isOpen(piece) && isProse(piece.text));
  const firstProse = pieces.findIndex((piece) => isOpen(piece) && isProse(piece.text));
  return pieces.map((piece, index) => {
    if (!isOpen(piece)) return piece;
    const cover = coverWithWidgets(piece.text.replace(bullet, ""));
    if (cover === null) return piece;
    const isAmong = [pieces[index - 1], pieces[index + 1]].some((other) => other !== undefined && isWidget(other));
    return index > lastProse || (index > 0 && index < firstProse) || isAmong ? remove(piece, cover.reason) : piece;
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

/** Tags set one a line below their label. */
function removeTags(pieces: readonly Piece[]): readonly Piece[] {
  let isTagged = false;
  return pieces.map((piece) => {
    if (tagLabel.test(piece.text)) isTagged = true;
    else if (!isOpen(piece) || piece.text.length > longestTag || endsSentence(piece.text)) isTagged = false;
    return isTagged && isOpen(piece) ? remove(piece, "widget") : piece;
  });
}

/** "bảng giá đất; đất vườn; thổ cư" below the last paragraph: words in small letters that are no sentence. */
function removeBareTags(pieces: readonly Piece[]): readonly Piece[] {
  const lastProse = pieces.findLastIndex((piece) => isOpen(piece) && isProse(piece.text));
  if (lastProse < 1) return pieces;
  return pieces.map((piece, index) => {
    if (index <= lastProse || !isOpen(piece) || !isBareTagLine(piece.text)) return piece;
    const isApart = [pieces[index - 1], pieces[index + 1]].some((other) => other !== undefined && isWidget(other));
    return isApart || tagParts(piece.text).length > 1 ? remove(piece, "widget") : piece;
  });
}

function tagParts(text: string): readonly string[] {
  return text.split(/\s*[;,|•·\t]\s*/u).filter((part) => part !== "");
}

/** Words in small letters that are no sentence, or names parted by marks. */
export function isBareTagLine(text: string): boolean {
  if (text.length > longestTags || endsSentence(text)) return false;
  // Names in a row may sign a text; parted by such marks they are tags.
  const isMarked = (text.match(/[;|•]/gu)?.length ?? 0) >= 2 && !/[\t\d]/u.test(text);
  if (!/^\p{Ll}/u.test(text) && !isMarked) return false;
  return tagParts(text).every((part) => part.split(" ").length <= mostTagWords);
}

/** The site's own address and licence after the last paragraph. */
function removeFoot(pieces: readonly Piece[]): readonly Piece[] {
  const isFoot = (piece: Piece): boolean => isOpen(piece) && footBeginnings.test(fold(piece.text.slice(0, 80)));
  const count = pieces.filter(isFoot).length;
  const lastText = pieces.findLastIndex((piece) => isOpen(piece) && isProse(piece.text) && !isFoot(piece));
  const first = pieces.findIndex((piece, index) => index > lastText && isFoot(piece));
  if (first === -1 || count < 2) return pieces;
  return pieces.map((piece, index) => (index >= first && isOpen(piece) ? remove(piece, "widget") : piece));
}
