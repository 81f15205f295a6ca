import type { Place } from "../domain/problem.ts";

/** A value that a text refers to (`dataset.key`), and where. */
export interface PlacedValue {
  reference: string;
  place: Place;
}

/** Each value once, in reading order. */
export function inReadingOrder(values: readonly PlacedValue[]): readonly string[] {
  const sorted = [...values].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  return [...new Set(sorted.map(({ reference }) => reference))];
}
