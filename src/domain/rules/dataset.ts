type None = Record<never, never>;

/** Rules about the files that hold data. */
export interface FileRules {
  "data-utf16": None;
  "data-not-utf8": None;
  "data-file-missing": { missing: string };
  "data-folder-name": { name: string; suggestion: string | null };
  "csv-empty": None;
  "csv-without-rows": None;
  /** `open`: never closed; `inside`: in the middle of a cell; `behind`: with text after the closing one; `curly`: a cell has curly ones. */
  "csv-quotes": { reason: "open" | "inside" | "behind" | "curly" };
  "csv-column-missing": { column: string; suggestion: string | null };
  "csv-column-unknown": { column: string; suggestion: string | null };
  "csv-column-unnamed": { number: number };
  "csv-column-twice": { column: string };
  "csv-cells": { expected: number; actual: number };
  "csv-header-twice": None;
}

/** Rules about one row. */
export interface RowRules {
  "number-unreadable": { text: string };
  "number-ambiguous": { text: string; readings: readonly [number, number] };
  "number-percent": { text: string; unit: string };
  "key-missing": None;
  "key-wrong": { key: string; suggestion: string | null };
  "key-twice": { key: string };
  "unit-missing": { key: string };
  "unit-unknown": { unit: string; suggestion: string | null };
  "unit-unused": { unit: string; used: readonly string[] };
  "unit-without-value": { key: string };
  "qualifier-unknown": { text: string; suggestion: string | null };
  "date-wrong": { column: string; text: string };
  "period-reversed": { from: string; to: string };
  "date-after-article": { date: string; published: string };
  "label-missing": { key: string };
}

/** Rules about what a row cites. `expected` and `found` are numbers in words: "gần 14%". */
export interface CitationRules {
  "citation-missing": { key: string };
  "citation-twice": { key: string };
  "article-unknown": { article: string; suggestion: string | null };
  "source-unknown": { source: string; suggestion: string | null };
  "quote-missing": { key: string };
  "quote-not-in-article": { article: string; nearest: string | null };
  "quote-not-in-seed": { seed: string; nearest: string | null };
  "quote-spans-paragraphs": { article: string };
  "quote-ambiguous": { article: string; count: number };
  "quote-cuts-number": { found: string };
  "value-not-in-quote": { expected: string; found: readonly string[] };
  "unit-not-in-quote": { expected: string; found: readonly string[] };
  "qualifier-not-in-quote": { expected: string; found: readonly string[] };
  "date-not-in-quote": { expected: string; found: string };
  "label-not-in-quote": { label: string };
  "translation-missing": { key: string };
  "translation-differs": { expected: string; found: readonly string[] };
  "translation-years": { missing: readonly string[]; extra: readonly string[] };
  "translation-numbers": { missing: readonly string[]; extra: readonly string[] };
  "label-not-in-translation": { label: string };
}

/** Rules about derived values. */
export interface FormulaRules {
  "formula-syntax": { formula: string };
  "formula-not-arithmetic": { piece: string };
  "formula-function": { name: string; suggestion: string | null; known: readonly string[] };
  "formula-arguments": { name: string };
  "formula-number": { number: string; allowed: readonly string[] };
  "formula-too-long": { formula: string };
  "formula-name": { name: string; suggestion: string | null };
  "formula-name-shape": { name: string };
  "formula-name-twice": { name: string };
  "formula-name-unused": { name: string };
  "formula-cycle": { path: readonly string[] };
  "formula-zero": { formula: string };
  "formula-units": { units: string };
  "formula-unit": { declared: string; computed: string };
  "formula-date": { name: string };
  "formula-no-number": { name: string };
  "formula-not-finite": { formula: string };
  "formula-decimals": { decimals: number; finest: number };
  "formula-bounds": { name: string; value: number };
  "assumption-empty": { name: string };
  "assumption-label": { name: string; value: number; found: readonly string[] };
  "input-unknown": { reference: string; suggestion: string | null };
}

/** Rules about value and term links and about numbers without one. */
export interface LinkRules {
  "link-shape": { address: string; example: string };
  "link-value-unknown": { reference: string; suggestion: string | null };
  "link-term-unknown": { term: string; suggestion: string | null };
  "link-unreadable": { text: string; expected: string };
  "link-number": { text: string; expected: string };
  "link-qualifier": { text: string; expected: string };
  "link-unit": { text: string; expected: string };
  "link-unsafe": { address: string };
  "link-image": None;
  "number-unlinked": { text: string };
}

/** Rules about datasets, with the facts of each message. */
export interface DatasetRules extends FileRules, RowRules, CitationRules, FormulaRules, LinkRules {}
