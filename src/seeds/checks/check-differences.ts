import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { formatAmount, roundOff } from "./format-sum.ts";
import { between, endOf, isExact, isSameUnit, lastDigitOf, toCheck, type Passage } from "./passage.ts";

const change =
  /(?:tăng|giảm|vượt|tụt|thêm|bớt|lên|xuống|hơn|kém|chênh(?: lệch)?|up|down|rose|fell|a rise of|a fall of|increase of|decrease of)(?:\s(?:thêm|được|tới|đến|là|by))?\s*$/iu;
const way = /^[^;.]{0,60}?(?:lên|xuống|còn|to)\s[^;.]{0,30}$/u;

/** "từ 38 … xuống 59, tụt 21 bậc", "tăng 21 bậc, từ 59 lên 38". */
export function checkDifferences(passage: Passage): readonly ArithmeticCheck[] {
  const { quantities } = passage;
  return quantities.flatMap((first, index) => {
    const [from, to, last] = quantities.slice(index, index + 3);
    if (from === undefined || to === undefined || last === undefined) return [];
    const after = isChange(passage, from, to) && isSaid(passage, to, last) ? compare(passage, from, to, last) : null;
    if (after !== null) return [after];
    const said =
      change.test(passage.quote.slice(Math.max(0, first.offset - 40), first.offset)) &&
      /^[\s,(]*(?:từ|from)\s[\p{L}\s]{0,20}$/u.test(between(passage.quote, from, to));
    const before = said && isChange(passage, to, last) ? compare(passage, to, last, from) : null;
    const against = isAgainst(passage, from, to, last)
      ? (compare(passage, last, from, to) ?? compareGrowth(passage, last, from, to))
      : null;
    return [before, against].filter((check) => check !== null).slice(0, 1);
  });
}

/**
 * "253.517 người, giảm 5.124 người so với năm 2018 (258.641 người)", "đạt 63%, vượt 3 điểm phần trăm so với chỉ tiêu
 * 60%": now, the change, and what it was.
 */
function isAgainst({ quote }: Passage, now: Quantity, step: Quantity, then: Quantity): boolean {
  const gap = between(quote, step, then);
  const isInBracket =
    /^\s(?:so với|than)\s[^;.()]{0,60}\(\s*(?:là |đạt |chỉ )?$/iu.test(gap) && quote[endOf(then)] === ")";
  return (
    isSameUnit(now, then) &&
    /^[^;.()]{0,60}[,\s]$/u.test(between(quote, now, step)) &&
    change.test(quote.slice(Math.max(0, step.offset - 24), step.offset).trim()) &&
    (isInBracket || /^\s(?:so với|than)\s(?:(?:mức|chỉ tiêu|mục tiêu|kế hoạch)\s)?$/iu.test(gap))
  );
}

/** "đạt 10,08 tỷ USD, tăng 25% so với năm 2018 (8,06 tỷ USD)": only confirmed, for rates have many bases. */
function compareGrowth(passage: Passage, then: Quantity, now: Quantity, rate: Quantity): ArithmeticCheck | null {
  if (rate.unit !== "percent" || then.unit === "percent" || then.value <= 0 || ![then, now, rate].every(isExact))
    return null;
  const computed = Math.abs(now.value / then.value - 1) * 100;
  const digit = lastDigitOf(rate, passage.language);
  if (Math.abs(computed - rate.value) > digit / 2 + 1e-9) return null;
  const rounded = Number(computed.toFixed(Math.max(2, Math.round(-Math.log10(digit)))));
  const [high, low] = [Math.max(now.value, then.value), Math.min(now.value, then.value)];
  const said = `(${formatAmount(high, passage.language)} − ${formatAmount(low, passage.language)}) / ${formatAmount(then.value, passage.language)}`;
  const arithmetic = `${said} = ${formatAmount(rounded, passage.language)} %`;
  return toCheck(passage, { kind: "difference", holds: true, arithmetic, computed: rounded, stated: rate.value });
}

function isChange({ quote }: Passage, from: Quantity, to: Quantity): boolean {
  return (
    isSameUnit(from, to) &&
    way.test(between(quote, from, to)) &&
    /(?:từ|from)\s[\p{L}\s]{0,20}$/iu.test(quote.slice(Math.max(0, from.offset - 30), from.offset))
  );
}

function isSaid({ quote }: Passage, to: Quantity, last: Quantity): boolean {
  const gap = between(quote, to, last);
  return gap.length <= 50 && /^[^;.]*[,(]\s*[^,;.]*$/u.test(gap) && change.test(gap.trim());
}

function compare(passage: Passage, from: Quantity, to: Quantity, stated: Quantity): ArithmeticCheck | null {
  if (![from, to, stated].every(isExact)) return null;
  const computed = roundOff(Math.abs(to.value - from.value));
  const isMeant =
    isSameUnit(from, stated) ||
    (from.unit === "rank" && stated.unit === "place") ||
    (from.unit === "percent" && stated.unit === "percentage-point");
  const slack = [from, to, stated].reduce((sum, one) => sum + lastDigitOf(one, passage.language) / 2, 0);
  const isWhole = [from, to, stated].every(
    (one) => Number.isInteger(one.value) && lastDigitOf(one, passage.language) === 1,
  );
  const isEqual = computed === stated.value || (!isWhole && Math.abs(computed - stated.value) < slack);
  // "tăng 5%" between two shares can be points or per cent.
  const isAmbiguous = from.unit === "percent" && stated.unit === "percent";
  if (!isMeant || (!isEqual && isAmbiguous)) return null;
  const [high, low] = [Math.max(from.value, to.value), Math.min(from.value, to.value)].map((one) =>
    formatAmount(one, passage.language),
  );
  const sum = `${high ?? ""} − ${low ?? ""} = ${formatAmount(computed, passage.language)}`;
  const arithmetic = isEqual ? sum : `${sum} ≠ ${formatAmount(stated.value, passage.language)}`;
  return toCheck(passage, { kind: "difference", holds: isEqual, arithmetic, computed, stated: stated.value });
}
