import { kindOf, splitRate, type UnitTable } from "../domain/unit-table.ts";

/**
 * What a number in a formula measures: units with their powers, and whether it is a part of 100.
 * "points" are a difference of two shares; "free" is arithmetic whose scale only its author can name.
 */
export interface Dimension {
  powers: Readonly<Record<string, number>>;
  scale: "plain" | "share" | "points" | "free";
}

export const plain: Dimension = { powers: {}, scale: "plain" };
export const share: Dimension = { powers: {}, scale: "share" };
export const points: Dimension = { powers: {}, scale: "points" };

export function powerOf(unit: string): Dimension {
  return { powers: { [unit]: 1 }, scale: "plain" };
}

export function toDimension(unit: string, units: UnitTable): Dimension {
  const rate = splitRate(unit, units);
  if (rate !== null) return divided(toDimension(rate[0], units), toDimension(rate[1], units));
  const kind = kindOf(unit, units);
  if (kind === "share") return share;
  if (kind === "points") return points;
  return kind === "factor" || unit === "count" ? plain : powerOf(unit);
}

export function multiplied(a: Dimension, b: Dimension): Dimension {
  return { powers: combined(a.powers, b.powers, 1), scale: jointScale(a, b) };
}

export function divided(a: Dimension, b: Dimension): Dimension {
  const scale = a.scale !== "plain" && b.scale !== "plain" ? "plain" : jointScale(a, b);
  return { powers: combined(a.powers, b.powers, -1), scale };
}

function jointScale(a: Dimension, b: Dimension): Dimension["scale"] {
  if (a.scale === "plain") return b.scale;
  return b.scale === "plain" ? a.scale : "free";
}

/** Null where the two cannot be added, compared or subtracted. */
export function added(a: Dimension, b: Dimension): Dimension | null {
  if (keyOf(a.powers) === keyOf({ rank: 1 }) && keyOf(b.powers) === keyOf({ place: 1 })) return a;
  if (keyOf(a.powers) !== keyOf(b.powers)) return null;
  if (a.scale === b.scale) return a;
  if (a.scale === "free" || b.scale === "free") return { powers: a.powers, scale: "free" };
  if (a.scale === "plain" || b.scale === "plain") return null;
  return { powers: a.powers, scale: "share" };
}

export function subtracted(a: Dimension, b: Dimension): Dimension | null {
  const isShares = a.scale === "share" && b.scale === "share";
  const isRanks = keyOf(a.powers) === keyOf({ rank: 1 }) && keyOf(b.powers) === keyOf({ rank: 1 });
  const sum = added(a, b);
  if (sum === null) return null;
  if (isRanks) return powerOf("place");
  return isShares ? { powers: sum.powers, scale: "points" } : sum;
}

export function isSame(a: Dimension, b: Dimension): boolean {
  return keyOf(a.powers) === keyOf(b.powers) && (a.scale === b.scale || a.scale === "free" || b.scale === "free");
}

/** Whether a result may be printed in a unit. A share of things is things again once it is divided by 100. */
export function isIn(result: Dimension, unit: Dimension): boolean {
  if (keyOf(result.powers) !== keyOf(unit.powers)) return false;
  if (result.scale === unit.scale || result.scale === "free") return true;
  const isBare = keyOf(result.powers) === "";
  return isBare ? result.scale === "plain" && unit.scale === "share" : unit.scale === "plain";
}

/** The dimension in words for a message: "service", "%", "percentage-point·month^-1". */
export function nameOf({ powers, scale }: Dimension): string {
  const scaleName = { plain: "", share: "%", points: "percentage-point", free: "" }[scale];
  return [scaleName, keyOf(powers)].filter((part) => part !== "").join("·") || "1";
}

function combined(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
  sign: 1 | -1,
): Readonly<Record<string, number>> {
  const units = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const powers = units.map((unit) => [unit, (a[unit] ?? 0) + sign * (b[unit] ?? 0)] as const);
  return Object.fromEntries(powers.filter(([, power]) => power !== 0));
}

function keyOf(powers: Readonly<Record<string, number>>): string {
  return Object.entries(powers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, power]) => (power === 1 ? unit : `${unit}^${power}`))
    .join("·");
}
