import { directionOf, toEstimate } from "../domain/estimate.ts";
import { finestDecimals } from "../domain/precision.ts";
import { toError, type Problem } from "../domain/problem.ts";
import type { Qualifier } from "../domain/qualifier.ts";
import { suggest } from "../domain/suggestion.ts";
import { parseUnit } from "../domain/unit-table.ts";
import type { Value } from "../domain/value.ts";
import { bind, checkNames, type DeriveOptions } from "./bindings.ts";
import { toDerivation, type Computed } from "./derivation.ts";
import type { Derived } from "./derived.ts";
import { isIn, nameOf, toDimension } from "./dimension.ts";
import { evaluate, isFault, type Result } from "./evaluate.ts";
import { toEvaluationProblem, toSyntaxProblem } from "./formula-problems.ts";
import { parseFormula } from "./formula.ts";

/** Computes one derived value. Null with problems where the formula, its names or its units do not hold. */
export function derive(
  derived: Derived,
  options: DeriveOptions,
): { value: Value | null; problems: readonly Problem[] } {
  const { spec, placeOf } = derived;
  const parsed = parseFormula(spec.formula);
  if ("fault" in parsed) return { value: null, problems: [toSyntaxProblem(parsed.fault, derived)] };
  const bindings = bind(derived, options);
  const problems = [...bindings.problems, ...checkNames(parsed.formula, derived)];
  const unit = parseUnit(spec.unit, options.units);
  if (unit === null) {
    const suggestion = suggest(spec.unit, options.units.keys());
    problems.push(toError("unit-unknown", placeOf(["unit"]), { unit: spec.unit, suggestion }));
  }
  if (unit === null || problems.some(({ level }) => level === "error")) return { value: null, problems };
  const outcome = evaluate(parsed.formula, bindings.operands);
  if (isFault(outcome)) return { value: null, problems: [...problems, toEvaluationProblem(outcome, derived)] };
  const declared = toDimension(unit, options.units);
  if (!isIn(outcome.dimension, declared)) {
    const facts = { declared: unit, computed: nameOf(outcome.dimension) };
    return { value: null, problems: [...problems, toError("formula-unit", placeOf(["unit"]), facts)] };
  }
  const value = toValue(derived, unit, outcome, bindings.inputs);
  const finest = finestDecimals(value.estimate);
  if (spec.decimals !== undefined && value.qualifier === "about" && spec.decimals > finest) {
    problems.push(toError("formula-decimals", placeOf(["decimals"]), { decimals: spec.decimals, finest }));
  }
  const { estimate: _, ...computed } = value;
  const basis = toDerivation(value, derived, parsed.formula, bindings, options.units);
  return { value: { ...computed, basis }, problems };
}

function toValue(
  { dataset, key, spec }: Derived,
  unit: string,
  { estimate }: Result,
  inputs: ReadonlyMap<string, Value>,
): Computed {
  const isQualified = [...inputs.values()].some(({ qualifier }) => qualifier !== null);
  const direction = directionOf(estimate);
  // A bound that was taken as written does not make an approximate number exact.
  const qualifier: Qualifier | null = direction ?? (isQualified ? "about" : null);
  const known = direction === null && isQualified ? toEstimate(estimate.value, "about", false) : estimate;
  const dates = new Set([...inputs.values()].map(({ asOf }) => asOf).filter((date) => date !== null));
  const [shared = null] = dates.size === 1 ? dates : [];
  return {
    dataset,
    key,
    estimate: known,
    value: estimate.value,
    decimals: spec.decimals ?? finestDecimals(known),
    unit,
    qualifier,
    low: known.low,
    high: known.high,
    asOf: spec.as_of ?? (spec.from || spec.to ? null : shared),
    from: spec.from ?? null,
    to: spec.to ?? null,
    label: spec.label ?? { vi: null, en: null },
    note: spec.note ?? { vi: null, en: null },
    dimensions: spec.dimensions,
  };
}
