import type { Language } from "../domain/language.ts";
import { collapse } from "../domain/fold.ts";
import type { Source } from "../domain/source.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import type { Evidence, Located } from "./evidence.ts";
import { locateQuantities } from "./locate-quantities.ts";
import type { ReadQuantities } from "./read-quantities.ts";

/** Everything that rows can cite, and how its numbers are read. */
export interface Library {
  articles: ReadonlyMap<string, Evidence>;
  sources: ReadonlyMap<string, Source>;
  units: UnitTable;
  read: ReadQuantities;
  /** The publication's own language: that of our statements about outside sources. */
  language: Language;
  /** Numbers in translations and in our own statements, by language and text: many rows share one. */
  readings: Map<string, readonly Located[]>;
}

/** The numbers of a translation or of a statement of ours. */
export function readAll(text: string, language: Language, library: Library): readonly Located[] {
  const known = library.readings.get(`${language} ${text}`);
  if (known !== undefined) return known;
  const located = locateQuantities(collapse(text), language, library.read);
  library.readings.set(`${language} ${text}`, located);
  return located;
}
