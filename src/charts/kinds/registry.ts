import type { ChartKind } from "../../domain/chart.ts";
import type { Kind } from "../kind.ts";
import { bars } from "./bars.ts";
import { equations } from "./equations.ts";
import { events } from "./events.ts";
import { grids } from "./grids.ts";
import { points } from "./points.ts";
import { proportion } from "./proportion.ts";
import { ranges } from "./ranges.ts";
import { ranks } from "./ranks.ts";
import { stackedBars } from "./stacked-bars.ts";
import { table } from "./table.ts";
import { tileMap } from "./tile-map.ts";
import { tiles } from "./tiles.ts";
import { waffle } from "./waffle.ts";

/** The kinds of the engine. The compiler complains here until a kind of the list has a drawing. */
export const engineKinds: Readonly<Record<Exclude<ChartKind, "custom">, Kind>> = {
  points,
  bars,
  "stacked-bars": stackedBars,
  waffle,
  grids,
  proportion,
  tiles,
  "tile-map": tileMap,
  ranges,
  ranks,
  equations,
  events,
  table,
};

/** Every kind by name, and the publication's own by theirs. */
export interface Kinds {
  find: (kind: ChartKind, options: Readonly<Record<string, unknown>>) => Kind | null;
  /** The names of the publication's own kinds. */
  customNames: readonly string[];
}

/** The one place where a publication's own kinds join: `kind: custom` with `draws: <name>` in a chart's file. */
export function toKinds(custom: Readonly<Record<string, Kind>> = {}): Kinds {
  const own = new Map(Object.entries(custom));
  return {
    find: (kind, { draws }) => (kind === "custom" ? (own.get(String(draws)) ?? null) : engineKinds[kind]),
    customNames: [...own.keys()],
  };
}
