import { firstDay, lastDay, type PartialDate } from "../domain/date.ts";
import { collapse } from "../domain/fold.ts";
import type { Qualifier } from "../domain/qualifier.ts";
import type { Quantity } from "../domain/quantity.ts";
import { kindOf, type UnitTable } from "../domain/unit-table.ts";

/** What a row claims that its quote states. */
export interface Claim {
  value: number;
  unit: string;
  qualifier: Qualifier | null;
  asOf: PartialDate | null;
  from: PartialDate | null;
  to: PartialDate | null;
}

/** How far the numbers of a quote bear out a claim. `quantity` is the one that comes nearest. */
export type Verdict<Q> =
  | { outcome: "stated"; quantity: Q }
  | { outcome: "other-value" }
  | { outcome: "other-unit" | "other-qualifier" | "other-date"; quantity: Q };

/**
 * Looks for the quantity that states a claim. A range states both its ends, a part of a whole states the part and the
 * whole; the whole itself is never qualified. A number whose unit is not written beside it ("là gần 17.000"), or only in
 * short ("30 triệu lượt"), states any count of which the quote has the word.
 */
export function findStatement<Q extends { quantity: Quantity }>(
  claim: Claim,
  quantities: readonly Q[],
  quote: string,
  units: UnitTable,
): Verdict<Q> {
  const ofValue = quantities.filter(({ quantity }) => statesValue(quantity, claim.value));
  const ofUnit = ofValue.filter(({ quantity }) => statesUnit(quantity, claim.unit, quote, units));
  const ofQualifier = ofUnit.filter(({ quantity }) => statesQualifier(quantity, claim));
  const ofDate = ofQualifier.filter(({ quantity }) => isDateCompatible(quantity.asOf, claim));
  const [first] = ofDate;
  if (first !== undefined) return { outcome: "stated", quantity: first };
  const [undated] = ofQualifier;
  if (undated !== undefined) return { outcome: "other-date", quantity: undated };
  const [unqualified] = ofUnit;
  if (unqualified !== undefined) return { outcome: "other-qualifier", quantity: unqualified };
  const [unitless] = ofValue;
  return unitless === undefined ? { outcome: "other-value" } : { outcome: "other-unit", quantity: unitless };
}

function isEqual(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) <= Math.max(1, Math.abs(b)) * 1e-12;
}

function statesValue(quantity: Quantity, value: number): boolean {
  return isEqual(quantity.value, value) || isEqual(quantity.to, value) || isEqual(quantity.of, value);
}

function statesUnit(quantity: Quantity, unit: string, quote: string, units: UnitTable): boolean {
  if (quantity.unit === unit) return true;
  if (kindOf(unit, units) !== "count") return false;
  const words = wordsOf(unit, units);
  if (quantity.noun !== null) return words.includes(collapse(quantity.noun).toLowerCase());
  const isBare = quantity.unit === "count" || isShortFor(quantity.unit, words, units);
  const written = quote.toLowerCase();
  return isBare && words.some((word) => word !== "" && written.includes(word));
}

/** "lượt" stands for "lượt hồ sơ" in a sentence about "hồ sơ". */
function isShortFor(short: string, words: readonly string[], units: UnitTable): boolean {
  return wordsOf(short, units).some((start) => words.some((word) => word.startsWith(`${start} `)));
}

function wordsOf(unit: string, units: UnitTable): readonly string[] {
  return Object.values(units.get(unit)?.words ?? {}).flat();
}

function statesQualifier(quantity: Quantity, { value, qualifier }: Claim): boolean {
  const isWhole = isEqual(quantity.of, value) && !isEqual(quantity.value, value) && !isEqual(quantity.to, value);
  return (isWhole ? null : quantity.qualifier) === qualifier;
}

/** Whether a stated date and the date or period of a row can be the same time; true where either is unknown. */
export function isDateCompatible(
  stated: PartialDate | null,
  { asOf, from, to }: Pick<Claim, "asOf" | "from" | "to">,
): boolean {
  if (stated === null) return true;
  const first = asOf ?? from;
  const last = asOf ?? to;
  if (first === null && last === null) return true;
  const startsBefore = first === null || firstDay(first) <= lastDay(stated);
  const endsAfter = last === null || lastDay(last) >= firstDay(stated);
  return startsBefore && endsAfter;
}
