import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { formatSum } from "./format-sum.ts";
import { isExact, isSameUnit, toCheck, type Passage } from "./passage.ts";

/** A longer run of numbers is a table, whose rests belong to no run of parts. */
const mostInParagraph = 200;
const rest = /(?:^|[\s,;])(?:vẫn\s)?còn(?:\slại)?(?:\s(?:là|có))?\s*$/iu;

/**
 * Parts of one whole that run through neighbouring sentences of a paragraph up to the rest:
 * "Có 32/63 địa phương … 27/59 địa phương … Cả nước vẫn còn 3 địa phương …". The largest whole that is named counts.
 */
export function checkRest(paragraph: readonly Passage[]): readonly { passage: Passage; check: ArithmeticCheck }[] {
  const run = paragraph.flatMap((passage) => passage.quantities.map((quantity) => ({ passage, quantity })));
  if (run.length > mostInParagraph) return [];
  return run.flatMap(({ passage, quantity }, index) => {
    if (
      quantity.of !== null ||
      !isExact(quantity) ||
      !rest.test(passage.quote.slice(Math.max(0, quantity.offset - 40), quantity.offset))
    )
      return [];
    const parts = partsBefore(
      run.slice(0, index).map((one) => one.quantity),
      quantity,
    );
    const whole = Math.max(...parts.map((part) => part.of ?? 0));
    if (parts.length === 0 || parts.some((part) => !isExact(part))) return [];
    const values = [...parts, quantity].map((part) => part.value);
    const computed = values.reduce((sum, value) => sum + value, 0);
    if (Math.abs(computed - whole) > whole * 0.25) return [];
    const isEqual = computed === whole;
    // One part and a rest can leave out what has another name.
    if (!isEqual && parts.length < 2) return [];
    const arithmetic = formatSum(values, computed, whole, isEqual, passage.language);
    const check = toCheck(passage, { kind: "sum", holds: isEqual, arithmetic, computed, stated: whole });
    return [{ passage, check }];
  });
}

/** The parts of the same thing that precede, without a break by a whole count of it. */
function partsBefore(before: readonly Quantity[], left: Quantity): readonly Quantity[] {
  const parts: Quantity[] = [];
  for (const one of before.toReversed()) {
    if (!isSameUnit(one, left)) continue;
    if (one.of === null) break;
    parts.unshift(one);
  }
  return parts;
}
