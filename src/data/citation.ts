import type { Language } from "../domain/language.ts";
import { collapse } from "../domain/fold.ts";
import { firstDay, formatDate, lastDay } from "../domain/date.ts";
import { formatValue } from "../domain/format-value.ts";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import type { Source } from "../domain/source.ts";
import { suggest } from "../domain/suggestion.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import type { Citation } from "../domain/value.ts";
import { findDates } from "../seeds/dates.ts";
import { findQuote, quantitiesWithin, type Evidence, type Located, type Lookup } from "./evidence.ts";
import { locateQuantities } from "./locate-quantities.ts";
import { findNearest } from "./nearest.ts";
import type { ReadQuantities } from "./read-quantities.ts";
import type { Row } from "./row.ts";
import { findStatement, isDateCompatible, type Verdict } from "./statement.ts";

/** Everything that rows can cite, and how its numbers are read. */
export interface Library {
  articles: ReadonlyMap<string, Evidence>;
  sources: ReadonlyMap<string, Source>;
  units: UnitTable;
  read: ReadQuantities;
  /** The publication's own language: that of our statements about outside sources. */
  language: Language;
  /** Numbers in translations and in our own statements, by language and text: many rows share one. */
  readings: Map<string, readonly Located[]>;
}

interface Checked {
  citation: Citation;
  problems: readonly Problem[];
}

/** Checks what a row cites: that the quote stands there, and that it states the row's number, in both languages. */
export function checkCitation(row: Row, library: Library): Checked {
  const blank: Citation = {
    kind: "article",
    id: row.article,
    quote: row.quote,
    quoteEn: row.quoteEn,
    isEdited: false,
    marked: null,
  };
  if (row.article !== "" && row.source !== "") {
    return { citation: blank, problems: [toError("citation-twice", row.place("source"), { key: row.key })] };
  }
  if (row.source !== "") {
    return checkOutside(row, { ...blank, kind: "outside", id: row.source, quote: collapse(row.quote) }, library);
  }
  if (row.article === "") {
    return { citation: blank, problems: [toError("citation-missing", row.place("article"), { key: row.key })] };
  }
  const evidence = library.articles.get(row.article);
  if (evidence === undefined) {
    const facts = { article: row.article, suggestion: suggest(row.article, library.articles.keys()) };
    return { citation: blank, problems: [toError("article-unknown", row.place("article"), facts)] };
  }
  return checkArticle(row, blank, evidence, library);
}

function checkArticle(row: Row, blank: Citation, evidence: Evidence, library: Library): Checked {
  const { quote, lookup } = findQuote(row.quote, evidence);
  const citation = { ...blank, quote };
  if (quote === "") return { citation, problems: [toError("quote-missing", row.place("quote"), { key: row.key })] };
  if (lookup.outcome !== "found") {
    return { citation, problems: [toLookupProblem(lookup, quote, row, evidence)] };
  }
  const related: Place = { file: evidence.files.seed, line: lookup.passage.line, column: 1 };
  const within = quantitiesWithin(lookup.passage, lookup.start, lookup.end);
  const claim = checkClaim(
    row,
    within,
    { quote: citation.quote, language: evidence.language, column: "quote", related },
    library,
  );
  const cut = claim.problem?.rule === "value-not-in-quote" ? findCut(row, lookup, related) : null;
  const problems = [cut ?? claim.problem, checkDate(row, evidence), ...checkTranslation(row, evidence, library)];
  const start = claim.stated === null ? null : claim.stated.start - lookup.start;
  const length = claim.stated === null ? 0 : claim.stated.end - claim.stated.start;
  const marked = start === null ? null : ([start, start + length] as const);
  return {
    citation: { ...citation, marked, isEdited: lookup.isEdited },
    problems: problems.filter((problem) => problem !== null),
  };
}

/** A source's wording is not ours to copy, so there is no text to look in: our own statement must state the number. */
function checkOutside(row: Row, citation: Citation, library: Library): Checked {
  const problems: (Problem | null)[] = [];
  const source = library.sources.get(row.source);
  if (source === undefined) {
    const facts = { source: row.source, suggestion: suggest(row.source, library.sources.keys()) };
    problems.push(toError("source-unknown", row.place("source"), facts));
  }
  if (citation.quote === "") problems.push(toError("quote-missing", row.place("quote"), { key: row.key }));
  else {
    const located = readAll(citation.quote, library.language, library);
    const claim = checkClaim(
      row,
      located,
      { quote: citation.quote, language: library.language, column: "quote" },
      library,
    );
    problems.push(
      claim.problem,
      checkStatedDates(row, citation.quote, library.language),
      ...checkTranslation(row, null, library),
    );
    const marked = claim.stated === null ? null : ([claim.stated.start, claim.stated.end] as const);
    return { citation: { ...citation, marked }, problems: problems.filter((problem) => problem !== null) };
  }
  return { citation, problems: problems.filter((problem) => problem !== null) };
}

/** Our own statement of an outside figure names the row's date where it names any. */
function checkStatedDates(row: Row, statement: string, language: Language): Problem | null {
  const dates = findDates(statement, { year: null }).flatMap(({ date }) => (date === null ? [] : [date]));
  const [first] = dates;
  if (first === undefined || dates.some((date) => isDateCompatible(date, row))) return null;
  const expected = [row.asOf, row.from, row.to].filter((date) => date !== null).join(" – ");
  const place = row.place(row.asOf === null ? "from" : "as_of");
  return toError("date-not-in-quote", place, { expected, found: formatDate(first, language) });
}

function readAll(text: string, language: Language, library: Library): readonly Located[] {
  const known = library.readings.get(`${language} ${text}`);
  if (known !== undefined) return known;
  const located = locateQuantities(collapse(text), language, library.read);
  library.readings.set(`${language} ${text}`, located);
  return located;
}

interface Said {
  quote: string;
  language: Language;
  column: string;
  related?: Place;
}

function checkClaim(
  row: Row,
  quantities: readonly Located[],
  said: Said,
  library: Library,
): { stated: Located | null; problem: Problem | null } {
  if (row.value === null) {
    const isQuoted = row.label === "" || collapse(said.quote).includes(collapse(row.label));
    const problem = isQuoted
      ? null
      : toError("label-not-in-quote", row.place("label"), { label: row.label }, said.related);
    return { stated: null, problem };
  }
  const verdict = findStatement({ ...row, value: row.value }, quantities, said.quote, library.units);
  if (verdict.outcome === "stated") return { stated: verdict.quantity, problem: null };
  return { stated: null, problem: toVerdictProblem(verdict, row, quantities, said, library.units) };
}

function toVerdictProblem(
  verdict: Exclude<Verdict<Located>, { outcome: "stated" }>,
  row: Row,
  quantities: readonly Located[],
  { language, related }: Said,
  units: UnitTable,
): Problem {
  const expected = formatValue({ ...row, basis: { kind: "article" } }, language, units);
  const found = quantities.map(({ quantity }) => quantity.text);
  switch (verdict.outcome) {
    case "other-value":
      return toError("value-not-in-quote", row.place("value"), { expected, found }, related);
    case "other-unit":
      return toError(
        "unit-not-in-quote",
        row.place("unit"),
        { expected, found: [verdict.quantity.quantity.text] },
        related,
      );
    case "other-qualifier":
      return toError(
        "qualifier-not-in-quote",
        row.place("qualifier"),
        { expected, found: [verdict.quantity.quantity.text] },
        related,
      );
    case "other-date": {
      const { asOf } = verdict.quantity.quantity;
      const dates = [row.asOf, row.from, row.to].filter((date) => date !== null);
      const facts = { expected: dates.join(" – "), found: asOf === null ? "" : formatDate(asOf, language) };
      return toError("date-not-in-quote", row.place(row.asOf === null ? "from" : "as_of"), facts, related);
    }
  }
}

/** The quote begins or ends inside the very number that it should state: "14%" of "gần 14%". */
function findCut(row: Row, lookup: Extract<Lookup, { outcome: "found" }>, related: Place): Problem | null {
  const cut = lookup.passage.quantities().find(({ start, end, quantity }) => {
    const isOverlapping = start < lookup.end && end > lookup.start;
    const isWithin = start >= lookup.start && end <= lookup.end;
    return isOverlapping && !isWithin && [quantity.value, quantity.to, quantity.of].includes(row.value);
  });
  return cut === undefined
    ? null
    : toError("quote-cuts-number", row.place("quote"), { found: cut.quantity.text }, related);
}

function toLookupProblem(
  lookup: Exclude<Lookup, { outcome: "found" }>,
  quote: string,
  row: Row,
  { id, files, passages, seed }: Evidence,
): Problem {
  const place = row.place("quote");
  switch (lookup.outcome) {
    case "ambiguous":
      return toError("quote-ambiguous", place, { article: id, count: lookup.count });
    case "spans":
      return toError(
        "quote-spans-paragraphs",
        place,
        { article: id },
        { file: files.seed, line: lookup.line, column: 1 },
      );
    case "not-in-article": {
      const nearest = findNearest(quote, passages);
      const related = { file: files.article, line: 1, column: 1 };
      return toError("quote-not-in-article", place, { article: id, nearest: nearest?.text ?? null }, related);
    }
    case "not-in-seed": {
      const nearest = findNearest(quote, [{ text: seed, line: 1 }]);
      const related = { file: files.seed, line: lookup.passage.line, column: 1 };
      return toError(
        "quote-not-in-seed",
        place,
        { seed: files.seed, nearest: nearest?.text === seed ? null : (nearest?.text ?? null) },
        related,
      );
    }
  }
}

/** A number can hardly be of a day after the article that states it was published. */
function checkDate(row: Row, { published }: Evidence): Problem | null {
  const { asOf } = row;
  if (asOf === null || published === null || firstDay(asOf) <= lastDay(published)) return null;
  return toAdvice("date-after-article", row.place("as_of"), { date: asOf, published });
}

function checkTranslation(row: Row, evidence: Evidence | null, library: Library): readonly (Problem | null)[] {
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
