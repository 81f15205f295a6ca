import { languages, type Language } from "../domain/language.ts";
import { toError, type Problem } from "../domain/problem.ts";
import type { Quantity } from "../domain/quantity.ts";
import { kindOf, parseUnit } from "../domain/unit-table.ts";
import type { Derived } from "./derived.ts";
import { readAll, type Library } from "./library.ts";
import { parseVisibleNumber } from "./visible-number.ts";

/** A linked number is another value, and its link is what it is held to. */
const links = /\[[^\]]*\]\([^)]*\)/gu;

/**
 * Readers see an assumption by its label: one that names amounts of the assumption's unit in digits names the amount
 * that is used among them, at the precision written. A label without any says in words what was assumed.
 */
export function checkAssumptions({ spec, placeOf }: Derived, library: Library): readonly Problem[] {
  return Object.entries(spec.assumptions).flatMap(([name, { value, unit: written = "count", label }]) => {
    const unit = parseUnit(written, library.units);
    if (value === undefined || unit === null) return [];
    return languages.flatMap((language) => {
      const amounts = amountsIn(label[language], unit, language, library);
      const found = amounts.map(({ text }) => text).filter((text) => /\d/u.test(text));
      if (found.length === 0 || amounts.some((one) => states(one, value, language))) return [];
      return [toError("assumption-label", placeOf(["assumptions", name, "label", language]), { name, value, found })];
    });
  });
}

function amountsIn(label: string, unit: string, language: Language, library: Library): readonly Quantity[] {
  const isCount = kindOf(unit, library.units) === "count";
  return readAll(label.replace(links, " "), language, library)
    .map(({ quantity }) => quantity)
    .filter((one) => one.unit === unit || (isCount && one.unit === "count" && one.noun === null));
}

function states({ value, to, of, text }: Quantity, wanted: number, language: Language): boolean {
  const half = (parseVisibleNumber(text, "", language)?.step ?? 0) / 2;
  // "less 5 services" may be written as -5.
  const size = Math.abs(wanted);
  const slip = Math.max(1, size) * 1e-9;
  return [value, to, of].some((one) => {
    if (one === null) return false;
    const over = size - one;
    return Math.abs(over) <= slip || (over >= -half - slip && over < half - slip);
  });
}
