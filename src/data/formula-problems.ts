import { toError, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import type { Derived } from "./derived.ts";
import type { EvaluationFault } from "./evaluate.ts";
import { functionNames, plainNumbers, type FormulaFault } from "./formula.ts";

/** What an editor is told of a formula that cannot be read. */
export function toSyntaxProblem({ reason, piece }: FormulaFault, { spec, placeOf }: Derived): Problem {
  const place = placeOf(["formula"]);
  switch (reason) {
    case "syntax":
      return toError("formula-syntax", place, { formula: spec.formula });
    case "not-arithmetic":
      return toError("formula-not-arithmetic", place, { piece });
    case "unknown-function":
      return toError("formula-function", place, {
        name: piece,
        suggestion: suggest(piece, functionNames),
        known: functionNames,
      });
    case "arguments":
      return toError("formula-arguments", place, { name: piece });
    case "number":
      return toError("formula-number", place, { number: piece, allowed: plainNumbers.map(String) });
    case "too-long":
      return toError("formula-too-long", place, { formula: piece });
  }
}

/** What an editor is told of a formula that has no result. */
export function toEvaluationProblem({ reason, piece }: EvaluationFault, { spec, placeOf }: Derived): Problem {
  const place = placeOf(["formula"]);
  switch (reason) {
    case "division-by-zero":
      return toError("formula-zero", place, { formula: spec.formula });
    case "mixed-units":
      return toError("formula-units", place, { units: piece });
    case "no-date":
      return toError("formula-date", place, { name: piece });
    case "no-number":
    case "unknown-name":
      return toError("formula-no-number", place, { name: piece });
    case "not-finite":
      return toError("formula-not-finite", place, { formula: spec.formula });
  }
}
