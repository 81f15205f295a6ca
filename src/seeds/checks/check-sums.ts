import { commonUnits } from "../../domain/unit.ts";
import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { formatSum, roundOff } from "./format-sum.ts";
import {
  between,
  betweenCounts,
  endOf,
  isAsideBefore,
  isExact,
  isLike,
  lastDigitOf,
  toCheck,
  type Passage,
} from "./passage.ts";

/**
 * How the parts are announced. "whole": they are all of it, so that another sum fails. "some": there may be more,
 * so that only a larger sum fails. "hint": nothing but the order says it, so that only an equal sum counts.
 */
type Announcement = "whole" | "some" | "hint";

/** A whole and its parts in one sentence, in either order: "1102 (1037 …, 65 …)", "gồm 6 … và 7 …", "…, cộng lại là 95.600". */
export function checkSums(passage: Passage): readonly ArithmeticCheck[] {
  const { quantities } = passage;
  return quantities.flatMap((whole, index) => {
    const after = isSummable(whole) ? partsAfter(passage, whole, index) : null;
    const check = after ?? (isSummable(whole) || isShare(whole) ? partsBefore(passage, whole, index) : null);
    return check === null ? [] : [check];
  });
}

const kinds = new Map(commonUnits.map((unit) => [unit.id, unit.kind]));

function isSummable({ unit, to, of }: Quantity): boolean {
  const kind = kinds.get(unit) ?? "count";
  return (
    to === null && of === null && (kind === "count" || kind === "money" || kind === "measure") && unit !== "celsius"
  );
}

/** Shares are added up only where words say so: "46% … và 29% …, cộng lại 75%". */
function isShare({ unit, to, of }: Quantity): boolean {
  return to === null && of === null && unit === "percent";
}

const all =
  /(?:^|[\s,;:(])(?:bao gồm(?: có)?|gồm có|gồm|chia ra|chia thành|cụ thể(?: là)?|including|comprising|consisting of|made up of)[\s:]*(?:\p{Ll}[\p{L}\s,&-]{0,60})?$/iu;
const partly =
  /(?:^|[\s,;(])(?:trong đó(?: có| gồm)?|trong ấy|of which|of whom|of them)[\s:,]*(?:\p{L}[\p{L}\s,&-]{0,60})?$/iu;
const opened = /^(?<words>[^;.:()]{0,60})\((?:\s*(?:gồm|trong đó(?: có)?|bao gồm))?[\s\p{L}]{0,30}$/u;
/** «được chia thành 3 gói thầu A, B, C lần lượt dài 30 km, …». */
const inTurn = /(?:^|\s)(?:chia thành|chia làm|chia ra|bao gồm|gồm)\s[^;.:()]{0,110}\slần lượt(?:\s\p{L}+){0,3}\s*$/iu;
const intoParts = /^\s(?:ra\s)?(?:thành|làm)\s*$/iu;
const divided = /(?:chia|phân|tách)\s(?:\p{L}+\s){0,3}$/iu;
const colon = /^[\p{L}\s,-]{0,60}:\s*[\p{L}\s]{0,30}$/u;

interface Announced {
  by: Announcement;
  isBracket: boolean;
}

function announcementOf(gap: string, passage: Passage, whole: Quantity): Announced | null {
  const bracket = opened.exec(gap);
  if (bracket !== null) {
    const isNear = (bracket.groups?.["words"] ?? "").trim().length <= 30;
    return { by: /trong đó/u.test(gap) ? "some" : isNear ? "whole" : "hint", isBracket: true };
  }
  if (gap.length > 140 || /[;.]\s/u.test(gap)) return null;
  if (all.test(gap)) return { by: "whole", isBracket: false };
  if (partly.test(gap)) return { by: "some", isBracket: false };
  if (inTurn.test(gap)) return { by: "whole", isBracket: false };
  if (intoParts.test(gap) && divided.test(passage.quote.slice(0, whole.offset)))
    return { by: "hint", isBracket: false };
  if (colon.test(gap)) return { by: "whole", isBracket: false };
  const isIn = /^(?:trong|trong số|trong tổng số|of)\s*$/iu.test(passage.quote.slice(0, whole.offset));
  return isIn ? { by: "whole", isBracket: false } : null;
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
  const check = judge(passage, whole, parts, isCut ? "hint" : found.announced.by);
  if (check?.outcome === "holds") return check;
  // "21 bộ, ngành, gồm 18 bộ và 3 cơ quan": things of other names are parts where the sum says so.
  return judge(passage, whole, partsFrom(passage, start, isAnyCount).parts, "hint") ?? check;
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

function isCount({ unit }: Quantity): boolean {
  return !kinds.has(unit);
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
  return isLike(last, whole) ? judge(passage, whole, meantParts(whole, parts), "whole") : null;
}

/** Of numbers in a row before a sum those from which it follows; all where it follows from none. */
function meantParts(whole: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  for (let from = 0; from <= parts.length - 2; from += 1) {
    const some = parts.slice(from);
    if (roundOff(some.reduce((sum, one) => sum + one.value, 0)) === whole.value) return some;
  }
  return parts;
}

function judge(
  passage: Passage,
  whole: Quantity,
  parts: readonly Quantity[],
  by: Announcement,
): ArithmeticCheck | null {
  if (parts.length < 2) return null;
  const computed = roundOff(parts.reduce((sum, part) => sum + part.value, 0));
  const stated = whole.value;
  const isEqual =
    computed === stated ||
    isRounded(passage, whole, parts, computed) ||
    (by !== "hint" && isWithin(whole, parts, computed));
  if (!isEqual && !isAccusable(passage, whole, parts, by, computed)) return null;
  return toCheck(passage, {
    kind: "sum",
    outcome: isEqual ? "holds" : "fails",
    arithmetic: formatSum(
      parts.map((part) => part.value),
      computed,
      stated,
      isEqual,
      passage.language,
    ),
    computed,
    stated,
  });
}

/** "hơn 187 tỷ" of 61,5 and 125,7: the qualifier says on which side of the round number the sum lies. */
function isWithin({ value, to, qualifier }: Quantity, parts: readonly Quantity[], computed: number): boolean {
  if (qualifier === null || to !== null || !Number.isInteger(value) || !parts.every(isExact)) return false;
  const zeros = /0*$/u.exec(String(value))?.[0].length ?? 0;
  const off = computed - value;
  if (Math.abs(off) >= 10 ** zeros) return false;
  return qualifier === "about" || (qualifier === "above" ? off > 0 : off < 0);
}

/** Each number may be half of its last digit off, where digits were left away. */
function isRounded({ language }: Passage, whole: Quantity, parts: readonly Quantity[], computed: number): boolean {
  const digits = withSharedDigit([whole, ...parts], language);
  const isWritten = digits.every((digit) => digit === 1);
  const slack = digits.reduce((sum, digit) => sum + digit / 2, 0);
  return (
    !isWritten &&
    !areFewDigits([whole, ...parts], digits) &&
    Math.abs(computed - whole.value) < slack &&
    [whole, ...parts].every(isExact)
  );
}

/** "47,2%, 21,8%, 14,5% và 16%": where most shares have a decimal, the others have it too. */
function withSharedDigit(numbers: readonly Quantity[], language: Passage["language"]): readonly number[] {
  const digits = numbers.map((one) => lastDigitOf(one, language));
  const finest = Math.min(...digits);
  const isShared = numbers.every(isShare) && digits.filter((digit) => digit === finest).length * 2 > digits.length;
  return isShared ? digits.map(() => finest) : digits;
}

/** "65 tỷ" of "40 tỷ", "9 tỷ" and "3 tỷ": who rounds writes a decimal to numbers as small; shares are rounded all the same. */
function areFewDigits(numbers: readonly Quantity[], digits: readonly number[]): boolean {
  return numbers.every((one, index) => {
    const digit = digits[index] ?? 1;
    const first = one.value / digit;
    return (
      kinds.get(one.unit) === "money" && digit === digits[0] && first < 100 && /^\D*\d{1,2}(?![\d.,])/u.test(one.text)
    );
  });
}

/** Nothing is accused that a qualifier, an unnamed rest or another unit can explain. */
function isAccusable(
  passage: Passage,
  whole: Quantity,
  parts: readonly Quantity[],
  by: Announcement,
  computed: number,
): boolean {
  if (![whole, ...parts].every(isExact) || by === "hint") return false;
  const off = Math.abs(computed - whole.value) / whole.value;
  if (by === "some" && computed < whole.value && !(areOpposites(passage, whole, parts) && off <= 0.05)) return false;
  const isOneOff = by === "whole" && Math.abs(computed - whole.value) === 1 && isCount(whole);
  return parts.every((part) => isLike(part, whole)) ? off <= 0.25 || isOneOff : off <= 0.05 && parts.length === 2;
}

/** Two kinds that leave no third where the whole is named after both or is of people: «xuất nhập khẩu», «nam» and «nữ». */
const opposites: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/xuất[,\s]*nhập/iu, /(?<!\p{L})nhập(?!\p{L})/iu, /(?<!\p{L})xuất(?!\p{L})/iu],
  [
    /người|học sinh|sinh viên|thí sinh|lao động|đại biểu|ứng viên|trẻ|cán bộ|công nhân/iu,
    /(?<!\p{L})nam(?!\p{L})/u,
    /(?<!\p{L})nữ(?!\p{L})/u,
  ],
];

function areOpposites({ quote, quantities }: Passage, whole: Quantity, parts: readonly Quantity[]): boolean {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length !== 2) return false;
  const named = quote.slice(whole.offset, first.offset);
  const ofFirst = quote.slice(first.offset, second.offset);
  const next = quantities.find(({ offset }) => offset > second.offset);
  const ofSecond = quote.slice(second.offset, next?.offset ?? quote.length);
  return opposites.some(
    ([both, one, other]) =>
      both.test(named) &&
      ((one.test(ofFirst) && !other.test(ofFirst) && other.test(ofSecond)) ||
        (other.test(ofFirst) && !one.test(ofFirst) && one.test(ofSecond))),
  );
}
