import type { Language } from "../domain/language.ts";
import { collapse } from "../domain/fold.ts";
import { firstDay, formatDate, lastDay } from "../domain/date.ts";
import { boundOf } from "../domain/qualifier.ts";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import type { Citation } from "../domain/value.ts";
import { findDates } from "../seeds/dates.ts";
import { findCut, toLookupProblem, toVerdictProblem, type Said } from "./citation-problems.ts";
import { findQuote, quantitiesWithin, type Evidence, type Located } from "./evidence.ts";
import { readAll, type Library } from "./library.ts";
import type { Row } from "./row.ts";
import { findStatement, isDateCompatible } from "./statement.ts";
import { checkTranslation } from "./translation.ts";

interface Checked {
  citation: Citation;
  problems: readonly Problem[];
}

/** Names that stand for no article and no source: told even of a row whose cells cannot be read. */
export function checkCited(
  { article, source, place }: Pick<Row, "article" | "source" | "place">,
  { articles, sources }: Library,
): readonly Problem[] {
  const isArticle = article === "" || articles.has(article);
  const isSource = source === "" || sources.has(source);
  return [
    ...(isArticle
      ? []
      : [toError("article-unknown", place("article"), { article, suggestion: suggest(article, articles.keys()) })]),
    ...(isSource
      ? []
      : [toError("source-unknown", place("source"), { source, suggestion: suggest(source, sources.keys()) })]),
  ];
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
  if (evidence === undefined) return { citation: blank, problems: checkCited(row, library) };
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
    { quote: citation.quote, language: evidence.language, related: () => related },
    library,
  );
  const cut = claim.problem?.rule === "value-not-in-quote" ? findCut(row, lookup, related) : null;
  const problems = [
    cut ?? claim.problem,
    checkDate(row, evidence),
    ...checkTranslation(row, { language: evidence.language, located: within }, library),
  ];
  const start = claim.stated === null ? null : claim.stated.start - lookup.start;
  const length = claim.stated === null ? 0 : claim.stated.end - claim.stated.start;
  const marked = start === null ? null : ([start, start + length] as const);
  return {
    citation: { ...citation, ...toBound(claim.stated), marked, isEdited: lookup.isEdited },
    problems: problems.filter((problem) => problem !== null),
  };
}

/** A source's wording is not ours to copy, so there is no text to look in: our own statement must state the number. */
function checkOutside(row: Row, citation: Citation, library: Library): Checked {
  const problems: (Problem | null)[] = [...checkCited(row, library)];
  if (citation.quote === "") problems.push(toError("quote-missing", row.place("quote"), { key: row.key }));
  else {
    const located = readAll(citation.quote, library.language, library);
    const claim = checkClaim(
      row,
      located,
      { quote: citation.quote, language: library.language, related: () => row.place("quote") },
      library,
    );
    problems.push(
      claim.problem,
      checkStatedDates(row, citation.quote, library.language),
      ...checkTranslation(row, { language: library.language, located }, library),
    );
    const marked = claim.stated === null ? null : ([claim.stated.start, claim.stated.end] as const);
    return {
      citation: { ...citation, ...toBound(claim.stated), marked },
      problems: problems.filter((problem) => problem !== null),
    };
  }
  return { citation, problems: problems.filter((problem) => problem !== null) };
}

function toBound(stated: Located | null): Pick<Citation, "bound"> {
  if (stated === null || stated.quantity.qualifier === null) return {};
  const bound = boundOf(stated.quantity.qualifierText ?? "", stated.quantity.qualifier);
  return bound === "near" ? {} : { bound };
}

/** Our own statement of an outside figure names the row's date where it names any. */
function checkStatedDates(row: Row, statement: string, language: Language): Problem | null {
  const dates = findDates(statement, { year: null }).flatMap(({ date }) => (date === null ? [] : [date]));
  const [first] = dates;
  if (first === undefined || dates.some((date) => isDateCompatible(date, row))) return null;
  const expected = [row.asOf, row.from, row.to].filter((date) => date !== null).join(" – ");
  const place = row.place(row.asOf === null ? "from" : "as_of");
  return toError("date-not-in-quote", place, { expected, found: formatDate(first, language) }, row.place("quote"));
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
      : toError("label-not-in-quote", row.place("label"), { label: row.label }, said.related());
    return { stated: null, problem };
  }
  const verdict = findStatement({ ...row, value: row.value }, quantities, said.quote, library.units);
  if (verdict.outcome === "stated") return { stated: verdict.quantity, problem: null };
  return { stated: null, problem: toVerdictProblem(verdict, row, quantities, said, library.units) };
}

/** A number can hardly be of a day after the article that states it was published. */
function checkDate(row: Row, { published }: Evidence): Problem | null {
  const { asOf } = row;
  if (asOf === null || published === null || firstDay(asOf) <= lastDay(published)) return null;
  return toAdvice("date-after-article", row.place("as_of"), { date: asOf, published });
}
