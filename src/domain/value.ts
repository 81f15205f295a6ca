import type { PartialDate } from "./date.ts";
import type { Bilingual } from "./language.ts";
import type { Bound, Qualifier } from "./qualifier.ts";

/** Something a reader sees, its value and term links resolved: once as HTML, once as plain text. */
export interface RichText {
  html: string;
  text: string;
}

/**
 * Where a value was read. "article": `quote` is the article's own words. "outside": the words of others are not copied,
 * so `quote` and `quoteEn` say in our words what the source states, and pages must label them so.
 */
export interface Citation {
  kind: "article" | "outside";
  /** The article's slug or the source's id. */
  id: string;
  quote: string;
  /** Our translation of the quote; null where there is none. */
  quoteEn: string | null;
  /** Whether an editor changed the article's text within the quote. */
  isEdited: boolean;
  /** What the qualifier's words in the quote say of the number. Default: near. */
  bound?: Bound;
  /** The value's words within the quote, in UTF-16 code units: what a page marks. Null where the row has no number. */
  marked: readonly [number, number] | null;
}

/** Something a derived value takes for granted, told to the reader. */
export interface Assumption {
  /** Its name in the formula. */
  name: string;
  /** What is assumed, as pages print it. Value and term links are not resolved yet. */
  label: Bilingual;
}

/** How a derived value comes about. */
export interface Derivation {
  kind: "derived";
  formula: string;
  /** The formula with its numbers in it and its result, as pages print it. */
  shown: Bilingual;
  /** Names in the formula and the values they stand for: `dataset.key`. */
  inputs: Readonly<Record<string, string>>;
  /**
   * Where the number is that of its one approximate input in other words, as that input has it: nearly 14% is nearly 14 of
   * 100. Default: strict, as a computed bound tells the side alone.
   */
  bound?: Bound;
  assumptions: readonly Assumption[];
}

/** What a value's qualifier says of its number. */
export function boundIn({ kind, bound }: Pick<Citation | Derivation, "kind" | "bound">): Bound {
  return bound ?? (kind === "derived" ? "strict" : "near");
}

/** One checked number (or, without a value, one checked statement). Every number that a reader sees is one of these. */
export interface Value {
  dataset: string;
  key: string;
  /** In `unit`; null where the row states a label instead. */
  value: number | null;
  /**
   * Decimals that the source wrote, or that a derived value may be printed with.
   * Negative where not even the ones are known: -3 prints thousands.
   */
  decimals: number;
  unit: string;
  qualifier: Qualifier | null;
  /** The interval in which the true value lies, given qualifier and rounding; open ends are infinite. */
  low: number;
  high: number;
  /** The date that the value is of, or the period it covers. */
  asOf: PartialDate | null;
  from: PartialDate | null;
  to: PartialDate | null;
  /** A name for the row. Without a value, the words of the quote that the row states. */
  label: Bilingual<string | null>;
  note: Bilingual<string | null>;
  basis: Citation | Derivation;
  /** The dataset's own columns. */
  dimensions: Readonly<Record<string, string>>;
}

/** "article": read in one of the converted articles. "outside": read elsewhere. "derived": computed by us. */
export type Origin = "article" | "outside" | "derived";

export function originOf(value: Value): Origin {
  return value.basis.kind;
}

/** The name by which texts and charts refer to a value. */
export function referenceOf(value: Value): string {
  return `${value.dataset}.${value.key}`;
}
