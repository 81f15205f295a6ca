import type { Bilingual } from "./language.ts";
import type { RichText } from "./value.ts";

/** Every way to draw. A new kind is one line here, one file and one line of the registry. */
export const chartKinds = [
  "points",
  "bars",
  "stacked-bars",
  "waffle",
  "grids",
  "proportion",
  "tiles",
  "tile-map",
  "ranges",
  "ranks",
  "equations",
  "events",
  "table",
  "custom",
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The orders that a state can ask for: as the chart lists its rows, by value upwards or downwards, by name, by date. */
export const sortOrders = ["listed", "ascending", "descending", "name", "date"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** A sentence pinned to a mark. */
export interface Annotation<Text> {
  at: string;
  text: Bilingual<Text>;
}

/** A text alternative that an editor wrote, with the fingerprint of the data it was checked against. */
export interface WrittenAlternative<Text> {
  text: Bilingual<Text>;
  checked: string | null;
}

/**
 * One view of a chart, named and absolute: it says all that is to be seen and nothing of what came before.
 * Ids are keys of the chart's rows (`2018`, or `dataset.key` for another dataset's) and of the kind's own parts.
 */
export interface ChartState<Text = RichText> {
  id: string;
  /** What a list of steps calls it. */
  label: Bilingual<Text> | null;
  title: Bilingual<Text> | null;
  subtitle: Bilingual<Text> | null;
  note: Bilingual<Text> | null;
  alternative: WrittenAlternative<Text> | null;
  /** Null: everything. */
  show: readonly string[] | null;
  highlight: readonly string[];
  focus: readonly string[];
  annotate: readonly Annotation<Text>[];
  sort: SortOrder;
  /** Scales fitted to what this state shows, and not to the whole chart. */
  zoom: boolean;
}

/** A chart with every default filled in. `Text` is a plain string with links until the page's texts are rendered. */
export interface Chart<Text = RichText> {
  id: string;
  kind: ChartKind;
  /** The first one's keys are written bare, the others' as `dataset.key`. */
  datasets: readonly string[];
  title: Bilingual<Text>;
  subtitle: Bilingual<Text> | null;
  note: Bilingual<Text> | null;
  alternative: WrittenAlternative<Text> | null;
  /** Ids in the order of drawing; null: every row of the first dataset that has no other part to play. */
  rows: readonly string[] | null;
  /** Ids drawn in the one strong colour; null: all. */
  subject: readonly string[] | null;
  /** Ids (or dates) for which the sources hold no figure: drawn as an empty mark that says so. */
  missing: readonly string[];
  /** The dimension column whose words name the rows; null: label, date or key. */
  names: string | null;
  /** Words for ids, for a dimension's values and for a kind's own parts. */
  labels: Readonly<Record<string, Bilingual<Text>>>;
  /** What only this kind knows, as written; the kind's own schema reads it. */
  options: Readonly<Record<string, unknown>>;
  states: readonly ChartState<Text>[];
  /** The state that opens. */
  opens: string;
}
