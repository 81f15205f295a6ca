import { sum } from "d3";
import { z } from "zod";
import { formatLabelNumber } from "../domain/format-value.ts";
import { keyField } from "./chart-schema.ts";
import type { Item } from "./item.ts";
import { emphasisIn, findItem, isShown, type Scene } from "./scene.ts";

const signs = ["+", "-", "/"] as const;

export const equationField = z.strictObject({
  id: keyField,
  sign: z.enum(signs).default("+"),
  terms: z.array(keyField).min(2),
  equals: keyField,
});

/** A sum that a chart puts before its readers, worked out. */
export interface Equation {
  id: string;
  sign: (typeof signs)[number];
  terms: readonly Item[];
  stated: Item;
  computed: number;
  computedText: string;
  holds: boolean;
}

/** The sums that a state shows; one with a term that the data lack is left to the checks. */
export function visibleEquations(scene: Scene, written: readonly z.infer<typeof equationField>[]): readonly Equation[] {
  return written.flatMap(({ id, sign, terms: ids, equals }) => {
    const terms = ids.map((term) => findItem(term, scene)).filter((item) => item !== null);
    const stated = findItem(equals, scene);
    if (!isShown(id, scene) || stated === null || terms.length < ids.length) return [];
    const emphasis = emphasisIn(id, scene);
    const [computed, low, high] = compute(sign, terms);
    const decimals = Math.max(sign === "/" ? 0 : Math.max(...terms.map(decimalsOf)), decimalsOf(stated));
    const rounding = 0.5 * 10 ** -decimalsOf(stated);
    const value = stated.value;
    const holds =
      value !== null &&
      high >= Math.min(value.low, stated.number - (sign === "/" ? rounding : 0)) - 1e-9 &&
      low <= Math.max(value.high, stated.number + (sign === "/" ? rounding : 0)) + 1e-9;
    const shown = {
      value: computed,
      decimals: sign === "/" ? Math.max(decimals, 2) : decimals,
      unit: value?.unit ?? "",
      qualifier: null,
    };
    const computedText = formatLabelNumber(shown, scene.language, scene.units);
    return [
      {
        id,
        sign,
        terms: terms.map((term) => ({ ...term, emphasis })),
        stated: { ...stated, emphasis },
        computed,
        computedText,
        holds,
      },
    ];
  });
}

function decimalsOf({ value }: Item): number {
  return value?.decimals ?? 0;
}

/** The result for the stated figures, and the least and the greatest that their bounds allow. A share is out of 100. */
function compute(sign: Equation["sign"], terms: readonly Item[]): readonly [number, number, number] {
  const [first, ...rest] = terms;
  const bound = (item: Item | undefined, end: "low" | "high"): number => item?.value?.[end] ?? item?.number ?? 0;
  const total = (of: (item: Item) => number): number => sum(rest, of);
  const head = first?.number ?? 0;
  const [low, high] = [bound(first, "low"), bound(first, "high")];
  if (sign === "+") {
    return [
      head + total(({ number }) => number),
      low + total((item) => bound(item, "low")),
      high + total((item) => bound(item, "high")),
    ];
  }
  if (sign === "-") {
    return [
      head - total(({ number }) => number),
      low - total((item) => bound(item, "high")),
      high - total((item) => bound(item, "low")),
    ];
  }
  return [
    (100 * head) / total(({ number }) => number),
    (100 * low) / total((item) => bound(item, "high")),
    (100 * high) / total((item) => bound(item, "low")),
  ];
}
