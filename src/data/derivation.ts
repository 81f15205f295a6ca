import { formatDate } from "../domain/date.ts";
import type { Estimate } from "../domain/estimate.ts";
import { formatValue } from "../domain/format-value.ts";
import { languages, type Language } from "../domain/language.ts";
import { roundTo } from "../domain/precision.ts";
import { parseUnit, type UnitTable } from "../domain/unit-table.ts";
import { boundIn, referenceOf, type Derivation, type Value } from "../domain/value.ts";
import { own, type Bindings } from "./bindings.ts";
import type { DerivedSpec } from "./dataset-spec.ts";
import type { Derived } from "./derived.ts";
import type { Formula } from "./formula.ts";
import { showFormula } from "./shown-formula.ts";

/** A computed number before it is told how it came about. */
export type Computed = Omit<Value, "value" | "basis"> & { value: number; estimate: Estimate };

/** How a value came about, as readers are told: the formula with its numbers, its inputs and what it takes for granted. */
export function toDerivation(
  computed: Computed,
  { spec }: Derived,
  formula: Formula,
  { inputs, operands }: Bindings,
  units: UnitTable,
): Derivation {
  const restated = findRestated(computed, inputs);
  const basis = { kind: "derived", ...(restated ? { bound: boundIn(restated.basis) } : {}) } as const;
  const show = (language: Language): string => {
    const print = (name: string): string => {
      const value = inputs.get(name);
      return value === undefined ? printAssumption(spec, name, language, units) : formatValue(value, language, units);
    };
    const left = showFormula(formula, { language, print, operands });
    const result = formatValue({ ...computed, basis }, language, units);
    return `${left} = ${result}`;
  };
  return {
    ...basis,
    formula: spec.formula,
    shown: { vi: show(languages[0]), en: show(languages[1]) },
    inputs: Object.fromEntries([...inputs].map(([name, value]) => [name, referenceOf(value)] as const)),
    assumptions: Object.entries(spec.assumptions).map(([name, { label }]) => ({ name, label })),
  };
}

/** The one approximate input whose number this is, in other words. */
function findRestated({ value, qualifier }: Computed, inputs: ReadonlyMap<string, Value>): Value | null {
  const [approximate, ...others] = [...inputs.values()].filter((input) => input.qualifier !== null);
  if (approximate?.value === undefined || approximate.value === null || others.length > 0) return null;
  const isSameNumber = Math.abs(approximate.value - value) <= Math.abs(value) * 1e-9;
  const isSame = isSameNumber && approximate.qualifier === qualifier && approximate.basis.kind !== "derived";
  return isSame ? approximate : null;
}

function printAssumption({ assumptions }: DerivedSpec, name: string, language: Language, units: UnitTable): string {
  const { value, unit = "count", date } = own(assumptions, name) ?? {};
  if (value === undefined) return date === undefined ? name : formatDate(date, language);
  const decimals = decimalsOf(value);
  const id = parseUnit(unit, units) ?? unit;
  return formatValue({ value, decimals, unit: id, qualifier: null, basis: { kind: "derived" } }, language, units);
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) if (roundTo(value, decimals) === value) return decimals;
  return 6;
}
