import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Language } from "../../domain/language.ts";

/** What a reader of numbers knows beside the text. */
export interface ReadingOptions {
  language: Language;
  gazetteer: Gazetteer;
  /** The year that days without one belong to. */
  year: number | null;
}
