import { collapse } from "../domain/fold.ts";
import { formatValue } from "../domain/format-value.ts";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import type { Evidence } from "./evidence.ts";
import { readAll, type Library } from "./library.ts";
import type { Row } from "./row.ts";
import { findStatement } from "./statement.ts";

/** Checks that a translation states what its sentence states. */
export function checkTranslation(row: Row, evidence: Evidence | null, library: Library): readonly (Problem | null)[] {
  if (evidence?.language === "en") return [];
  if (row.quoteEn === null) return [toAdvice("translation-missing", row.place("quote_en"), { key: row.key })];
  const years = checkYears(row, row.quoteEn);
  if (years !== null) return [years];
  if (row.value === null) {
    const label = row.labels.en ?? "";
    const isQuoted = label === row.label || collapse(row.quoteEn).includes(collapse(label));
    return [isQuoted ? null : toError("label-not-in-translation", row.place("quote_en"), { label })];
  }
  const located = readAll(row.quoteEn, "en", library);
  const verdict = findStatement({ ...row, value: row.value }, located, row.quoteEn, library.units);
  if (verdict.outcome === "stated") return [];
  const expected = formatValue({ ...row, basis: { kind: "article" } }, "en", library.units);
  return [
    toError("translation-differs", row.place("quote_en"), {
      expected,
      found: located.map(({ quantity }) => quantity.text),
    }),
  ];
}

const year = /(?<![\d.,])(?:1[89]|20)\d{2}(?![\d.,]\d|\d)/gu;

/** A translation names the years that its sentence names, no more and no fewer. */
function checkYears(row: Row, translation: string): Problem | null {
  const [own, other] = [row.quote, translation].map((text) => new Set(text.match(year) ?? []));
  if (own === undefined || other === undefined) return null;
  const missing = [...own].filter((one) => !other.has(one));
  const extra = [...other].filter((one) => !own.has(one));
  if (missing.length === 0 && extra.length === 0) return null;
  return toError("translation-years", row.place("quote_en"), { missing, extra });
}
