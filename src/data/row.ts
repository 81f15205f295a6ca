import { firstDay, isPartialDate, lastDay, type PartialDate } from "../domain/date.ts";
import type { Bilingual } from "../domain/language.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";
import { parseQualifier, qualifiers, qualifierWords, type Qualifier } from "../domain/qualifier.ts";
import { isId, toSlug } from "../domain/slug.ts";
import { suggest } from "../domain/suggestion.ts";
import { isWholeUnit, kindOf, parseUnit, type UnitTable } from "../domain/unit-table.ts";
import { parseCellNumber } from "./cell-number.ts";
import type { CsvRow } from "./csv-table.ts";

export const requiredColumns = ["key", "value", "unit", "qualifier", "as_of", "article", "source", "quote"] as const;
export const optionalColumns = [
  "from",
  "to",
  "label",
  "label_vi",
  "label_en",
  "quote_en",
  "note",
  "note_vi",
  "note_en",
] as const;

/** One row of `data.csv`, its cells read; what it cites is not checked yet. */
export interface Row {
  key: string;
  /** Null where the row states a label. */
  value: number | null;
  decimals: number;
  /** "" where there is no value. */
  unit: string;
  qualifier: Qualifier | null;
  asOf: PartialDate | null;
  from: PartialDate | null;
  to: PartialDate | null;
  /** The cell `label`, which a row without a value must quote. */
  label: string;
  labels: Bilingual<string | null>;
  notes: Bilingual<string | null>;
  article: string;
  source: string;
  quote: string;
  quoteEn: string | null;
  dimensions: Readonly<Record<string, string>>;
  place: (column?: string) => Place;
}

/** Reads a row's cells. Null where its key or its number cannot be trusted; every problem is told. */
export function parseRow(
  { cell, place }: CsvRow,
  dimensions: readonly string[],
  units: UnitTable,
): { row: Row | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell = (problem: Problem | null): void => void (problem !== null && problems.push(problem));
  const text = (column: string): string => cell(column).normalize("NFC");
  const key = text("key");
  tell(checkKey(key, place));
  const unit = parseUnit(text("unit"), units);
  const number = text("value") === "" ? null : readNumber(text("value"), unit, units, place);
  if (number !== null && "problem" in number) tell(number.problem);
  tell(checkUnit({ key, unit, text: text("unit"), hasValue: text("value") !== "" }, units, place));
  const qualifier = text("qualifier") === "" ? null : parseQualifier(text("qualifier"));
  if (text("qualifier") !== "" && qualifier === null) tell(unknownQualifier(text("qualifier"), place("qualifier")));
  const [asOf, from, to] = ["as_of", "from", "to"].map((column) => {
    const written = text(column);
    if (written === "" || isPartialDate(written)) return isPartialDate(written) ? written : null;
    tell(toError("date-wrong", place(column), { column, text: written }));
    return null;
  });
  if (from && to && firstDay(from) > lastDay(to)) tell(toError("period-reversed", place("from"), { from, to }));
  if (text("value") === "" && text("label") === "") tell(toError("label-missing", place("value"), { key }));
  const label = text("label");
  const row: Row = {
    key,
    value: number !== null && "value" in number ? number.value : null,
    decimals: number !== null && "value" in number ? number.decimals : 0,
    unit: unit ?? "",
    qualifier,
    asOf: asOf ?? null,
    from: from ?? null,
    to: to ?? null,
    label,
    labels: bilingual(text("label_vi"), text("label_en"), label),
    notes: bilingual(text("note_vi"), text("note_en"), text("note")),
    article: text("article"),
    source: text("source"),
    quote: cell("quote"),
    quoteEn: text("quote_en") || null,
    dimensions: Object.fromEntries(dimensions.map((name) => [name, text(name)])),
    place,
  };
  const isBroken = !isId(key) || (number !== null && "problem" in number) || (row.value !== null && unit === null);
  return { row: isBroken ? null : row, problems };
}

function bilingual(vi: string, en: string, both: string): Bilingual<string | null> {
  return { vi: vi || both || null, en: en || both || null };
}

function checkKey(key: string, place: CsvRow["place"]): Problem | null {
  if (key === "") return toError("key-missing", place("key"), {});
  return isId(key) ? null : toError("key-wrong", place("key"), { key, suggestion: toSlug(key) || null });
}

function readNumber(
  text: string,
  unit: string | null,
  units: UnitTable,
  place: CsvRow["place"],
): { value: number; decimals: number } | { problem: Problem } {
  const isWhole = unit !== null && isWholeUnit(unit, units);
  const isShare = unit !== null && kindOf(unit, units) === "share";
  const number = parseCellNumber(text, { isWhole, isShare });
  if (!("fault" in number)) return number;
  switch (number.fault) {
    case "unreadable":
      return { problem: toError("number-unreadable", place("value"), { text }) };
    case "percent":
      return { problem: toError("number-percent", place("value"), { text, unit: unit ?? "" }) };
    case "ambiguous": {
      const readings = [Number(text.replace(/[.,]/u, "")), Number(text.replace(",", "."))] as const;
      return { problem: toError("number-ambiguous", place("value"), { text, readings }) };
    }
  }
}

interface UnitCell {
  key: string;
  unit: string | null;
  text: string;
  hasValue: boolean;
}

function checkUnit({ key, unit, text, hasValue }: UnitCell, units: UnitTable, place: CsvRow["place"]): Problem | null {
  if (!hasValue) return text === "" ? null : toError("unit-without-value", place("unit"), { key });
  if (text === "") return toError("unit-missing", place("unit"), { key });
  if (unit !== null) return null;
  const words = [...units.values()].flatMap(({ id, words }) => [id, ...words.vi, ...words.en]);
  return toError("unit-unknown", place("unit"), { unit: text, suggestion: suggest(text, words) });
}

function unknownQualifier(text: string, place: Place): Problem {
  const words = qualifiers.flatMap((id) => [id, ...qualifierWords[id].vi, ...qualifierWords[id].en]);
  return toError("qualifier-unknown", place, { text, suggestion: suggest(text, words) });
}
