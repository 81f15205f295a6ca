import type { RemovalReason } from "../../domain/article.ts";
import { isNameLike } from "../metadata/person.ts";
import { isSignOff } from "../metadata/sign-off.ts";
import { isOpen, remove, wordsIn, type Piece } from "../piece.ts";
import { isHeadline, isProse } from "../prose.ts";
import { fold } from "../../domain/fold.ts";
import { sharesPhrase } from "../wording.ts";
import { findBeginning } from "./widgets.ts";
import { coverWithWidgets, tokensOf } from "./phrases.ts";
import { commentHeadings, footBeginnings, relatedHeadings } from "./widget-words.ts";

const related = toSet(relatedHeadings);
const comments = toSet(commentHeadings);
const reply = /^(?:(?:tra loi|thich|reply|like|bao cao|bao vi pham|quan tam)(?: \d+)?(?: |$))+$/u;
const spokenLine =
  /(?:^|[ -])\d+ (?:phut|gio|ngay|tuan|thang|nam) truoc(?: |$)|^(?:thich|like)(?: \d+)? (?:tra loi|reply)|^\d{1,2} \d{2}(?: \d{2})? \d{1,2} \d{1,2} \d{4}$/u;
const counted = /^[1-9]\d{0,4} |\([1-9]\d{0,4}\)$/u;
/** How many lines a list of teasers or the comments are looked at for. */
const reach = 200;
const longestHeading = 60;
const longestLine = 240;
/** "Đọc nhiều trong Lao động - Việc làm". */
const ofSection =
  /^(?:doc nhieu|xem nhieu|tin moi|tin khac|bai khac|tin noi bat|tin lien quan|tin)(?: nhat)? (?:trong|cua|cung|thuoc|tu) (?:muc |chuyen muc |chu de )?\S+(?: \S+){0,6}$/u;
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
  const map = toMap(pieces);
  const result = [...pieces];
  let index = 0;
  while (index < result.length) {
    const end = endOfSection(result, index, map);
    const reasons = reasonsOf(result.slice(index, end));
    for (const [offset, reason] of reasons.entries()) {
      const piece = result[index + offset];
      if (piece !== undefined && isOpen(piece) && (offset === 0 || !isOwnWidget(piece.text)))
        result[index + offset] = remove(piece, reason);
    }
    index = Math.max(end, index + 1);
  }
  return result;
}

/**
 * Headings alone are a bar of buttons; "2 Bình luận" above comments is a counter. Readers speak from the first line on
 * that says how long ago; the site's own foot closes the page.
 */
function reasonsOf(section: readonly Piece[]): readonly RemovalReason[] {
  const [heading] = section;
  if (heading === undefined) return [];
  const isBar =
    section.length > 1 && section.every(({ text }) => related.has(keyOf(text)) || comments.has(keyOf(text)));
  const reason = isBar ? "widget" : comments.has(keyOf(heading.text)) ? "comments" : "related-links";
  let current: RemovalReason = reason;
  return section.map((piece) => {
    if (piece === heading) return /^\d/u.test(piece.text) ? "counter" : reason;
    if (current !== "comments" && spokenLine.test(tokensOf(piece.text).join(" "))) current = "comments";
    if (footBeginnings.test(fold(piece.text.slice(0, longestHeading)))) current = "widget";
    return current;
  });
}

/** A share bar or advertisement inside the list is what it is. */
function isOwnWidget(text: string): boolean {
  if (related.has(keyOf(text)) || comments.has(keyOf(text)) || spokenLine.test(tokensOf(text).join(" "))) return false;
  const begun = findBeginning(fold(text));
  if (begun === "widget" || begun === "advertisement") return true;
  const cover = coverWithWidgets(text);
  return cover !== null && !cover.isWeak && !reply.test(tokensOf(text).join(" "));
}

/** The index after the section that begins here; the same index where none does. */
function endOfSection(pieces: readonly Piece[], start: number, map: SeedMap): number {
  const heading = pieces[start];
  if (heading === undefined || !isOpen(heading)) return start;
  const kind = map.kinds[start];
  if (kind === "related") return endOfLinks(pieces, start, map);
  return kind === "comments" ? endOfComments(pieces, start, map) : start;
}

/** Headlines go; where nothing but headlines and their teasers follows, or the article has ended, all goes. */
function endOfLinks(pieces: readonly Piece[], start: number, map: SeedMap): number {
  const nextComments = map.nextComments[start] ?? pieces.length;
  if (hasEnded(pieces, start, map) || isListOfTeasers(pieces, start + 1)) return nextComments;
  const isTight = pieces[start + 1]?.isAfterGap === false;
  let stop = start + 1;
  while (stop < pieces.length && isPassed(pieces[stop]) && !(isTight && stop > start + 1 && pieces[stop]?.isAfterGap))
    stop += 1;
  if (stop === pieces.length) return nextComments;
  return stop - start > 2 && isHeadingOf(pieces[stop - 1], pieces[stop]) ? stop - 1 : stop;
}

const longestSubheading = 8;

/** A short line that speaks of what the paragraph right below it speaks of: a heading, and the last link stands above it. */
function isHeadingOf(piece: Piece | undefined, next: Piece | undefined): boolean {
  if (piece === undefined || next === undefined || !isOpen(piece) || !isProse(next.text) || next.isAfterGap)
    return false;
  return wordsIn(piece.text) <= longestSubheading && !/[:?]/u.test(piece.text) && sharesPhrase(piece.text, next.text);
}

function isPassed(piece: Piece | undefined): boolean {
  return piece !== undefined && (!isOpen(piece) || isLink(piece));
}

function isLink(piece: Piece): boolean {
  return isHeadline(piece.text) && !isSignOff(piece.text);
}

function endOfComments(pieces: readonly Piece[], start: number, map: SeedMap): number {
  const end = map.nextRelated[start] ?? pieces.length;
  if ((map.proseBefore[start] ?? 0) < 2 || !pieces.slice(start + 1, start + 2 + reach).some(isOpen)) return start;
  const spoken = pieces.slice(start + 1, Math.min(end, start + reach)).some(({ text }) => {
    const folded = tokensOf(text.slice(0, longestLine)).join(" ");
    return reply.test(folded) || spokenLine.test(folded);
  });
  const isCounted = counted.test(pieces[start]?.text ?? "");
  return spoken || isCounted || hasEnded(pieces, start, map) ? end : start;
}

/** Whether the article is over: it was signed, or its end mark stands in one of the last paragraphs before. */
function hasEnded(pieces: readonly Piece[], start: number, map: SeedMap): boolean {
  if ((map.proseBefore[start] ?? 0) < 2) return false;
  const before = pieces
    .slice(Math.max(0, start - 8), start)
    .filter(isOpen)
    .slice(-4);
  return before.some(({ text }) => isSignOff(text) || isNameLike(text) || tagLine.test(text) || /\.\/\.$/u.test(text));
}

/** What headings stand where, and how much prose before: found once, so that the work grows with the seed's length. */
interface SeedMap {
  kinds: readonly ("related" | "comments" | null)[];
  proseBefore: readonly number[];
  nextComments: readonly number[];
  nextRelated: readonly number[];
}

function toMap(pieces: readonly Piece[]): SeedMap {
  const kinds = pieces.map((piece) =>
    isOpen(piece) && piece.text.length <= longestHeading ? kindOf(piece.text) : null,
  );
  let prose = 0;
  const proseBefore = pieces.map((piece) => (isOpen(piece) && isProse(piece.text) ? prose++ : prose));
  return { kinds, proseBefore, nextComments: nextOf(kinds, "comments"), nextRelated: nextOf(kinds, "related") };
}

function kindOf(text: string): "related" | "comments" | null {
  const key = keyOf(text);
  if (related.has(key) || ofSection.test(key)) return "related";
  return comments.has(key) ? "comments" : null;
}

function nextOf(kinds: readonly unknown[], wanted: string): readonly number[] {
  const next: number[] = [];
  let at = kinds.length;
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    next[index] = at;
    if (kinds[index] === wanted) at = index;
  }
  return next;
}

function isListOfTeasers(pieces: readonly Piece[], start: number): boolean {
  if (pieces.length - start > reach) return false;
  const open = pieces.slice(start).filter(isOpen);
  const prose = open.filter((piece) => !isLink(piece));
  if (prose.length === 0) return true;
  const isAlternating = open.every((piece, index) => {
    const next = open[index + 1];
    return isLink(piece) || (piece.text.length <= 400 && (next === undefined || isLink(next)));
  });
  const [first] = open;
  return isAlternating && first !== undefined && isLink(first) && prose.length >= 2;
}
