import type { Bilingual } from "./language.ts";
import type { Unit } from "./unit.ts";

/** A province with every spelling it goes by and its tile on the grid map (0-based from the north-west). */
export interface Province {
  id: string;
  name: Bilingual;
  aliases: readonly string[];
  column: number;
  row: number;
}

/** A ministry, agency, company or newspaper with the names and abbreviations it goes by. */
export interface Organisation {
  id: string;
  name: Bilingual;
  aliases: readonly string[];
  kind: "ministry" | "agency" | "government" | "company" | "association" | "international" | "publisher";
}

/** A kind of official document: the words that announce one and how its number is written. */
export interface DocumentKind {
  id: string;
  name: Bilingual;
  aliases: readonly string[];
}

/** The publication's own knowledge of names: data in `content/gazetteer/`, never code. */
export interface Gazetteer {
  provinces: readonly Province[];
  organisations: readonly Organisation[];
  documentKinds: readonly DocumentKind[];
  /** What this publication counts, beside the common units. */
  units: readonly Unit[];
}
