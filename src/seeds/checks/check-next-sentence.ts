import type { ArithmeticCheck } from "../../domain/quantity.ts";
import { formatSum, roundOff } from "./format-sum.ts";
import { isExact, isLike, toCheck, type Passage } from "./passage.ts";

const opening = /^["“]?\s*(?:trong số này|trong số đó|trong đó)(?!\p{L})/iu;

/** "… 139 đơn vị nợ thuế. Trong số này có 121 đơn vị … và 18 đơn vị …": told only where the parts are all of it. */
export function checkNextSentence(
  paragraph: readonly Passage[],
): readonly { passage: Passage; check: ArithmeticCheck }[] {
  return paragraph.flatMap((passage, index) => {
    const before = paragraph[index - 1];
    const [first] = passage.quantities;
    if (before === undefined || first === undefined || !opening.test(passage.quote)) return [];
    const parts = passage.quantities.filter((one) => isLike(one, first) && one.of === null);
    const computed = roundOff(parts.reduce((sum, one) => sum + one.value, 0));
    const whole = before.quantities.find(
      (one) => isLike(one, first) && one.of === null && isExact(one) && one.value === computed,
    );
    if (whole === undefined || parts.length < 2 || !parts.every(isExact)) return [];
    const values = parts.map(({ value }) => value);
    const arithmetic = formatSum(values, computed, whole.value, true, passage.language);
    return [
      {
        passage,
        check: toCheck(passage, { kind: "sum", holds: true, arithmetic, computed, stated: whole.value }),
      },
    ];
  });
}
