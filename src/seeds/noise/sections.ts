import type { RemovalReason } from "../../domain/article.ts";
import { isNameLike } from "../metadata/person.ts";
import { isSignOff } from "../metadata/sign-off.ts";
import { isOpen, remove, type Piece } from "../piece.ts";
import { isHeadline, isProse } from "../prose.ts";
import { fold } from "../../domain/fold.ts";
import { findBeginning } from "./widgets.ts";
import { coverWithWidgets, tokensOf } from "./phrases.ts";
import { commentHeadings, relatedHeadings } from "./widget-words.ts";

const related = toSet(relatedHeadings);
const comments = toSet(commentHeadings);
const reply = /^(?:(?:tra loi|thich|reply|like|bao cao|bao vi pham|quan tam)(?: \d+)?(?: |$))+$/u;
const spokenLine = /(?:^|[ -])\d+ (?:phut|gio|ngay|tuan|thang|nam) truoc(?: |$)|^(?:thich|like)(?: \d+)? (?:tra loi|reply)|^\d{1,2} \d{2}(?: \d{2})? \d{1,2} \d{1,2} \d{4}$/u;
const counted = /^[1-9]\d{0,4} |\([1-9]\d{0,4}\)$/u;
const tagLine = /^(?:từ khóa|từ khoá|tags?)\s*:/iu;

function toSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split("|")).map(keyOf));
}

function keyOf(text: string): string {
  return tokensOf(text)
    .filter((token) => !/^\d+$/u.test(token))
    .join(" ");
}

/** Removes lists of other articles and readers' comments together with their headings. */
export function removeSections(pieces: readonly Piece[]): readonly Piece[] {
  const result = [...pieces];
  let index = 0;
  while (index < result.length) {
    const end = endOfSection(result, index);
    const reasons = reasonsOf(result.slice(index, end));
    for (const [offset, reason] of reasons.entries()) {
      const piece = result[index + offset];
      if (piece !== undefined && isOpen(piece) && (offset === 0 || !isOwnWidget(piece.text))) result[index + offset] = remove(piece, reason);
    }
    index = Math.max(end, index + 1);
  }
  return result;
}

/** Headings alone are a bar of buttons; "2 Bình luận" above comments is a counter. */
function reasonsOf(section: readonly Piece[]): readonly RemovalReason[] {
  const [heading] = section;
  if (heading === undefined) return [];
  const isBar = section.length > 1 && section.every(({ text }) => related.has(keyOf(text)) || comments.has(keyOf(text)));
  const reason = isBar ? "widget" : comments.has(keyOf(heading.text)) ? "comments" : "related-links";
  return section.map((piece) => (piece === heading && /^\d/u.test(piece.text) ? "counter" : reason));
}

/** A share bar or advertisement inside the list is what it is. */
function isOwnWidget(text: string): boolean {
  if (related.has(keyOf(text)) || comments.has(keyOf(text)) || spokenLine.test(tokensOf(text).join(" "))) return false;
  if (findBeginning(fold(text)) === "widget") return true;
  const cover = coverWithWidgets(text);
  return cover !== null && !cover.isWeak && !reply.test(tokensOf(text).join(" "));
}

/** The index after the section that begins here; the same index where none does. */
function endOfSection(pieces: readonly Piece[], start: number): number {
  const heading = pieces[start];
  if (heading === undefined || !isOpen(heading) || heading.text.length > 60) return start;
  const key = keyOf(heading.text);
  if (related.has(key)) return endOfLinks(pieces, start);
  return comments.has(key) ? endOfComments(pieces, start) : start;
}

/** Headlines go; where nothing but headlines and their teasers follows, or the article has ended, all goes. */
function endOfLinks(pieces: readonly Piece[], start: number): number {
  const rest = pieces.slice(start + 1);
  if (hasEnded(pieces, start) || isListOfTeasers(rest)) return nextCommentHeading(pieces, start);
  const stop = rest.findIndex((piece) => isOpen(piece) && !isLink(piece));
  const end = stop === -1 ? pieces.length : start + 1 + stop;
  // Among paragraphs a headline right before the next paragraph may be the article's own heading: blank lines tell.
  return stop === -1 ? nextCommentHeading(pieces, start) : end;
}

function isLink(piece: Piece): boolean {
  return isHeadline(piece.text) && !isSignOff(piece.text);
}

function nextCommentHeading(pieces: readonly Piece[], start: number): number {
  const next = pieces.findIndex((piece, index) => index > start && isOpen(piece) && comments.has(keyOf(piece.text)));
  return next === -1 ? pieces.length : next;
}

function endOfComments(pieces: readonly Piece[], start: number): number {
  const rest = pieces.slice(start + 1).filter(isOpen);
  const nextRelated = pieces.findIndex((piece, index) => index > start && isOpen(piece) && related.has(keyOf(piece.text)));
  const end = nextRelated === -1 ? pieces.length : nextRelated;
  const spoken = pieces.slice(start + 1, end).some((piece) => {
    const folded = tokensOf(piece.text).join(" ");
    return reply.test(folded) || spokenLine.test(folded);
  });
  if (rest.length === 0) return start;
  const isCounted = counted.test(pieces[start]?.text ?? "");
  return hasProseBefore(pieces, start) && (spoken || isCounted || hasEnded(pieces, start)) ? end : start;
}

/** Whether the article is over: it was signed, or its end mark stands in one of the last paragraphs before. */
function hasEnded(pieces: readonly Piece[], start: number): boolean {
  if (!hasProseBefore(pieces, start)) return false;
  const before = pieces.slice(Math.max(0, start - 8), start).filter(isOpen).slice(-4);
  return before.some(({ text }) => isSignOff(text) || isNameLike(text) || tagLine.test(text) || /\.\/\.$/u.test(text));
}

function hasProseBefore(pieces: readonly Piece[], start: number): boolean {
  return pieces.slice(0, start).filter((piece) => isOpen(piece) && isProse(piece.text)).length >= 2;
}

function isListOfTeasers(rest: readonly Piece[]): boolean {
  const open = rest.filter(isOpen);
  const prose = open.filter((piece) => !isLink(piece));
  if (prose.length === 0) return true;
  const isAlternating = open.every((piece, index) => {
    const next = open[index + 1];
    return isLink(piece) || (piece.text.length <= 400 && (next === undefined || isLink(next)));
  });
  const [first] = open;
  return isAlternating && first !== undefined && isLink(first) && prose.length >= 2;
}
