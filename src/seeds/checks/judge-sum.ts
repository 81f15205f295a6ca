import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import type { Announcement } from "./announcement.ts";
import { formatSum, roundOff } from "./format-sum.ts";
import { isExact, isLike, lastDigitOf, toCheck, type Passage } from "./passage.ts";
import { isCount, isMoney, isShare } from "./summable.ts";

/** Whether the parts make up the whole; null where they do not and the words leave another reading. */
export function judgeSum(
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
    holds: isEqual,
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
  if (qualifier === null || to !== null || !Number.isInteger(value) || parts.some((part) => part.to !== null))
    return false;
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
    return isMoney(one) && digit === digits[0] && first < 100 && /^\D*\d{1,2}(?![\d.,])/u.test(one.text);
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
  const areAlike = parts.every((part) => isLike(part, whole));
  if (by === "among") return areAlike && off <= 0.05;
  return areAlike ? off <= 0.25 || isOneOff : off <= 0.05 && parts.length === 2;
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
