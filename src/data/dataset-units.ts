import type { Dataset } from "../domain/dataset.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { parseUnit, type UnitTable } from "../domain/unit-table.ts";
import type { DatasetSpec } from "./dataset-spec.ts";

/** What a dataset says of its units, by their ids; a word that is no unit is left out. */
export function toDatasetUnits(spec: DatasetSpec, units: UnitTable): Dataset["units"] {
  return Object.entries(spec.units).flatMap(([name, text]) => {
    const id = parseUnit(name, units);
    return id === null ? [] : [{ id, text }];
  });
}

/** Checks that every unit of which a dataset says something is one that its rows or its computed values have. */
export function checkDatasetUnits(
  spec: DatasetSpec,
  inRows: Iterable<string>,
  units: UnitTable,
  placeOf: (name: string) => Place,
): readonly Problem[] {
  const derived = Object.values(spec.derived).flatMap(({ unit }) => parseUnit(unit, units) ?? []);
  const used = [...new Set([...inRows, ...derived])].filter((unit) => unit !== "");
  return Object.keys(spec.units).flatMap((name): readonly Problem[] => {
    const id = parseUnit(name, units);
    if (id === null) {
      return [toError("unit-unknown", placeOf(name), { unit: name, suggestion: suggest(name, units.keys()) })];
    }
    return used.includes(id) ? [] : [toError("unit-unused", placeOf(name), { unit: name, used })];
  });
}
