import type { ChartKind } from "../../domain/chart.ts";
import type { Kind } from "../kind.ts";
import { points } from "./points.ts";

/** The kinds of the engine. The compiler complains here until a kind of the list has a drawing. */
export const engineKinds = {
  points,
} satisfies Partial<Record<ChartKind, Kind>>;

/** Every kind by name, and the publication's own by theirs. */
export interface Kinds {
  find: (kind: ChartKind, options: Readonly<Record<string, unknown>>) => Kind | null;
  /** The names of the publication's own kinds. */
  customNames: readonly string[];
}

/** The one place where a publication's own kinds join: `kind: custom` with `draws: <name>` in a chart's file. */
export function toKinds(custom: Readonly<Record<string, Kind>> = {}): Kinds {
  const own = new Map(Object.entries(custom));
  const engine = new Map<string, Kind>(Object.entries(engineKinds));
  return {
    find: (kind, { draws }) => (kind === "custom" ? (own.get(String(draws)) ?? null) : (engine.get(kind) ?? null)),
    customNames: [...own.keys()],
  };
}
