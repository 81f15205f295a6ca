import type { Bilingual } from "./language.ts";
import type { Unit } from "./unit.ts";

/**
 * A province with every spelling it goes by and its tile on the grid map (0-based from the north-west).
 * Spellings that `toNameKey` makes one need no entry of their own.
 */
export interface Province {
  id: string;
  name: Bilingual;
  aliases: readonly string[];
  /** Longer names that hold this one and mean something else: an ocean, a company. */
  except?: readonly string[];
  /** The part of the country, an id of the publication's own; absent where it names none. */
  region?: string;
  column: number;
  row: number;
}

export const organisationKinds = [
  "ministry",
  "agency",
  "government",
  "company",
  "association",
  "international",
  "publisher",
] as const;

/**
 * A ministry, agency, company or newspaper with the names and abbreviations it goes by. In running text a name is
 * written with its own capitals, its first letter alone being free where a later one is a capital. A publisher's name may be
 * an everyday word: it counts only where an article names its source (dateline, credit, sign-off).
 */
export interface Organisation {
  id: string;
  name: Bilingual;
  aliases: readonly string[];
  /** Longer names that hold this one and mean something else. */
  except?: readonly string[];
  kind: (typeof organisationKinds)[number];
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
