import type { PartialDate } from "./date.ts";
import type { Language } from "./language.ts";
import type { ArithmeticCheck, Quantity } from "./quantity.ts";

/** A fact about an article and how it is known. */
export interface Known<T> {
  value: T;
  /** "stated" in the seed, "inferred" from its words, or supplied by the "curated" file. */
  basis: "stated" | "inferred" | "curated";
  /** The words of the seed that it rests on; null for a curated fact that the seed says nothing of. */
  from: string | null;
}

export interface Publication {
  date: PartialDate;
  /** "13:00" where the seed states a time. */
  time: string | null;
  /** "+07:00" where it is stated or inferred with the time. */
  zone: string | null;
}

export interface FigureText {
  caption: string;
  credit: string | null;
}

export interface CitedDocument {
  kind: string;
  /** As written: "36a/NQ-CP", "929". */
  number: string;
  date: PartialDate | null;
  /** An organisation's id, or null. */
  issuer: string | null;
  text: string;
}

export const removalReasons = [
  "duplicate-caption",
  "repeated-title",
  "repeated-lead",
  "unaccented-copy",
  "repeated-text",
  "widget",
  "comments",
  "related-links",
  "breadcrumb",
  "counter",
  "advertisement",
  "end-mark",
  "letterhead",
  "markup",
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** Text of the seed that is not the article's: 1-based lines, first and last, and the text itself. */
export interface Removal {
  lines: readonly [number, number];
  reason: RemovalReason;
  text: string;
}

/** Something an editor corrected in the article's text by hand. */
export interface Edit {
  is: string;
  was: string;
  why: string;
}

/** What a piece of the seed became. "text" is the next block of the body (of a list or table: its next item or row). */
export const partRoles = ["title", "lead", "publisher", "author", "published", "figure", "removed", "text"] as const;
export type PartRole = (typeof partRoles)[number];

/**
 * Where the pieces of the seed went, in their order: with it the seed's visible text can be put together again,
 * which is how we know that nothing was lost.
 */
export interface Part {
  /** 1-based line of the seed on which the piece begins. */
  line: number;
  role: PartRole;
  /** The bullet, list number or cell border that markdown writes its own way: "•", "1.", "|". */
  marker: string | null;
}

export interface Article {
  slug: string;
  /** The seed's file name. */
  seed: string;
  /** Null where the seed has none and the curated file gives none. */
  title: string | null;
  lead: string | null;
  language: Language;
  publisher: Known<string> | null;
  author: Known<string> | null;
  published: Known<Publication> | null;
  /** The earliest day on which it can have been published, where the day itself is unknown. */
  publishedAfter: Known<PartialDate> | null;
  /** Where the original stands, where the curated file knows. */
  url: string | null;
  /** "excerpt": the whole text appears in nothing that is published. */
  rights: "excerpt" | "full";
  figures: readonly FigureText[];
  headings: readonly string[];
  documents: readonly CitedDocument[];
  /** Ids from the gazetteer, in order of first mention. */
  organisations: readonly string[];
  provinces: readonly string[];
  quantities: readonly Quantity[];
  checks: readonly ArithmeticCheck[];
  removed: readonly Removal[];
  edits: readonly Edit[];
  parts: readonly Part[];
  /** The text, as paragraphs, headings, lists and tables. */
  body: readonly Block[];
}

/** A list with a `start` is numbered from it. */
export type Block =
  | { kind: "paragraph"; text: string; line: number }
  | { kind: "heading"; text: string; line: number }
  | { kind: "list"; start: number | null; items: readonly { text: string; line: number }[] }
  | { kind: "table"; rows: readonly (readonly string[])[]; line: number };
