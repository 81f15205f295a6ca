import type { Quantity } from "../../domain/quantity.ts";
import { commonUnits, type UnitKind } from "../../domain/unit.ts";

const kinds: ReadonlyMap<string, UnitKind> = new Map(commonUnits.map((unit) => [unit.id, unit.kind]));

/** Whether numbers of the unit can be added up. */
export function isSummable({ unit, to, of }: Quantity): boolean {
  const kind = kinds.get(unit) ?? "count";
  return (
    to === null && of === null && (kind === "count" || kind === "money" || kind === "measure") && unit !== "celsius"
  );
}

/** Shares are added up only where words say so: "46% … và 29% …, cộng lại 75%". */
export function isShare({ unit, to, of }: Quantity): boolean {
  return to === null && of === null && unit === "percent";
}

/** Whether it counts things of the publication's own. */
export function isCount({ unit }: Quantity): boolean {
  return !kinds.has(unit);
}

export function isMoney({ unit }: Quantity): boolean {
  return kinds.get(unit) === "money";
}
