import type { Chart } from "./chart.ts";
import type { PartialDate } from "./date.ts";
import type { Province } from "./gazetteer.ts";
import type { Bilingual } from "./language.ts";
import type { Unit } from "./unit.ts";
import type { Value } from "./value.ts";

/** A value as a file can hold it: open ends are null. */
export type PinnedValue = Omit<Value, "low" | "high"> & { low: number | null; high: number | null };

/**
 * A chart frozen for newsrooms: rows, quotes, words and states, as plain data and never as HTML. It was checked when it
 * was made and is not again; the engine of the day draws it.
 */
export interface Pin {
  /** The form of this file; a later engine may know later forms. */
  format: 1;
  chart: Chart<string>;
  data: readonly PinnedValue[];
  units: readonly Unit[];
  provinces: readonly Province[];
  /** Names of the sources, by `dataset.key`. Where they can be read today is the site's business. */
  sources: Readonly<Record<string, Bilingual>>;
  /** Corrections that were known when it was made. */
  corrections: readonly { date: PartialDate; text: Bilingual }[];
}

/** Letters of a pin's hash in its address. */
export const pinHashLength = 16;

/** JSON with every object's keys in order and no white space: equal data, equal bytes. */
export function toCanonicalJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(toCanonicalJson).join(",")}]`;
  if (data !== null && typeof data === "object") {
    const entries = Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${toCanonicalJson(value)}`).join(",")}}`;
  }
  return JSON.stringify(data) ?? "null";
}

/** The shape only: that a pin is what was once written is what its hash is for. */
export function isPin(data: unknown): data is Pin {
  if (data === null || typeof data !== "object") return false;
  const has = (name: string): boolean => name in data;
  return "format" in data && data.format === 1 && ["chart", "data", "units", "sources", "corrections"].every(has);
}
