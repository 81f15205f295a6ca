import type { Chart, ChartState, SortOrder } from "../domain/chart.ts";
import { formatDate, lastDay, parsePartialDate, type PartialDate } from "../domain/date.ts";
import { formatLabel } from "../domain/format-value.ts";
import type { Language } from "../domain/language.ts";
import type { UnitTable } from "../domain/unit-table.ts";
import { originOf, referenceOf, type Origin, type Value } from "../domain/value.ts";
import { figureWords } from "../words/chart.ts";

export type Tone = "subject" | "context" | "outside" | "missing";
export type Emphasis = "strong" | "plain" | "faint";

/** One thing that a chart draws: a value, or the explicit lack of one. */
export interface Item {
  /** As the chart refers to it. */
  id: string;
  /** `dataset.key`: what a mark carries so that a script can find it again in another state. */
  reference: string;
  /** Null where the chart says that the sources hold no figure. */
  value: Value | null;
  /** NaN where there is none. */
  number: number;
  name: string;
  /** The number as it stands beside the mark, qualifier and unit included. */
  text: string;
  /** The last day that the value is of. */
  date: Date | null;
  dateText: string;
  origin: Origin | "missing";
  isApproximate: boolean;
  tone: Tone;
  emphasis: Emphasis;
}

export interface ItemOptions {
  chart: Chart;
  state: ChartState;
  data: readonly Value[];
  language: Language;
  units: UnitTable;
}

const indexes = new WeakMap<readonly Value[], ReadonlyMap<string, Value>>();

function indexOf(data: readonly Value[]): ReadonlyMap<string, Value> {
  const known = indexes.get(data);
  if (known !== undefined) return known;
  const index = new Map(data.map((value) => [referenceOf(value), value]));
  indexes.set(data, index);
  return index;
}

/** The value that a chart means by an id: a key of its first dataset or `dataset.key`. */
export function findValue(id: string, chart: { datasets: readonly string[] }, data: readonly Value[]): Value | null {
  const reference = id.includes(".") ? id : `${chart.datasets[0] ?? ""}.${id}`;
  return indexOf(data).get(reference) ?? null;
}

/** The id by which a chart refers to a value. */
export function idOf(value: Value, chart: { datasets: readonly string[] }): string {
  return value.dataset === chart.datasets[0] ? value.key : referenceOf(value);
}

export function toItem(id: string, options: ItemOptions): Item {
  const { chart, state, data, language, units } = options;
  const value = findValue(id, chart, data);
  const number = value?.value ?? Number.NaN;
  const isMissing = value === null || (value.value !== null && !Number.isFinite(value.value));
  const asOf = value === null ? parsePartialDate(id) : (value.asOf ?? value.to);
  const origin = isMissing ? "missing" : originOf(value);
  return {
    id,
    reference: value === null ? `${chart.datasets[0] ?? chart.id}.${id}` : referenceOf(value),
    value,
    number: Number.isFinite(number) ? number : Number.NaN,
    name: nameOf(id, value, asOf, options),
    text: isMissing ? figureWords[language].missing : formatLabel(value, language, units),
    date: asOf === null ? null : lastDay(asOf),
    dateText: dateTextOf(value, asOf, language),
    origin,
    isApproximate: value?.qualifier !== null && value?.qualifier !== undefined,
    tone: isMissing ? "missing" : origin === "outside" ? "outside" : isSubject(id, chart) ? "subject" : "context",
    emphasis: emphasisOf(id, state),
  };
}

export function emphasisOf(id: string, state: ChartState): Emphasis {
  if (state.highlight.includes(id)) return "strong";
  return state.focus.length > 0 && !state.focus.includes(id) ? "faint" : "plain";
}

function isSubject(id: string, chart: Chart): boolean {
  return chart.subject === null || chart.subject.includes(id);
}

function nameOf(id: string, value: Value | null, asOf: PartialDate | null, { chart, language }: ItemOptions): string {
  const label = chart.labels[id]?.[language].text;
  if (label !== undefined) return label;
  const named = chart.names === null ? undefined : value?.dimensions[chart.names];
  if (named !== undefined && named !== "") return chart.labels[named]?.[language].text ?? named;
  const stated = value?.label[language] ?? null;
  if (stated !== null) return stated;
  const date = dateTextOf(value, asOf, language);
  return date === "" ? id : date;
}

function dateTextOf(value: Value | null, asOf: PartialDate | null, language: Language): string {
  if (value?.from && value.to && value.asOf === null) {
    return `${formatDate(value.from, language)} – ${formatDate(value.to, language)}`;
  }
  return asOf === null ? "" : formatDate(asOf, language);
}

/** Items in a state's order; where two are equal, as the chart lists them. Those without a number come last. */
export function sortItems(items: readonly Item[], order: SortOrder, language: Language): readonly Item[] {
  if (order === "listed") return items;
  const collator = new Intl.Collator(language);
  const rank = (number: number, missing: number): number => (Number.isNaN(number) ? missing : number);
  const compare = {
    ascending: (a: Item, b: Item) => rank(a.number, Infinity) - rank(b.number, Infinity),
    descending: (a: Item, b: Item) => rank(b.number, -Infinity) - rank(a.number, -Infinity),
    name: (a: Item, b: Item) => collator.compare(a.name, b.name),
    date: (a: Item, b: Item) => (a.date?.getTime() ?? Infinity) - (b.date?.getTime() ?? Infinity),
  }[order];
  return [...items].sort((a, b) => compare(a, b) || 0);
}
