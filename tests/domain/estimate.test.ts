import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  directionOf,
  divide,
  multiply,
  subtract,
  toEstimate,
  toExact,
  toRounded,
} from "../../src/domain/estimate.ts";

describe("an estimate", () => {
  it.each([
    ["below", 0, 14],
    ["above", 14, Infinity],
    ["about", 0, Infinity],
    [null, 14, 14],
  ] as const)("qualified %s leaves open what its qualifier leaves open", (qualifier, low, high) => {
    expect(toEstimate(14, qualifier, true)).toEqual({ value: 14, low, high });
    expect(directionOf(toEstimate(14, qualifier, true))).toBe(qualifier);
  });

  it("that was rounded lies half a step to both sides", () => {
    expect(toRounded(14, 1)).toEqual({ value: 14, low: 13.5, high: 14.5 });
  });

  it("cannot be divided by what is or may be zero", () => {
    expect(divide(toExact(1), toExact(0))).toBeNull();
    expect(divide(toExact(1), { value: 1, low: -1, high: 2 })).toBeNull();
    expect(divide(toExact(1), { value: 0, low: 0, high: 2 })).toBeNull();
  });

  it("divided by what comes near zero has an open end", () => {
    expect(divide(toExact(28), toEstimate(14, "below", true))).toEqual({ value: 2, low: 2, high: Infinity });
  });

  const points = fc
    .tuple(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([a, b, at, truth]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return { estimate: { value: low + (high - low) * at, low, high }, truth: low + (high - low) * truth };
    });

  it("holds whatever the true numbers are, through all arithmetic", () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        for (const [estimate, truth] of [
          [add(a.estimate, b.estimate), a.truth + b.truth],
          [subtract(a.estimate, b.estimate), a.truth - b.truth],
          [multiply(a.estimate, b.estimate), a.truth * b.truth],
        ] as const) {
          expect(truth).toBeGreaterThanOrEqual(estimate.low - 1e-9);
          expect(truth).toBeLessThanOrEqual(estimate.high + 1e-9);
        }
        const quotient = divide(a.estimate, b.estimate);
        if (quotient === null || Math.abs(b.truth) < 1e-6) return;
        const truth = a.truth / b.truth;
        const slack = 1e-9 * Math.max(1, Math.abs(truth));
        expect(truth).toBeGreaterThanOrEqual(quotient.low - slack);
        expect(truth).toBeLessThanOrEqual(quotient.high + slack);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
