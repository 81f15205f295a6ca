import type { Chart, ChartState } from "../domain/chart.ts";
import type { Province } from "../domain/gazetteer.ts";
import type { Language } from "../domain/language.ts";
import type { Unit } from "../domain/unit.ts";
import { toUnitTable, type UnitTable } from "../domain/unit-table.ts";
import type { Value } from "../domain/value.ts";
import { figureWords, type FigureWords } from "../words/chart.ts";
import { emphasisOf, findValue, idOf, sortItems, toItem, type Emphasis, type Item } from "./item.ts";

/** What the charts of a publication are drawn with. */
export interface Surroundings {
  document: Document;
  language: Language;
  /** What the publication counts, beside the common units. */
  units: readonly Unit[];
  provinces: readonly Province[];
}

/** One state of one chart about to be drawn: everything resolved but the geometry. */
export interface Scene extends Omit<Surroundings, "units"> {
  units: UnitTable;
  widthPx: number;
  /** Unique on the page: ids within the picture begin with it. */
  prefix: string;
  chart: Chart;
  state: ChartState;
  data: readonly Value[];
  words: FigureWords;
  type: TypeSizes;
  /** Every row of the chart, whatever the state shows: scales are made from these. */
  all: readonly Item[];
  /** The rows that the state shows, in its order. */
  shown: readonly Item[];
}

/** Nothing is written smaller, in px: on the narrowest phone a picture is shown at nearly the width it is drawn for. */
export const leastTextPx = 12;

/** Narrower drawings are for phones, where every line of text counts. */
export const phonePx = 450;

/** Sizes of text in px. */
export interface TypeSizes {
  small: number;
  body: number;
  value: number;
}

interface SceneOptions extends Surroundings {
  widthPx: number;
  prefix: string;
  /** Ids with another part to play than a row's. */
  takenKeys: readonly string[];
}

export function toScene(
  chart: Chart,
  state: ChartState,
  data: readonly Value[],
  { takenKeys, ...options }: SceneOptions,
): Scene {
  const units = toUnitTable(options);
  const itemOptions = { chart, state, data, language: options.language, units };
  const ids = rowIds(chart, data, takenKeys);
  const all = ids.map((id) => toItem(id, itemOptions));
  const shown = state.show === null ? all : all.filter(({ id }) => state.show?.includes(id));
  return {
    ...options,
    units,
    chart,
    state,
    data,
    words: figureWords[options.language],
    type: typeSizes(options.widthPx),
    all,
    shown: sortItems(shown, state.sort, options.language),
  };
}

function typeSizes(widthPx: number): TypeSizes {
  if (widthPx < phonePx) return { small: leastTextPx, body: 13, value: 14 };
  return widthPx < 700 ? { small: 12, body: 13, value: 15 } : { small: 13, body: 14, value: 17 };
}

/** The ids of a chart's rows: those it lists, else every row of its first dataset that plays no other part. */
export function rowIds(chart: Chart<unknown>, data: readonly Value[], takenKeys: readonly string[]): readonly string[] {
  const listed =
    chart.rows ??
    data
      .filter(({ dataset }) => dataset === chart.datasets[0])
      .map((value) => idOf(value, chart))
      .filter((id) => !takenKeys.includes(id));
  return [...new Set([...listed, ...chart.missing])];
}

export function isShown(id: string, { state }: Scene): boolean {
  return state.show === null || state.show.includes(id);
}

/** A value outside the rows (a target, a whole) as an item; null where the data lack it. */
export function findItem(id: string, scene: Scene): Item | null {
  const { chart, state, data, language, units } = scene;
  return findValue(id, chart, data) === null ? null : toItem(id, { chart, state, data, language, units });
}

/** The words for a part of the kind's own or a dimension's value; the fallback where the chart has none. */
export function labelOf(id: string, { chart, language }: Scene, fallback: string = id): string {
  return chart.labels[id]?.[language].text ?? fallback;
}

export function emphasisIn(id: string, { state }: Scene): Emphasis {
  return emphasisOf(id, state);
}
