import { toError, type Problem } from "../domain/problem.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import type { Value } from "../domain/value.ts";
import { derive } from "./derive.ts";
import type { Derived } from "./derived.ts";
import type { Values } from "./values.ts";

/** Computes derived values in the order in which they need one another; a circle of them is a problem. */
export function deriveAll(
  derived: ReadonlyMap<string, Derived>,
  rows: Values,
  units: UnitTable,
  problems: Problem[],
): Values {
  const computed = new Map<string, Value | null>();
  const underway: string[] = [];
  const references = [...rows.keys(), ...derived.keys()];
  const resolve = (reference: string): Value | null => {
    const known = rows.get(reference) ?? computed.get(reference);
    if (known !== undefined) return known;
    const one = derived.get(reference);
    if (one === undefined) return null;
    const circle = underway.indexOf(reference);
    if (circle !== -1) {
      const path = [...underway.slice(circle), reference];
      problems.push(toError("formula-cycle", one.placeOf(["inputs"]), { path }));
      computed.set(reference, null);
      return null;
    }
    underway.push(reference);
    const outcome = derive(one, { units, resolve, references });
    underway.pop();
    const isInCircle = computed.get(reference) === null;
    problems.push(...(isInCircle ? [] : outcome.problems.filter((problem) => !isEcho(problem, computed))));
    computed.set(reference, isInCircle ? null : outcome.value);
    return outcome.value;
  };
  for (const reference of derived.keys()) resolve(reference);
  return new Map([...computed].flatMap(([reference, value]) => (value === null ? [] : [[reference, value] as const])));
}

/** An input that has its own problem already is not told again as unknown. */
function isEcho(problem: Problem, computed: ReadonlyMap<string, Value | null>): boolean {
  return problem.rule === "input-unknown" && computed.get(problem.facts.reference) === null;
}
