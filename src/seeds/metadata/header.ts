import { fold } from "../../domain/fold.ts";
import { isSection, isSectionMenu, isSectionPair, stepsOf } from "../noise/section-menu.ts";
import { cut, isOpen, remove, withRole, wordsIn, type Piece } from "../piece.ts";
import { isProse } from "../prose.ts";
import { isInitials, isNameLike, isPerson } from "./person.ts";
import { isPublisher, looksLikePublisher, type Publishers } from "./publisher.ts";
import { parseSignOff } from "./sign-off.ts";
import { findTrailingTime, parseTimeLine } from "./time-line.ts";

const maxTitle = 250;
const shortLine = 60;
const headerReach = 14;
const siteSuffix = /\s+(?:[-–—|])\s+([^|–—]{2,60})$/u;

/** "Abc.vn - Cổng thông tin": a site's name and what it says of itself. */
const siteAbove = /^(\S(?:[^|–—-]{0,30}\S)?)\s+[-–—|]\s.{2,60}$/u;

/** Gives title, time line, byline and publisher at the head of the seed their roles; section names go. */
export function findHeader(pieces: readonly Piece[], publishers: Publishers): readonly Piece[] {
  const result: Piece[] = [];
  const state = { isTitled: false, isOver: false, seen: 0 };
  for (const [index, piece] of pieces.entries()) {
    if (!isOpen(piece) || state.isOver) {
      result.push(piece);
      continue;
    }
    state.seen += 1;
    const read = state.isTitled
      ? readBelowTitle(
          piece,
          publishers,
          neighboursOf(
            result.findLast(({ role }) => role !== "removed"),
            pieces.slice(index + 1).find(isOpen),
          ),
        )
      : readTitle(piece, publishers, pieces.slice(index + 1, index + 1 + headerReach));
    if (read === null || state.seen > headerReach) {
      state.isOver = true;
      result.push(piece);
      continue;
    }
    if (read.some(({ role }) => role === "title")) state.isTitled = true;
    result.push(...read);
  }
  return keepFirst(takeTimeBelowLead(result));
}

/** Some sites set the date under the lead: a line with nothing else on it, two below where the text begins at most. */
function takeTimeBelowLead(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.some(({ role }) => role === "published") || !pieces.some(({ role }) => role === "title")) return pieces;
  const near = pieces.filter(isOpen).slice(1, 3);
  const time = near.find(({ text }) => parseTimeLine(text)?.rest === "");
  return pieces.map((piece) => (piece === time ? withRole(piece, "published") : piece));
}

/** Null where the text has begun without a title. */
function readTitle(piece: Piece, publishers: Publishers, after: readonly Piece[]): readonly Piece[] | null {
  if (isBreadcrumb(piece.text, publishers)) return [remove(piece, "breadcrumb")];
  if (parseTimeLine(piece.text) !== null && isTimeOnly(piece.text, publishers)) return [withRole(piece, "published")];
  const open = after.filter(isOpen);
  const next = open.find(({ text }) => !isAboveTitle(text, publishers));
  const isTimed = parseTimeLine(open[0]?.text ?? "")?.rest === "";
  const isFollowed = next !== undefined && isTitle(next.text) && wordsIn(next.text) >= 4;
  const isMenu = (): boolean =>
    isSection(piece.text) ||
    isSectionMenu(piece.text) ||
    isSectionPair(piece.text) ||
    isTrail(piece.text, next?.text ?? "");
  if (isFollowed && isMenu()) return [remove(piece, "breadcrumb")];
  if (isFollowed && wordsIn(piece.text) === 1) {
    return [looksLikePublisher(piece.text) ? withRole(piece, "publisher") : remove(piece, "breadcrumb")];
  }
  if (isFollowed && isKicker(piece.text, next.text, isTimed ? longestKicker : 3)) return [remove(piece, "breadcrumb")];
  if (isFollowed && publishers.isKnown(piece.text)) return [withRole(piece, "publisher")];
  const site = siteAbove.exec(piece.text);
  if (
    isFollowed &&
    site?.[1] !== undefined &&
    isPublisher(site[1], publishers) &&
    wordsIn(next.text) > wordsIn(piece.text)
  ) {
    const { head, tail } = cut(piece, site[1].length);
    return [
      ...(head === null ? [] : [withRole(head, "publisher")]),
      ...(tail === null ? [] : [remove(tail, "breadcrumb")]),
    ];
  }
  if (next !== undefined && isBylineAbove(piece.text, next.text, publishers)) return [withRole(piece, "author")];
  if (!isTitle(piece.text) && !isRepeated(piece, after)) return null;
  return toTitle(piece, publishers);
}

/** What stands between a section's name and the title: a time, a further section, who signs. */
function isAboveTitle(text: string, publishers: Publishers): boolean {
  const isName = isNameLike(text) && wordsIn(text) <= 3;
  return parseTimeLine(text)?.rest === "" || isName || isSection(text) || isBreadcrumb(text, publishers);
}

/** Who wrote the text, above its title: a name alone, or one with its label; a title follows, and no sentence. */
function isBylineAbove(text: string, next: string, publishers: Publishers): boolean {
  const isAbove = isBreadcrumb(next, publishers) || (isTitle(next) && !isProse(next) && wordsIn(next) >= 6);
  if (!isAbove || publishers.isOther(text) || isPublisher(text, publishers)) return false;
  const isBare = isPerson(text) || (isNameLike(text) && wordsIn(text) <= 3);
  return (
    parseSignOff(text, publishers, isBare)?.author !== undefined &&
    parseSignOff(text, publishers, isBare)?.author !== null
  );
}

function isRepeated(piece: Piece, after: readonly Piece[]): boolean {
  return piece.text.length <= maxTitle && after.some(({ text }) => text === piece.text);
}

export function isTitle(text: string): boolean {
  if (text.length > maxTitle || wordsIn(text) < 2) return false;
  return /(?:\.\.\.|…)$/u.test(text) || !/[.;:,]$/u.test(text);
}

/** The title, parted from a date or the site's name at its end. */
function toTitle(piece: Piece, publishers: Publishers): readonly Piece[] {
  const timeAt = findTrailingTime(piece.text);
  const timed = timeAt === null ? null : cut(piece, timeAt);
  const isTimed = parseTimeLine(timed?.tail?.text ?? "") !== null;
  const { head, tail } = timed !== null && isTimed ? timed : { head: piece, tail: null };
  if (head === null) return [withRole(piece, "title")];
  const site = siteSuffix.exec(head.text);
  const isSite = site?.[1] !== undefined && isPublisher(site[1], publishers);
  const parts = isSite ? cut(head, site.index) : { head, tail: null };
  return [
    ...(parts.head === null ? [] : [withRole(parts.head, "title")]),
    ...(parts.tail === null ? [] : [withRole(parts.tail, "publisher")]),
    ...(tail === null ? [] : [withRole(tail, "published")]),
  ];
}

/** Null where the text begins. */
function readBelowTitle(
  piece: Piece,
  publishers: Publishers,
  { isNextToTime, isAboveText }: Neighbours,
): readonly Piece[] | null {
  if (isBreadcrumb(piece.text, publishers) || isSection(piece.text) || isSectionMenu(piece.text))
    return [remove(piece, "breadcrumb")];
  if (parseTimeLine(piece.text) !== null && isTimeOnly(piece.text, publishers)) return [withRole(piece, "published")];
  if (publishers.isKnown(piece.text)) return [withRole(piece, "publisher")];
  if (isProse(piece.text)) return null;
  const isBare =
    isPerson(piece.text) || isInitials(piece.text) || (isNameLike(piece.text) && (isNextToTime || isAboveText));
  const signed = /^nguồn\s*:/iu.test(piece.text) ? null : parseSignOff(piece.text, publishers, isBare);
  if (signed === null) return piece.text.length < shortLine ? [piece] : null;
  return [withRole(piece, signed.author === null ? "publisher" : "author")];
}

interface Neighbours {
  isNextToTime: boolean;
  /** Whether the line stands alone between the title and the first paragraph, where a signature stands. */
  isAboveText: boolean;
}

function neighboursOf(before: Piece | undefined, next: Piece | undefined): Neighbours {
  return {
    isNextToTime: before?.role === "published" || (next !== undefined && parseTimeLine(next.text)?.rest === ""),
    isAboveText: before?.role === "title" && next !== undefined && isProse(next.text),
  };
}

/** Whether nothing but a section, a place, an author or a publisher stands beside the date. */
function isTimeOnly(text: string, publishers: Publishers): boolean {
  const rest = parseTimeLine(text)?.rest ?? "";
  return (
    rest === "" ||
    wordsIn(rest) <= 5 ||
    isPublisher(rest, publishers) ||
    isSection(rest) ||
    isBreadcrumb(rest, publishers)
  );
}

function isBreadcrumb(text: string, publishers: Publishers): boolean {
  if (text.length > 160) return false;
  const steps = stepsOf(text);
  if (steps.length < 2 || steps.some((step) => wordsIn(step) > 7)) return false;
  const isArrowed = />|»|›|→/u.test(text) && steps.every((step) => !/[.!?]$/u.test(step));
  const [site = "", ...sections] = steps;
  const isSite = isPublisher(site, publishers) && sections.some(isSection);
  const isNamed = steps.filter(isSection).length + (isSite ? 1 : 0) >= Math.max(1, steps.length - 1);
  return isNamed || (isArrowed && steps.some(isSection));
}

const longestKicker = 6;

/** "TIN NÓNG": a few words in capitals above a title that is not; more of them where the date stands in between. */
function isKicker(text: string, title: string, longest: number): boolean {
  return wordsIn(text) <= longest && text === text.toUpperCase() && title !== title.toUpperCase();
}

/** "Thể thao|Bóng đá|Giải trẻ": short steps of which the first is a section, right above a title, which may be the last. */
function isTrail(text: string, title: string): boolean {
  const steps = stepsOf(text);
  const [first = ""] = steps;
  const last = fold(steps.at(-1) ?? "").replace(/\s*(?:\.\.\.|…)$/u, "");
  const short = fold(title).startsWith(last) ? steps.slice(0, -1) : steps;
  return steps.length > 1 && isSection(first) && short.every((step) => wordsIn(step) <= 5 && !/[\d.!?]/u.test(step));
}

/** One title, one date, one author, one publisher; a date below the title outranks the page's own above it. */
function keepFirst(pieces: readonly Piece[]): readonly Piece[] {
  const title = pieces.findIndex(({ role }) => role === "title");
  const dates = pieces.flatMap((piece, index) => (piece.role === "published" ? [index] : []));
  const first = dates.filter((index) => parseTimeLine(pieces[index]?.text ?? "")?.isUpdate === false);
  const ranked = first.length > 0 ? first : dates;
  const kept = ranked.find((index) => index > title) ?? ranked[0];
  const seen = new Set<string>();
  return pieces.map((piece, index) => {
    if (piece.role === "published") return index === kept ? piece : remove(piece, "widget");
    if (piece.role !== "author" && piece.role !== "publisher") return piece;
    const isSecond = seen.has(piece.role);
    seen.add(piece.role);
    return isSecond ? remove(piece, "repeated-text") : piece;
  });
}
