import { directionOf, type Estimate } from "./estimate.ts";
import type { Qualifier } from "./qualifier.ts";

const mostDigits = 6;
const exactDecimals = 2;

/** The number as it is printed with so many decimals (negative: tens, hundreds): a bound never moves inwards. */
export function roundTo(value: number, decimals: number, qualifier: Qualifier | null = null): number {
  const scaled = shift(value, decimals);
  if (qualifier === "below") return shift(Math.ceil(scaled - 1e-9), -decimals);
  if (qualifier === "above") return shift(Math.floor(scaled + 1e-9), -decimals);
  return shift(Math.round(scaled + Math.sign(scaled) * 1e-9), -decimals);
}

/** Moves the decimal point without the noise of a multiplication: 1.005 by 2 is 100.5. */
function shift(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa = "0", exponent = "0"] = value.toExponential(15).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** How many decimals leave so many significant figures: 2 of 121 428 is -4, 2 of 0.648 is 2. */
export function decimalsFor(value: number, digits: number): number {
  return value === 0 ? 0 : digits - 1 - Math.floor(Math.log10(Math.abs(value)));
}

/**
 * How finely a computed number may be printed. An exact one: at most two decimals, trailing zeros dropped. One with a
 * bound on one side: three significant figures. An approximate one: two, or as many as both ends of its interval share.
 */
export function finestDecimals(estimate: Estimate): number {
  const direction = directionOf(estimate);
  if (direction === null) return writtenDecimals(estimate.value);
  if (direction !== "about") return Math.min(writtenDecimals(estimate.value), decimalsFor(estimate.value, 3));
  const digits = Math.max(2, sharedDigits(estimate));
  return Math.min(writtenDecimals(estimate.value), decimalsFor(estimate.value, digits));
}

function writtenDecimals(value: number): number {
  for (let decimals = 0; decimals < exactDecimals; decimals += 1) {
    if (Math.abs(roundTo(value, decimals) - value) < 1e-9) return decimals;
  }
  return exactDecimals;
}

function sharedDigits({ value, low, high }: Estimate): number {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 0;
  for (let digits = mostDigits; digits > 0; digits -= 1) {
    const decimals = decimalsFor(value, digits);
    if (roundTo(low, decimals) === roundTo(high, decimals)) return digits;
  }
  return 0;
}
