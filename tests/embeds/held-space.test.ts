import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHeldSpace } from "../../src/embeds/held-space.ts";
import { frameWidths, type PageHeights } from "../../src/embeds/page-height.ts";
import { exampleNames } from "../charts/example.ts";
import { renderExamplePage } from "./example-page.ts";
import { loadPublished } from "./published-example.ts";

/** What a browser makes of the expression at a width. */
function evaluate(expression: string, widthPx: number): number {
  const clamp = (low: number, value: number, high: number): number => Math.min(Math.max(value, low), high);
  const inner = expression
    .replace(/^calc\((.*)\)$/u, "$1")
    .replaceAll("100cqw", String(widthPx))
    .replaceAll("px", "");
  return Number(new Function("clamp", `return ${inner}`)(clamp));
}

function widths(step: number): readonly number[] {
  return Array.from(
    { length: Math.floor((1000 - frameWidths.from) / step) },
    (_, index) => frameWidths.from + index * step,
  );
}

const toHeights = (at: (widthPx: number) => number): PageHeights => ({
  at: (widthPx) => at(Math.min(Math.max(Math.round(widthPx), frameWidths.from), frameWidths.to)),
});

describe("the space held for a frame", () => {
  it.each(exampleNames)("for %s is never too little and little too much", (name) => {
    const { heights } = renderExamplePage(loadPublished(name));
    const held = toHeldSpace(heights);
    for (const width of widths(1)) {
      expect(evaluate(held, width)).toBeGreaterThanOrEqual(heights.at(width));
      expect(evaluate(held, width)).toBeLessThanOrEqual(heights.at(width) + 30);
    }
  });

  it("is enough between two whole widths too, whichever of them needs more", () => {
    const { heights } = renderExamplePage(loadPublished("points"));
    const held = toHeldSpace(heights);
    for (const width of widths(0.25)) {
      const whole = [Math.floor(width), Math.ceil(width)].map(heights.at);
      expect(evaluate(held, width)).toBeGreaterThanOrEqual(Math.min(...whole));
    }
  });

  it("covers any heights", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 1, maxLength: 12 }), (levels) => {
        const heights = toHeights((width) => levels[Math.floor((width - frameWidths.from) / 56)] ?? 300);
        const held = toHeldSpace(heights);
        for (const width of widths(7)) expect(evaluate(held, width)).toBeGreaterThanOrEqual(heights.at(width));
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it("is one length where the height is one", () => {
    expect(toHeldSpace(toHeights(() => 400))).toBe("calc(400px)");
  });
});
