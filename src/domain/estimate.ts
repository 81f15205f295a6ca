import type { Qualifier } from "./qualifier.ts";

/**
 * A number that is not known exactly: the number as written or computed, and the interval in which the true one lies.
 * Ends may be infinite. An end that is 0 because a count cannot be negative is never reached.
 */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export function toExact(value: number): Estimate {
  return { value, low: value, high: value };
}

/**
 * The interval that a qualifier leaves open. "below" 14: from anything to 14; "above" 5: from 5 to anything.
 * A number that cannot be negative (a count, a share) stays above 0.
 */
export function toEstimate(value: number, qualifier: Qualifier | null, isNonNegative: boolean): Estimate {
  const floor = isNonNegative && value >= 0 ? 0 : -Infinity;
  return {
    value,
    low: qualifier === "below" || qualifier === "about" ? floor : value,
    high: qualifier === "above" || qualifier === "about" ? Infinity : value,
  };
}

/** The interval of a number that was rounded to a multiple of `step`: half a step to both sides. */
export function toRounded(value: number, step: number): Estimate {
  return { value, low: value - step / 2, high: value + step / 2 };
}

export function add(a: Estimate, b: Estimate): Estimate {
  return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
}

export function negate(a: Estimate): Estimate {
  return { value: -a.value, low: -a.high, high: -a.low };
}

export function subtract(a: Estimate, b: Estimate): Estimate {
  return add(a, negate(b));
}

export function multiply(a: Estimate, b: Estimate): Estimate {
  return spanning(
    a.value * b.value,
    [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (x === 0 || y === 0 ? 0 : x * y))),
  );
}

/** Null where the divisor is or may be zero. An interval that ends at zero gives an open end. */
export function divide(a: Estimate, b: Estimate): Estimate | null {
  if (b.value === 0 || (b.low < 0 && b.high > 0)) return null;
  return multiply(a, { value: 1 / b.value, low: reciprocal(b.high, b.value), high: reciprocal(b.low, b.value) });
}

function reciprocal(end: number, value: number): number {
  return end === 0 ? Math.sign(value) * Infinity : 1 / end;
}

export function smallest(estimates: readonly Estimate[]): Estimate {
  return joined(estimates, Math.min);
}

export function largest(estimates: readonly Estimate[]): Estimate {
  return joined(estimates, Math.max);
}

function joined(estimates: readonly Estimate[], choose: (...numbers: number[]) => number): Estimate {
  return {
    value: choose(...estimates.map(({ value }) => value)),
    low: choose(...estimates.map(({ low }) => low)),
    high: choose(...estimates.map(({ high }) => high)),
  };
}

function spanning(value: number, ends: readonly number[]): Estimate {
  return { value, low: Math.min(...ends), high: Math.max(...ends) };
}

/** Which way the true number lies: the qualifier that says what the interval says. Differences below 1e-9 are noise. */
export function directionOf({ value, low, high }: Estimate): Qualifier | null {
  const noise = Math.max(1, Math.abs(value)) * 1e-9;
  const isBelow = value - low > noise;
  const isAbove = high - value > noise;
  if (isBelow && isAbove) return "about";
  if (isBelow) return "below";
  return isAbove ? "above" : null;
}
