import type { Language } from "../domain/language.ts";
import { formatDate } from "../domain/date.ts";
import { formatValue } from "../domain/format-value.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import type { Evidence, Located, Lookup } from "./evidence.ts";
import { findNearest } from "./nearest.ts";
import type { Row } from "./row.ts";
import type { Verdict } from "./statement.ts";

/** Words that should state a row's number, and where they stand. */
export interface Said {
  quote: string;
  language: Language;
  /** Where they stand. */
  related: () => Place;
}

/** What an editor is told where they do not. */
export function toVerdictProblem(
  verdict: Exclude<Verdict<Located>, { outcome: "stated" }>,
  row: Row,
  quantities: readonly Located[],
  { language, related }: Said,
  units: UnitTable,
): Problem {
  const other = related();
  const expected = formatValue({ ...row, basis: { kind: "article" } }, language, units);
  const found = quantities.map(({ quantity }) => quantity.text);
  switch (verdict.outcome) {
    case "other-value":
      return toError("value-not-in-quote", row.place("value"), { expected, found }, other);
    case "other-unit":
      return toError(
        "unit-not-in-quote",
        row.place("unit"),
        { expected, found: [verdict.quantity.quantity.text] },
        other,
      );
    case "other-qualifier":
      return toError(
        "qualifier-not-in-quote",
        row.place("qualifier"),
        { expected, found: [verdict.quantity.quantity.text] },
        other,
      );
    case "other-date": {
      const { asOf } = verdict.quantity.quantity;
      const dates = [row.asOf, row.from, row.to].filter((date) => date !== null);
      const facts = { expected: dates.join(" – "), found: asOf === null ? "" : formatDate(asOf, language) };
      return toError("date-not-in-quote", row.place(row.asOf === null ? "from" : "as_of"), facts, other);
    }
  }
}

/** The quote begins or ends inside the very number that it should state: "14%" of "gần 14%". */
export function findCut(row: Row, lookup: Extract<Lookup, { outcome: "found" }>, related: Place): Problem | null {
  const cut = lookup.passage.quantities().find(({ start, end, quantity }) => {
    const isOverlapping = start < lookup.end && end > lookup.start;
    const isWithin = start >= lookup.start && end <= lookup.end;
    return isOverlapping && !isWithin && [quantity.value, quantity.to, quantity.of].includes(row.value);
  });
  return cut === undefined
    ? null
    : toError("quote-cuts-number", row.place("quote"), { found: cut.quantity.text }, related);
}

/** What an editor is told of a quote that does not stand where it should. */
export function toLookupProblem(
  lookup: Exclude<Lookup, { outcome: "found" }>,
  quote: string,
  row: Row,
  { id, files, passages, seed, lineInArticle }: Evidence,
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
      const line = nearest === null ? 1 : lineInArticle(nearest.text);
      const related = { file: files.article, line, column: 1 };
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
