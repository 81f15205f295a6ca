import {
  add,
  divide,
  largest,
  multiply,
  negate,
  smallest,
  subtract,
  toExact,
  type Estimate,
} from "../domain/estimate.ts";
import type { PartialDate } from "../domain/date.ts";
import {
  added,
  divided,
  isSame,
  multiplied,
  nameOf,
  plain,
  powerOf,
  share,
  subtracted,
  type Dimension,
} from "./dimension.ts";
import type { Formula, FunctionName } from "./formula.ts";
import { monthsBetween } from "./months.ts";

/** What a name in a formula stands for: a number with its unit, a date, or both. */
export interface Operand {
  number: { estimate: Estimate; dimension: Dimension } | null;
  date: PartialDate | null;
}

export interface Result {
  estimate: Estimate;
  dimension: Dimension;
}

/** Why a formula has no result. `piece` names what is to blame. */
export interface EvaluationFault {
  reason: "unknown-name" | "division-by-zero" | "mixed-units" | "no-number" | "no-date" | "not-finite";
  piece: string;
}

type Outcome = Result | EvaluationFault;

export function isFault(outcome: Outcome): outcome is EvaluationFault {
  return "reason" in outcome;
}

/** Computes a formula over estimates: bounds and directions are carried on, units must agree. Never throws. */
export function evaluate(formula: Formula, operands: ReadonlyMap<string, Operand>): Outcome {
  const outcome = compute(formula, operands);
  if (isFault(outcome) || Number.isFinite(outcome.estimate.value)) return outcome;
  return { reason: "not-finite", piece: "" };
}

function compute(formula: Formula, operands: ReadonlyMap<string, Operand>): Outcome {
  switch (formula.kind) {
    case "number":
      return { estimate: toExact(formula.value), dimension: plain };
    case "name": {
      const operand = operands.get(formula.name);
      if (operand === undefined) return { reason: "unknown-name", piece: formula.name };
      return operand.number ?? { reason: "no-number", piece: formula.name };
    }
    case "negative": {
      const inner = compute(formula.of, operands);
      return isFault(inner) ? inner : { ...inner, estimate: negate(inner.estimate) };
    }
    case "operation": {
      const [left, right] = [compute(formula.left, operands), compute(formula.right, operands)];
      if (isFault(left)) return left;
      return isFault(right) ? right : operate(formula.operator, left, right);
    }
    case "call":
      if (formula.name === "months") return countMonths(formula.of, operands);
      return formula.name === "percent" ? takePercent(formula.of, operands) : call(formula.name, formula.of, operands);
  }
}

function operate(operator: "+" | "-" | "*" | "/", left: Result, right: Result): Outcome {
  if (operator === "*") {
    return {
      estimate: multiply(left.estimate, right.estimate),
      dimension: multiplied(left.dimension, right.dimension),
    };
  }
  if (operator === "/") return quotient(left, right, divided(left.dimension, right.dimension));
  const dimension = (operator === "+" ? added : subtracted)(left.dimension, right.dimension);
  if (dimension === null) return mixed(operator, left, right);
  return { estimate: (operator === "+" ? add : subtract)(left.estimate, right.estimate), dimension };
}

function quotient(left: Result, right: Result, dimension: Dimension): Outcome {
  const estimate = divide(left.estimate, right.estimate);
  return estimate === null ? { reason: "division-by-zero", piece: "/" } : { estimate, dimension };
}

function mixed(piece: string, left: Result, right: Result): EvaluationFault {
  return { reason: "mixed-units", piece: `${nameOf(left.dimension)} ${piece} ${nameOf(right.dimension)}` };
}

function call(
  name: Exclude<FunctionName, "months" | "percent">,
  of: readonly Formula[],
  operands: ReadonlyMap<string, Operand>,
): Outcome {
  const results: Result[] = [];
  for (const formula of of) {
    const outcome = compute(formula, operands);
    if (isFault(outcome)) return outcome;
    results.push(outcome);
  }
  const [first, second = first] = results;
  if (first === undefined || second === undefined) return { reason: "no-number", piece: name };
  const different = results.find(({ dimension }) => !isSame(dimension, first.dimension));
  if (different !== undefined) return mixed(name, first, different);
  const estimates = results.map(({ estimate }) => estimate);
  switch (name) {
    case "min":
      return { estimate: smallest(estimates), dimension: first.dimension };
    case "max":
      return { estimate: largest(estimates), dimension: first.dimension };
    case "difference":
      return operate("-", first, second);
    case "ratio":
      return quotient(first, second, plain);
    case "share":
      return percent(quotient(first, second, share));
    case "change":
      return percent(quotient({ ...first, estimate: subtract(second.estimate, first.estimate) }, { ...first }, share));
    case "rest":
      return isSame(first.dimension, share)
        ? { estimate: subtract(toExact(100), first.estimate), dimension: share }
        : mixed(name, { estimate: toExact(100), dimension: share }, first);
    case "round":
      return { estimate: rounded(first.estimate), dimension: first.dimension };
  }
}

function percent(outcome: Outcome): Outcome {
  return isFault(outcome) ? outcome : { ...outcome, estimate: multiply(outcome.estimate, toExact(100)) };
}

function rounded({ value, low, high }: Estimate): Estimate {
  return { value: Math.round(value), low: Math.round(low), high: Math.round(high) };
}

/** So many per cent of something, in the unit of that something. */
function takePercent(of: readonly Formula[], operands: ReadonlyMap<string, Operand>): Outcome {
  const [part, whole] = of.map((formula) => compute(formula, operands));
  if (part === undefined || whole === undefined) return { reason: "no-number", piece: "percent" };
  if (isFault(part)) return part;
  if (isFault(whole)) return whole;
  if (!isSame(part.dimension, share)) return mixed("percent", part, { ...part, dimension: share });
  const estimate = divide(multiply(part.estimate, whole.estimate), toExact(100));
  return estimate === null ? { reason: "division-by-zero", piece: "/" } : { estimate, dimension: whole.dimension };
}

function countMonths(of: readonly Formula[], operands: ReadonlyMap<string, Operand>): Outcome {
  const dates: PartialDate[] = [];
  for (const formula of of) {
    const name = formula.kind === "name" ? formula.name : "months";
    const date = operands.get(name)?.date;
    if (date === undefined || date === null) return { reason: "no-date", piece: name };
    dates.push(date);
  }
  const [from, to] = dates;
  if (from === undefined || to === undefined) return { reason: "no-date", piece: "months" };
  return { estimate: monthsBetween(from, to), dimension: powerOf("month") };
}
