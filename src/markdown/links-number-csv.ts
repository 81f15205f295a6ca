import type { NumberEntry } from "../data/number-entry.ts";
import { toCsv } from "../domain/csv.ts";
import type { Language } from "../domain/language.ts";
import { numberWords } from "../words/numbers.ts";

/** A list of numbers as a CSV file, for people who check. */
export function formatNumbersCsv(entries: readonly NumberEntry[], language: Language): string {
  const words = numberWords[language];
  const header = [
    words.reference,
    words.number,
    words.label,
    words.origin,
    words.period,
    words.quote,
    words.translation,
    words.formula,
    words.assumptions,
    words.source,
    words.note,
  ];
  const rows = entries.map((entry) => [
    entry.reference,
    entry.shown,
    entry.label ?? "",
    words.origins[entry.origin],
    entry.period ?? "",
    entry.quote === null ? "" : entry.quote.before + entry.quote.marked + entry.quote.after,
    entry.quote?.translation ?? "",
    entry.formula?.map(({ text }) => text).join("") ?? "",
    entry.assumptions.join("; "),
    entry.work === null
      ? ""
      : [entry.work.title, entry.work.publisher, entry.work.date].filter((part) => part !== null).join(" · "),
    entry.note ?? "",
  ]);
  return toCsv([header, ...rows]);
}
