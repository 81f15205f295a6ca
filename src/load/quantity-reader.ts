import type { ReadQuantities } from "../data/read-quantities.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import { findQuantities } from "../seeds/quantities/find-quantities.ts";

type Readings = Map<string, ReturnType<ReadQuantities>>;
const readingsOf = new WeakMap<Gazetteer, Readings>();
/** Beyond as many texts the memory would cost more than reading them again. */
const mostReadings = 20_000;

/** The converter's own reader of numbers, for this publication's units. A text that it has read it need not read again. */
export function toReader(gazetteer: Gazetteer): ReadQuantities {
  const readings: Readings = readingsOf.get(gazetteer) ?? new Map();
  readingsOf.set(gazetteer, readings);
  return (paragraphs, options) => {
    const key = JSON.stringify([paragraphs, options]);
    const known = readings.get(key);
    if (known !== undefined) return known;
    const read = findQuantities(paragraphs, { ...options, gazetteer });
    if (readings.size < mostReadings) readings.set(key, read);
    return read;
  };
}
