import { toExact, toRounded, type Estimate } from "../domain/estimate.ts";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { kindOf, parseUnit, type UnitTable } from "../domain/unit-table.ts";
import type { Value } from "../domain/value.ts";
import type { DerivedSpec } from "./dataset-spec.ts";
import type { Derived } from "./derived.ts";
import { toDimension } from "./dimension.ts";
import type { Operand } from "./evaluate.ts";
import { namesIn, type Formula } from "./formula.ts";

export interface DeriveOptions {
  units: UnitTable;
  /** A value by its reference; null where there is none or where it could not be computed. */
  resolve: (reference: string) => Value | null;
  /** Every reference there is, for suggestions. */
  references: Iterable<string>;
}

const nameShape = /^[a-z][A-Za-z0-9_]*$/u;

/** A field that an editor wrote; nothing that every object has. */
export function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** What the names of a formula stand for. */
export interface Bindings {
  operands: ReadonlyMap<string, Operand>;
  inputs: ReadonlyMap<string, Value>;
  problems: Problem[];
}

/** Looks up the inputs and reads the assumptions of a derived value. */
export function bind(derived: Derived, options: DeriveOptions): Bindings {
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
    return isAround ? [] : [toError("formula-bounds", place, { name, value })];
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

/** Names that the formula uses and nobody gave, and names given that it does not use. */
export function checkNames(formula: Formula, { spec, placeOf }: Derived): readonly Problem[] {
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
