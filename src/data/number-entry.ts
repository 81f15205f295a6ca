import { formatDate } from "../domain/date.ts";
import { formatValue } from "../domain/format-value.ts";
import type { Language } from "../domain/language.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import { originOf, referenceOf, type Citation, type Derivation, type Origin, type Value } from "../domain/value.ts";
import type { Values } from "./dataset.ts";
import { toFormulaPieces, type FormulaPiece, type PrintedInput } from "./formula-pieces.ts";

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
  /** The formula with its numbers in it, each with its reference; null unless derived. */
  formula: readonly FormulaPiece[] | null;
  /** What else it is computed from: dates, and numbers that the formula cannot be taken to pieces for. */
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

/** The entries behind references, each once, in order. Unknown references are left out: whoever wrote them has been told. */
export function toNumberEntries(references: Iterable<string>, context: EntryContext): readonly NumberEntry[] {
  return [...new Set(references)].flatMap((reference) => {
    const value = context.values.get(reference);
    return value === undefined ? [] : [toNumberEntry(value, context)];
  });
}

/** References, each once, and after them those that their values are computed from, down to the sentences. */
export function withInputs(references: Iterable<string>, values: Values): readonly string[] {
  const queue = new Set(references);
  // A set that grows while it is walked is walked to its end.
  for (const reference of queue) {
    const basis = values.get(reference)?.basis;
    if (basis?.kind === "derived") for (const input of Object.values(basis.inputs)) queue.add(input);
  }
  return [...queue];
}

export function toNumberEntry(value: Value, context: EntryContext): NumberEntry {
  const { language, units, toPlain } = context;
  const { basis } = value;
  const number = formatValue(value, language, units);
  const derived = basis.kind === "derived" ? basis : null;
  const [label, note] = [value.label[language], value.note[language]].map((text) =>
    text === null ? null : toPlain(text),
  );
  const inputs = derived === null ? [] : toPrintedInputs(derived, context);
  const formula = derived === null ? null : toFormulaPieces(derived.shown[language], derived.formula, inputs);
  const inFormula = new Set(formula?.map((piece) => piece.reference));
  return {
    reference: referenceOf(value),
    shown: number === "" ? (label ?? "") : number,
    label: number === "" ? null : (label ?? null),
    origin: originOf(value),
    quote: basis.kind === "derived" ? null : toMarkedQuote(basis, context),
    work: basis.kind === "derived" ? null : workOf(basis, context),
    period: formatPeriod(value, language),
    note: note ?? null,
    formula,
    inputs: inputs.filter((input) => !inFormula.has(input.reference)),
    assumptions: derived?.assumptions.map((assumption) => toPlain(assumption.label[language])) ?? [],
  };
}

function toPrintedInputs({ inputs }: Derivation, { language, units, values }: EntryContext): readonly PrintedInput[] {
  return [...new Set(Object.values(inputs))].flatMap((reference) => {
    const input = values.get(reference);
    if (input === undefined) return [];
    const names = Object.keys(inputs).filter((name) => inputs[name] === reference);
    return [{ names, reference, shown: formatValue(input, language, units) }];
  });
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
