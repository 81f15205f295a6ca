import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { announcementOf, type Announced } from "./announcement.ts";
import { roundOff } from "./format-sum.ts";
import { between, betweenCounts, endOf, isAsideBefore, isExact, isLike, type Passage } from "./passage.ts";
import { judgeSum } from "./judge-sum.ts";
import { isCount, isShare, isSummable } from "./summable.ts";

/** A whole and its parts in one sentence, in either order: "1102 (1037 …, 65 …)", "gồm 6 … và 7 …", "…, cộng lại là 95.600". */
export function checkSums(passage: Passage): readonly ArithmeticCheck[] {
  const { quantities } = passage;
  return quantities.flatMap((whole, index) => {
    const after = isSummable(whole) ? partsAfter(passage, whole, index) : sharesAfter(passage, whole, index);
    const check = after ?? (isSummable(whole) || isShare(whole) ? partsBefore(passage, whole, index) : null);
    return check === null ? [] : [check];
  });
}

function partsAfter(passage: Passage, whole: Quantity, index: number): ArithmeticCheck | null {
  const { quantities, quote } = passage;
  const found = firstPart(passage, whole, index);
  if (found === null) return null;
  const first = quantities[found.at];
  if (first === undefined) return null;
  const close = found.announced.isBracket ? quote.indexOf(")", endOf(whole)) : -1;
  const start = { from: found.at + 1, whole, first, close };
  const { parts, isCut } = partsFrom(passage, start, isPartLike);
  const check = judgeSum(passage, whole, parts, isCut ? "hint" : found.announced.by);
  if (check?.outcome === "holds") return check;
  // "21 bộ, ngành, gồm 18 bộ và 3 cơ quan": things of other names are parts where the sum says so.
  return judgeSum(passage, whole, partsFrom(passage, start, isAnyCount).parts, "hint") ?? check;
}

/** "ba hãng chiếm 94,4% thị phần, cụ thể A 46,7%, B 26,1% và C 21,6%": told only where the shares are all of it. */
function sharesAfter(passage: Passage, whole: Quantity, index: number): ArithmeticCheck | null {
  const [first, ...further] = passage.quantities.slice(index + 1);
  if (!isShare(whole) || first === undefined) return null;
  const by = announcementOf(between(passage.quote, whole, first), passage, whole);
  if (by === null) return null;
  const parts = [first];
  for (const next of further) {
    if (!joint.test(between(passage.quote, parts.at(-1) ?? first, next))) break;
    parts.push(next);
  }
  return parts.every(isShare) ? judgeSum(passage, whole, parts, "hint") : null;
}

/** The next quantity that a word announces as a part; other numbers ("(chiếm 94%)") may stand in between. */
function firstPart(passage: Passage, whole: Quantity, index: number): { at: number; announced: Announced } | null {
  for (let at = index + 1; at <= index + 3; at += 1) {
    const next = passage.quantities[at];
    if (next === undefined || isAsideBefore(passage, whole, next.offset)) return null;
    const further = passage.quantities[at + 1];
    const isHowMany = !isLike(whole, next) && isCountOfParts(passage, next, further);
    if (isHowMany || next.unit === "percent") continue;
    const gap = between(passage.quote, whole, next);
    const announced =
      announcementOf(gap, passage, whole) ??
      announcementOf(withoutAsides(gap), passage, whole) ??
      announcementOf(withoutCount(passage, whole, next), passage, whole);
    const isPart = isSummable(next) && areAlike(whole, next) && next.value < whole.value;
    // "186.427 hồ sơ (năm trước 153.186 hồ sơ), trong đó …": one number in brackets is no sum.
    const isAside = further !== undefined && isAsideBefore(passage, next, further.offset);
    if (announced !== null && isPart && !isAside) return { at, announced };
    if (!isAside) return null;
  }
  return null;
}

/** "18 bộ chia thành ba nhóm: nhóm trên 80% có 15 bộ": the gap without shares and without how many parts there are. */
function withoutCount(passage: Passage, whole: Quantity, first: Quantity): string {
  const count = passage.quantities.find(({ offset }) => offset > whole.offset);
  const gap = betweenCounts(passage, whole, first);
  return count === undefined || count === first ? gap : gap.replace(`${count.text}:`, ":");
}

/** «từ bốn nguồn: …», «chia cho hai đợt: …»: says how many parts follow. */
function isCountOfParts({ quote }: Passage, count: Quantity, first: Quantity | undefined): boolean {
  if (first === undefined || !isCount(count) || !isExact(count) || count.value > 20) return false;
  return /^[^;.:()]{0,40}(?::|\sgồm|\slần lượt)\s[\p{L}\s]{0,40}$/u.test(between(quote, count, first));
}

const joint = /^[^;.()]{0,300}?(?:,|;|\svà|\sand|,\scòn lại(?: là)?)\s*(?:\p{L}[\p{L}\s-]{0,40})?$/u;

interface Parts {
  parts: readonly Quantity[];
  /** Whether a like number follows that may be a part too: then the list is not surely whole. */
  isCut: boolean;
}

/** Parts go on while each is joined to the one before by a comma, a semicolon or «và»; shares in brackets are skipped. */
function partsFrom(
  passage: Passage,
  { from, whole, first, close }: { from: number; whole: Quantity; first: Quantity; close: number },
  isPart: (whole: Quantity, first: Quantity, next: Quantity) => boolean,
): Parts {
  const { quantities, quote } = passage;
  const parts: Quantity[] = [first];
  for (const next of quantities.slice(from)) {
    if (close !== -1 && next.offset > close) break;
    // What follows a full sum is something else: «12 người, gồm 7 nam và 5 nữ, nay còn 3 người».
    if (parts.length > 1 && roundOff(parts.reduce((sum, one) => sum + one.value, 0)) === whole.value) break;
    const last = parts.at(-1) ?? first;
    const gap = withoutAsides(between(quote, last, next));
    if (next.unit === "percent" && first.unit !== "percent") continue;
    if (!isSummable(next) || !isPart(whole, first, next)) continue;
    if (/trong đó|of which|so với|(?:giảm|tăng|mỗi|hơn)\s*$/iu.test(gap))
      return { parts, isCut: !/trong đó|of which/u.test(gap) };
    if (gap.includes(";")) return { parts, isCut: isWholeWith(whole, parts, quantities.slice(from)) };
    if (!joint.test(gap) && !joint.test(withoutAsides(betweenCounts(passage, last, next))))
      return { parts, isCut: true };
    parts.push(next);
  }
  return { parts, isCut: false };
}

/** Whether the numbers behind a semicolon make the sum full: then they are parts too, and nothing is said. */
function isWholeWith(whole: Quantity, parts: readonly Quantity[], further: readonly Quantity[]): boolean {
  const rest = further.filter((one) => !parts.includes(one) && isLike(one, parts[0] ?? one));
  const sum = [...parts, ...rest].reduce((total, one) => total + one.value, 0);
  return roundOff(sum) === whole.value;
}

function withoutAsides(gap: string): string {
  return gap
    .replace(/\bTP\.\s?/giu, "TP ")
    .replace(/\([^()]{0,60}\)/gu, "")
    .replace(/^[^()]{0,20}\)/u, "");
}

function areAlike(whole: Quantity, part: Quantity): boolean {
  return isLike(whole, part) || (isCount(whole) && isCount(part));
}

function isPartLike(whole: Quantity, first: Quantity, next: Quantity): boolean {
  return isLike(first, next) || (!isLike(whole, first) && isCount(first) && isCount(next));
}

function isAnyCount(whole: Quantity, _first: Quantity, next: Quantity): boolean {
  return isCount(whole) && isCount(next) && next.value < whole.value;
}

const totals =
  /(?:tổng cộng|cộng lại|cộng thành|cộng được|gộp lại|cả thảy|tổng là|tất cả là|cộng dồn|a total of|in total|altogether)(?:\s\p{L}+){0,4}\s*$/iu;

function partsBefore(passage: Passage, whole: Quantity, index: number): ArithmeticCheck | null {
  const { quantities, quote } = passage;
  const last = quantities[index - 1];
  if (last === undefined || !totals.test(between(quote, last, whole))) return null;
  const parts: Quantity[] = [last];
  for (let at = index - 2; at >= 0; at -= 1) {
    const [one, next] = [quantities[at], parts[0]];
    if (one === undefined || next === undefined || !areAlike(whole, one)) break;
    if (!isSummable(one) && !(isShare(one) && isShare(whole))) break;
    const gap = withoutAsides(between(quote, one, next));
    if (!joint.test(isShare(whole) ? gap.replace(/\(\s*$/u, "") : gap)) break;
    parts.unshift(one);
  }
  return isLike(last, whole) ? judgeSum(passage, whole, meantParts(whole, parts), "whole") : null;
}

/** Of numbers in a row before a sum those from which it follows; all where it follows from none. */
function meantParts(whole: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  for (let from = 0; from <= parts.length - 2; from += 1) {
    const some = parts.slice(from);
    if (roundOff(some.reduce((sum, one) => sum + one.value, 0)) === whole.value) return some;
  }
  return parts;
}
