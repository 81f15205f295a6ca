import { directionOf, toEstimate, toExact, toRounded, type Estimate } from "../domain/estimate.ts";
import { formatValue } from "../domain/format-value.ts";
import { formatDate } from "../domain/date.ts";
import { languages, type Bilingual, type Language } from "../domain/language.ts";
import { finestDecimals, roundTo } from "../domain/precision.ts";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import type { Qualifier } from "../domain/qualifier.ts";
import { suggest } from "../domain/suggestion.ts";
import { kindOf, parseUnit, type UnitTable } from "../domain/unit-table.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import type { DerivedSpec } from "./dataset-spec.ts";
import { isIn, nameOf, toDimension } from "./dimension.ts";
import type { Derived } from "./derived.ts";
import { evaluate, isFault, type Operand, type Result } from "./evaluate.ts";
import { toEvaluationProblem, toSyntaxProblem } from "./formula-problems.ts";
import { namesIn, parseFormula, type Formula } from "./formula.ts";
import { showFormula } from "./shown-formula.ts";

interface DeriveOptions {
  units: UnitTable;
  /** A value by its reference; null where there is none or where it could not be computed. */
  resolve: (reference: string) => Value | null;
  /** Every reference there is, for suggestions. */
  references: Iterable<string>;
}

const nameShape = /^[a-z][A-Za-z0-9_]*$/u;

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
  return { value: toShown(value, derived, parsed.formula, bindings, options.units), problems };
}

/** A field that an editor wrote; nothing that every object has. */
function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

interface Bindings {
  operands: ReadonlyMap<string, Operand>;
  inputs: ReadonlyMap<string, Value>;
  problems: Problem[];
}

function bind(derived: Derived, options: DeriveOptions): Bindings {
  const { spec, placeOf } = derived;
  const operands = new Map<string, Operand>();
  const inputs = new Map<string, Value>();
  const problems: Problem[] = [];
  for (const name of [...Object.keys(spec.inputs), ...Object.keys(spec.assumptions)]) {
    const field = Object.hasOwn(spec.inputs, name) ? "inputs" : "assumptions";
    if (!nameShape.test(name)) problems.push(toError("formula-name-shape", placeOf([field, name], "name"), { name }));
    if (field === "inputs" && Object.hasOwn(spec.assumptions, name)) {
      problems.push(toError("formula-name-twice", placeOf(["assumptions", name], "name"), { name }));
    }
  }
  for (const [name, reference] of Object.entries(spec.inputs)) {
    const value = options.resolve(reference);
    if (value === null) {
      const isKnown = [...options.references].includes(reference);
      const facts = { reference, suggestion: isKnown ? null : suggest(reference, options.references) };
      problems.push(toError("input-unknown", placeOf(["inputs", name]), facts));
      continue;
    }
    inputs.set(name, value);
    const unit = recount(name, value, derived, options.units, problems);
    operands.set(name, toOperand({ ...value, unit }, own(spec.bounds, name), options.units));
  }
  for (const [name, { value, unit = "count", date }] of Object.entries(spec.assumptions)) {
    const id = parseUnit(unit, options.units);
    if (id === null) {
      const suggestion = suggest(unit, options.units.keys());
      problems.push(toError("unit-unknown", placeOf(["assumptions", name, "unit"]), { unit, suggestion }));
    }
    if (value === undefined && date === undefined) {
      problems.push(toError("assumption-empty", placeOf(["assumptions", name], "name"), { name }));
    }
    const number =
      value === undefined || id === null
        ? null
        : { estimate: toExact(value), dimension: toDimension(id, options.units) };
    operands.set(name, { number, date: date ?? null });
  }
  problems.push(...checkBounds(spec, placeOf, inputs), ...checkUnitNames(spec, placeOf));
  return { operands, inputs, problems };
}

/** The unit in which an input is counted here: its own, or the one that `units` gives it. */
function recount(
  name: string,
  value: Value,
  { spec, placeOf }: Derived,
  units: UnitTable,
  problems: Problem[],
): string {
  const wanted = own(spec.units, name);
  if (wanted === undefined) return value.unit;
  const unit = parseUnit(wanted, units);
  const place = placeOf(["units", name]);
  if (unit === null) {
    problems.push(toError("unit-unknown", place, { unit: wanted, suggestion: suggest(wanted, units.keys()) }));
  } else if (kindOf(unit, units) !== "count" || kindOf(value.unit, units) !== "count") {
    problems.push(toError("formula-unit", place, { declared: unit, computed: value.unit }));
  }
  return unit ?? value.unit;
}

function checkBounds(spec: DerivedSpec, placeOf: Derived["placeOf"], inputs: ReadonlyMap<string, Value>): Problem[] {
  return Object.entries(spec.bounds).flatMap(([name, bounds]): readonly Problem[] => {
    const place = placeOf(["bounds", name]);
    if (!Object.hasOwn(spec.inputs, name)) {
      return [toError("formula-name", place, { name, suggestion: suggest(name, Object.keys(spec.inputs)) })];
    }
    const value = inputs.get(name)?.value;
    if (typeof bounds === "string" || value === undefined || value === null) return [];
    const isAround = bounds[0] <= value && value <= bounds[1];
    return isAround ? [] : [toError("formula-bounds", place, { name, value: String(value) })];
  });
}

function checkUnitNames(spec: DerivedSpec, placeOf: Derived["placeOf"]): readonly Problem[] {
  const known = Object.keys(spec.inputs);
  return Object.keys(spec.units)
    .filter((name) => !known.includes(name))
    .map((name) =>
      toError("formula-name", placeOf(["units", name], "name"), { name, suggestion: suggest(name, known) }),
    );
}

function toOperand(value: Value, bounds: DerivedSpec["bounds"][string] | undefined, units: UnitTable): Operand {
  const date = value.asOf ?? value.to;
  if (value.value === null) return { number: null, date };
  return {
    number: { estimate: toBounded(value, value.value, bounds), dimension: toDimension(value.unit, units) },
    date,
  };
}

function toBounded(
  { low, high, decimals }: Value,
  value: number,
  bounds: DerivedSpec["bounds"][string] | undefined,
): Estimate {
  if (bounds === undefined) return { value, low, high };
  if (bounds === "as-written") return toExact(value);
  if (bounds === "rounding") return toRounded(value, 10 ** -decimals);
  return { value, low: bounds[0], high: bounds[1] };
}

function checkNames(formula: Formula, { spec, placeOf }: Derived): readonly Problem[] {
  const known = [...Object.keys(spec.inputs), ...Object.keys(spec.assumptions)];
  const used = namesIn(formula);
  const unknown = used.filter((name) => !known.includes(name));
  const unused = known.filter((name) => !used.includes(name));
  return [
    ...unknown.map((name) => toError("formula-name", placeOf(["formula"]), { name, suggestion: suggest(name, known) })),
    ...unused.map((name) =>
      toAdvice(
        "formula-name-unused",
        placeOf([Object.hasOwn(spec.inputs, name) ? "inputs" : "assumptions", name], "name"),
        {
          name,
        },
      ),
    ),
  ];
}

type Computed = Omit<Value, "value" | "basis"> & { value: number; estimate: Estimate };

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

function toShown(
  { estimate: _, ...computed }: Computed,
  { spec }: Derived,
  formula: Formula,
  bindings: Bindings,
  units: UnitTable,
): Value {
  const show = (language: Language): string => {
    const print = (name: string): string => {
      const value = bindings.inputs.get(name);
      return value === undefined ? printAssumption(spec, name, language, units) : formatValue(value, language, units);
    };
    const left = showFormula(formula, { language, print, operands: bindings.operands });
    const result = formatValue({ ...computed, basis: { kind: "derived" } }, language, units);
    return `${left} = ${result}`;
  };
  const shown: Bilingual = { vi: show(languages[0]), en: show(languages[1]) };
  const references = [...bindings.inputs].map(([name, value]) => [name, referenceOf(value)] as const);
  const assumptions = Object.entries(spec.assumptions).map(([name, { label }]) => ({ name, label }));
  const basis = {
    kind: "derived",
    formula: spec.formula,
    shown,
    inputs: Object.fromEntries(references),
    assumptions,
  } as const;
  return { ...computed, basis };
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
