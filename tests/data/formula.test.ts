import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, powerOf, share } from "../../src/data/dimension.ts";
import { evaluate, isFault, type Operand } from "../../src/data/evaluate.ts";
import { namesIn, parseFormula } from "../../src/data/formula.ts";
import { toEstimate, toExact, type Estimate } from "../../src/domain/estimate.ts";
import { day } from "./library.ts";

const service = powerOf("service");
const operands: ReadonlyMap<string, Operand> = new Map([
  ["target", { number: { estimate: toExact(30), dimension: share }, date: day("2020") }],
  ["now", { number: { estimate: toEstimate(14, "below", true), dimension: share }, date: day("2020-05-31") }],
  ["end", { number: null, date: day("2020-12-31") }],
  ["many", { number: { estimate: toEstimate(56000, "above", true), dimension: service }, date: null }],
  ["few", { number: { estimate: toEstimate(17000, "below", true), dimension: service }, date: null }],
  ["none", { number: { estimate: toExact(0), dimension: service }, date: null }],
  ["some", { number: { estimate: { value: 1, low: -1, high: 2 }, dimension: service }, date: null }],
  ["rank", { number: { estimate: toExact(89), dimension: powerOf("rank") }, date: null }],
  ["place", { number: { estimate: toExact(10), dimension: powerOf("place") }, date: null }],
]);

function compute(text: string) {
  const parsed = parseFormula(text);
  if ("fault" in parsed) return parsed.fault.reason;
  const outcome = evaluate(parsed.formula, operands);
  return isFault(outcome) ? outcome.reason : outcome;
}

describe("a formula", () => {
  it.each([
    ["target - now", { value: 16, low: 16, high: 30 }, { powers: {}, scale: "points" }],
    [
      "(target - now) / months(now, end)",
      { value: 16 / 7, low: 16 / 7, high: 30 / 7 },
      { powers: { month: -1 }, scale: "points" },
    ],
    ["share(few, many)", { value: (17 / 56) * 100, low: 0, high: (17 / 56) * 100 }, share],
    ["ratio(many, few)", { value: 56 / 17, low: 56 / 17, high: Infinity }, plain],
    [
      "few / now * 100",
      { value: (17000 / 14) * 100, low: 0, high: Infinity },
      { powers: { service: 1 }, scale: "share" },
    ],
    ["percent(target, many)", { value: 16800, low: 16800, high: Infinity }, service],
    ["percent(now, target)", { value: 4.2, low: 0, high: 4.2 }, share],
    ["difference(many, few)", { value: 39000, low: 39000, high: Infinity }, service],
    ["rest(now)", { value: 86, low: 86, high: 100 }, share],
    ["change(target, now)", { value: (-16 / 30) * 100, low: -100, high: (-16 / 30) * 100 }, share],
    ["min(few, many)", { value: 17000, low: 0, high: 17000 }, service],
    ["max(few, many)", { value: 56000, low: 56000, high: Infinity }, service],
    ["round(target / 12)", { value: 3, low: 3, high: 3 }, share],
    ["rank + place", { value: 99, low: 99, high: 99 }, powerOf("rank")],
    ["rank - rank", { value: 0, low: 0, high: 0 }, powerOf("place")],
    ["-(few) * 2 + few", { value: -17000, low: -34000, high: 17000 }, service],
  ])("computes %s with its bounds and its unit", (text, estimate, dimension) => {
    const outcome = compute(text);
    if (typeof outcome === "string") throw new Error(outcome);
    expect(outcome.estimate.value).toBeCloseTo(estimate.value, 9);
    expect(outcome.estimate.low).toBeCloseTo(estimate.low, 9);
    expect(outcome.estimate.high).toBeCloseTo(estimate.high, 9);
    expect(outcome.dimension).toEqual(dimension);
  });

  it.each([
    ["few / none", "division-by-zero"],
    ["few / some", "division-by-zero"],
    ["few / (target - target)", "division-by-zero"],
    ["few + now", "mixed-units"],
    ["min(few, now)", "mixed-units"],
    ["share(few, rank)", "mixed-units"],
    ["percent(few, now)", "mixed-units"],
    ["percent(now)", "arguments"],
    ["rest(few)", "mixed-units"],
    ["few + 1", "mixed-units"],
    ["months(few, end)", "no-date"],
    ["months(now, 12)", "no-date"],
    ["end + now", "no-number"],
    ["elsewhere", "unknown-name"],
    ["30 - now", "number"],
    ["1e400", "number"],
    ["target ** 2", "not-arithmetic"],
    ["target % 2", "not-arithmetic"],
    ["target > now", "not-arithmetic"],
    ["target && now", "not-arithmetic"],
    ["target ? now : 1", "not-arithmetic"],
    ["now.constructor", "not-arithmetic"],
    ["now['constructor']", "not-arithmetic"],
    ["this", "not-arithmetic"],
    ["'text'", "not-arithmetic"],
    ["[1]", "not-arithmetic"],
    ["target; now", "not-arithmetic"],
    ["constructor(1)", "unknown-function"],
    ["eval(1)", "unknown-function"],
    ["min.call(1)", "not-arithmetic"],
    ["months(now)", "arguments"],
    ["min()", "arguments"],
    ["", "not-arithmetic"],
    ["(target", "syntax"],
    ["target -", "syntax"],
    [`${"1+".repeat(300)}1`, "too-long"],
  ])("tells what is wrong with %j", (text, reason) => {
    expect(compute(text)).toBe(reason);
  });

  it("never throws, whatever is written", () => {
    const words = fc.constantFrom(
      "now",
      "few",
      "(",
      ")",
      "+",
      "-",
      "*",
      "/",
      ",",
      "min",
      "months",
      "1",
      "12",
      ".",
      "[",
      "]",
      "'",
      "`",
      "=>",
      "constructor",
      "__proto__",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join("")),
        ),
        (text) => {
          const outcome = compute(text);
          expect(typeof outcome === "string" || Number.isFinite(outcome.estimate.value)).toBe(true);
        },
      ),
      { seed: 3, numRuns: 2000 },
    );
  });

  it("reaches nothing but the names it is given", () => {
    for (const name of ["process", "globalThis", "constructor", "__proto__", "toString", "require"]) {
      expect(compute(`${name} + 1`)).toBe("unknown-name");
      expect(compute(`${name}(1)`)).toBe("unknown-function");
    }
  });

  it("keeps the number between its bounds", () => {
    const estimate = fc
      .record({ value: fc.integer({ min: 1, max: 1000 }), below: fc.nat(100), above: fc.nat(100) })
      .map(({ value, below, above }) => ({ value, low: value - below, high: value + above }));
    const shape = fc.constantFrom(
      "a + b",
      "a - b",
      "a * b",
      "a / b",
      "share(a, b)",
      "min(a, b)",
      "(a - b) * a",
      "change(a, b)",
    );
    fc.assert(
      fc.property(estimate, estimate, shape, (a, b, text) => {
        const parsed = parseFormula(text);
        if ("fault" in parsed) throw new Error(text);
        const toOperand = (one: Estimate): Operand => ({ number: { estimate: one, dimension: plain }, date: null });
        const known = new Map([
          ["a", toOperand(a)],
          ["b", toOperand(b)],
        ]);
        const outcome = evaluate(parsed.formula, known);
        if (isFault(outcome)) return;
        const { value, low, high } = outcome.estimate;
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
      }),
      { seed: 3 },
    );
  });

  it("names what it uses, once each", () => {
    const parsed = parseFormula("(target - now) / months(now, end)");
    expect("formula" in parsed && namesIn(parsed.formula)).toEqual(["target", "now", "end"]);
  });
});
