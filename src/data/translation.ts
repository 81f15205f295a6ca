import { collapse } from "../domain/fold.ts";
import { formatValue } from "../domain/format-value.ts";
import type { Language } from "../domain/language.ts";
import { parseNumeral } from "../domain/number.ts";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import type { Located } from "./evidence.ts";
import { readAll, type Library } from "./library.ts";
import type { Row } from "./row.ts";
import { findStatement } from "./statement.ts";

/** A quote's language, and the numbers that it states. */
interface Original {
  language: Language;
  located: readonly Located[];
}

/** Checks that a translation states what its sentence states: the row's own number, its years, its other numbers. */
export function checkTranslation(row: Row, original: Original, library: Library): readonly (Problem | null)[] {
  if (original.language === "en") return [];
  const { quoteEn } = row;
  if (quoteEn === null) return [toAdvice("translation-missing", row.place("quote_en"), { key: row.key })];
  const years = checkYears(row, quoteEn);
  if (years !== null) return [years];
  const located = readAll(quoteEn, "en", library);
  const own =
    row.value === null ? checkLabel(row, quoteEn) : checkOwn({ ...row, value: row.value }, quoteEn, located, library);
  return [own ?? checkOthers(row, quoteEn, original, located)];
}

function checkLabel(row: Row, translation: string): Problem | null {
  const label = row.labels.en ?? "";
  const isQuoted = label === row.label || collapse(translation).includes(collapse(label));
  return isQuoted ? null : toError("label-not-in-translation", row.place("quote_en"), { label }, row.place("label_en"));
}

function checkOwn(
  row: Row & { value: number },
  translation: string,
  located: readonly Located[],
  { units }: Library,
): Problem | null {
  const verdict = findStatement(row, located, translation, units);
  if (verdict.outcome === "stated") return null;
  const expected = formatValue({ ...row, basis: { kind: "article" } }, "en", units);
  const found = located.map(({ quantity }) => quantity.text);
  return toError("translation-differs", row.place("quote_en"), { expected, found }, row.place("value"));
}

const year = /(?<![\d.,])(?:1[89]|20)\d{2}(?![\d.,]\d|\d)/gu;

/** A translation names the years that its sentence names, no more and no fewer. */
function checkYears(row: Row, translation: string): Problem | null {
  const [own, other] = [row.quote, translation].map((text) => new Set(text.match(year) ?? []));
  if (own === undefined || other === undefined) return null;
  const missing = [...own].filter((one) => !other.has(one));
  const extra = [...other].filter((one) => !own.has(one));
  if (missing.length === 0 && extra.length === 0) return null;
  return toError("translation-years", row.place("quote_en"), { missing, extra }, row.place("quote"));
}

/** A translation gives every number that its sentence gives in digits, and no other. */
function checkOthers(
  row: Row,
  translation: string,
  { language, located }: Original,
  translated: readonly Located[],
): Problem | null {
  const missing = lacking(located, translated, translation, "en");
  const extra = lacking(translated, located, row.quote, language);
  if (missing.length === 0 && extra.length === 0) return null;
  return toError("translation-numbers", row.place("quote_en"), { missing, extra }, row.place("quote"));
}

/** The words of those numbers in digits that another text does not state, neither as a quantity nor as a bare numeral. */
function lacking(
  wanted: readonly Located[],
  stated: readonly Located[],
  text: string,
  language: Language,
): readonly string[] {
  const inDigits = wanted.filter(({ quantity }) => /\d/u.test(quantity.text));
  const known = stated.flatMap(valuesOf);
  const unmatched = inDigits.filter((one) => !valuesOf(one).every((value) => isAmong(value, known)));
  if (unmatched.length === 0) return [];
  const numerals = numeralsIn(text, language);
  return unmatched
    .filter((one) => !valuesOf(one).every((value) => isAmong(value, known) || isAmong(value, numerals)))
    .map(({ quantity }) => quantity.text);
}

function valuesOf({ quantity: { value, to, of } }: Located): readonly number[] {
  return [value, to, of].filter((number) => number !== null);
}

function isAmong(value: number, known: readonly number[]): boolean {
  return known.some((other) => Math.abs(value - other) <= Math.max(1, Math.abs(other)) * 1e-9);
}

function numeralsIn(text: string, language: Language): readonly number[] {
  const written = text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
  return written.flatMap((numeral) => parseNumeral(numeral, { language })?.value ?? []);
}
