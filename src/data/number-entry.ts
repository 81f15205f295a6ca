import { formatDate } from "../domain/date.ts";
import { formatValue } from "../domain/format-value.ts";
import type { Language } from "../domain/language.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import { originOf, referenceOf, type Citation, type Origin, type Value } from "../domain/value.ts";
import type { Values } from "./dataset.ts";

/** An article or an outside source, as a list of numbers names it. */
export interface CitedWork {
  title: string;
  publisher: string | null;
  /** "ngày 31/5/2017", "2020"; null where it is not known. */
  date: string | null;
  language: Language;
  /** Its card of evidence, or the address of the outside source; null where there is none. */
  href: string | null;
}

/** A quote cut at the number that it states. Without a number all of it is in `before`. */
export interface MarkedQuote {
  language: Language;
  before: string;
  marked: string;
  after: string;
  translation: string | null;
  isEdited: boolean;
}

/** Everything that a reader can open behind one number. */
export interface NumberEntry {
  reference: string;
  /** The number with its qualifier, or the words of a row that has none. */
  shown: string;
  label: string | null;
  origin: Origin;
  /** Null for a derived value. */
  quote: MarkedQuote | null;
  work: CitedWork | null;
  /** The date or period that the number is of; null where it is not known. */
  period: string | null;
  note: string | null;
  /** Null unless derived. */
  formula: string | null;
  inputs: readonly { reference: string; shown: string }[];
  assumptions: readonly string[];
}

interface EntryContext {
  language: Language;
  values: Values;
  units: UnitTable;
  /** The publication's own language, in which outside facts are stated. */
  ownLanguage: Language;
  articles: ReadonlyMap<string, CitedWork>;
  sources: ReadonlyMap<string, CitedWork>;
  /** Turns a text with value and term links into plain text. */
  toPlain: (text: string) => string;
}

/**
 * The entries behind references, each once, in order; the values that derived ones are made of follow, so that a reader
 * can go down to the sentences. Unknown references are left out: whoever wrote them has been told.
 */
export function toNumberEntries(references: Iterable<string>, context: EntryContext): readonly NumberEntry[] {
  const queue = [...new Set(references)];
  const entries: NumberEntry[] = [];
  for (const reference of queue) {
    const value = context.values.get(reference);
    if (value === undefined) continue;
    entries.push(toNumberEntry(value, context));
    const inputs = value.basis.kind === "derived" ? Object.values(value.basis.inputs) : [];
    queue.push(...inputs.filter((input) => !queue.includes(input)));
  }
  return entries;
}

export function toNumberEntry(value: Value, context: EntryContext): NumberEntry {
  const { language, units, toPlain } = context;
  const { basis } = value;
  const number = formatValue(value, language, units);
  const derived = basis.kind === "derived" ? basis : null;
  const [label, note] = [value.label[language], value.note[language]].map((text) =>
    text === null ? null : toPlain(text),
  );
  const inputs = [...new Set(Object.values(derived?.inputs ?? {}))].flatMap((reference) => {
    const input = context.values.get(reference);
    return input === undefined ? [] : [{ reference, shown: formatValue(input, language, units) }];
  });
  return {
    reference: referenceOf(value),
    shown: number === "" ? (label ?? "") : number,
    label: number === "" ? null : (label ?? null),
    origin: originOf(value),
    quote: basis.kind === "derived" ? null : toMarkedQuote(basis, context),
    work: basis.kind === "derived" ? null : workOf(basis, context),
    period: formatPeriod(value, language),
    note: note ?? null,
    formula: derived?.shown[language] ?? null,
    inputs,
    assumptions: derived?.assumptions.map((assumption) => toPlain(assumption.label[language])) ?? [],
  };
}

function workOf({ kind, id }: Citation, { articles, sources }: EntryContext): CitedWork | null {
  return (kind === "article" ? articles : sources).get(id) ?? null;
}

function toMarkedQuote(citation: Citation, { ownLanguage, articles }: EntryContext): MarkedQuote {
  const { quote, quoteEn: translation, isEdited, kind, id } = citation;
  const [start, end] = citation.marked ?? [quote.length, quote.length];
  const language = kind === "article" ? (articles.get(id)?.language ?? ownLanguage) : ownLanguage;
  const cut = { before: quote.slice(0, start), marked: quote.slice(start, end), after: quote.slice(end) };
  return { language, ...cut, translation, isEdited };
}

/** "tháng 5/2020", "từ năm 2018 đến tháng 12/2020": the date or period that a value is of; null where neither is known. */
export function formatPeriod({ asOf, from, to }: Value, language: Language): string | null {
  if (asOf !== null) return formatDate(asOf, language);
  if (from !== null && to !== null) return `${formatDate(from, language)} – ${formatDate(to, language)}`;
  const known = from ?? to;
  return known === null ? null : formatDate(known, language);
}
