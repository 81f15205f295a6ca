import { commonUnits } from "../../domain/unit.ts";
import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { formatSum, roundOff } from "./format-sum.ts";
import { isExact, isLike, toCheck, type Passage } from "./passage.ts";

/** Sums of small numbers come out by chance. */
const smallest = 100;
const smallestWhole = 10;
const most = 16;
const uncounted = new Set(commonUnits.filter(({ kind }) => !["money", "measure"].includes(kind)).map(({ id }) => id));

/**
 * Sums that no word announces: "1.216 đơn, giải quyết 1.103 đơn; 82 đơn chuyển đi, 31 đơn rút lại",
 * "56/63 tỉnh hoàn thành; bảy tỉnh chưa". Only what comes out exactly is told.
 */
export function checkExact(passage: Passage): readonly ArithmeticCheck[] {
  const { quantities } = passage;
  if (quantities.length > most) return [];
  const parts = new Set<Quantity>();
  return quantities.flatMap((whole, index) => {
    // What is a part of one sum is no whole of another: 80 = 40 + 25 + 15 says nothing of 40.
    if (!isExact(whole) || uncounted.has(whole.unit) || parts.has(whole)) return [];
    const run = runOf(
      whole,
      quantities.slice(index + 1).filter((one) => isPart(passage, whole, one)),
    );
    if (run === null) return [];
    for (const part of run) parts.add(part);
    const values = run.map(({ value }) => value);
    const stated = whole.of ?? whole.value;
    const arithmetic = formatSum(values, stated, stated, true, passage.language);
    return [toCheck(passage, { kind: "sum", holds: true, arithmetic, computed: stated, stated })];
  });
}

/** The first numbers in a row that make up the whole: with the part of a ratio, or without. */
function runOf(whole: Quantity, after: readonly Quantity[]): readonly Quantity[] | null {
  if (whole.of !== null) return whole.of < smallestWhole ? null : runTo(whole.of, [whole], after);
  if (whole.value < smallest) return null;
  for (let from = 0; from < after.length - 1; from += 1) {
    const run = runTo(whole.value, [], after.slice(from));
    if (run !== null) return run;
  }
  return null;
}

function isPart({ quote }: Passage, whole: Quantity, one: Quantity): boolean {
  const total = whole.of ?? whole.value;
  const isChange = /(?:tăng|giảm|thêm|bớt|hơn|kém|so với|mỗi|mục tiêu)\s(?:\p{L}+\s){0,2}$/iu.test(
    quote.slice(Math.max(0, one.offset - 24), one.offset),
  );
  return isLike(whole, one) && isExact(one) && one.of === null && one.value > 0 && one.value < total && !isChange;
}

function runTo(whole: number, given: readonly Quantity[], after: readonly Quantity[]): readonly Quantity[] | null {
  const parts = [...given];
  for (const one of after) {
    parts.push(one);
    const sum = roundOff(parts.reduce((total, { value }) => total + value, 0));
    if (sum > whole) return null;
    if (sum === whole && parts.length > 1) return parts;
  }
  return null;
}
