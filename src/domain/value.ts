import type { PartialDate } from "./date.ts";
import type { Bilingual } from "./language.ts";
import type { Qualifier } from "./qualifier.ts";

/** Something a reader sees, its value and term links resolved: once as HTML, once as plain text. */
export interface RichText {
  html: string;
  text: string;
}

/** Where a value was read: an article's sentence, or a source from outside the articles. */
export interface Citation {
  kind: "article" | "outside";
  /** The article's slug or the source's id. */
  id: string;
  quote: string;
  quoteEn: string | null;
  /** The value's words within the quote, in UTF-16 code units: what a page marks. Null where the row has no number. */
  marked: readonly [number, number] | null;
}

/** How a derived value comes about. */
export interface Derivation {
  kind: "derived";
  formula: string;
  /** The formula with its numbers in it, as pages print it. */
  shown: Bilingual;
  /** Names in the formula and the values they stand for: `dataset.key`. */
  inputs: Readonly<Record<string, string>>;
}

/** One checked number (or, without a value, one checked statement). Every number that a reader sees is one of these. */
export interface Value {
  dataset: string;
  key: string;
  /** In `unit`; null where the row states a label instead. */
  value: number | null;
  /** Decimals that the source wrote, or that a derived value may be printed with. */
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
  label: string | null;
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
