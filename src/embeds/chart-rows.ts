import { rowIds } from "../charts/scene.ts";
import { findValue } from "../charts/item.ts";
import { toKinds, type Kinds } from "../charts/kinds/registry.ts";
import type { Chart } from "../domain/chart.ts";
import { referenceOf, type Value } from "../domain/value.ts";

/**
 * The values that a chart can show in any of its states, in its own order: its rows, then what its kind refers to
 * besides (a target, a whole), then the inputs of what was derived.
 */
export function findChartValues(chart: Chart, data: readonly Value[], kinds: Kinds = toKinds()): readonly Value[] {
  const kind = kinds.find(chart.kind, chart.options);
  const keys = kind?.roles(chart.options).keys ?? [];
  const named = chart.states.flatMap(({ show, highlight, focus }) => [...(show ?? []), ...highlight, ...focus]);
  const found = new Map<string, Value>();
  for (const id of [...rowIds(chart, data, keys), ...keys, ...named]) addWithInputs(id, chart, data, found);
  return [...found.values()];
}

/** The values of these references with all that they were computed from, each once. */
export function withInputs(references: Iterable<string>, chart: Chart, data: readonly Value[]): readonly Value[] {
  const found = new Map<string, Value>();
  for (const reference of references) addWithInputs(reference, chart, data, found);
  return [...found.values()];
}

function addWithInputs(id: string, chart: Chart, data: readonly Value[], found: Map<string, Value>): void {
  const value = findValue(id, chart, data);
  if (value === null || found.has(referenceOf(value))) return;
  found.set(referenceOf(value), value);
  if (value.basis.kind !== "derived") return;
  for (const input of Object.values(value.basis.inputs)) addWithInputs(input, chart, data, found);
}
