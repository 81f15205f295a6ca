import type { Chart } from "../domain/chart.ts";
import { parsePartialDate } from "../domain/date.ts";
import type { Province } from "../domain/gazetteer.ts";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import type { Value } from "../domain/value.ts";
import { maxCells } from "./cells.ts";
import { findValue, idOf } from "./item.ts";
import type { Kind } from "./kind.ts";
import type { Kinds } from "./kinds/registry.ts";
import { rowIds } from "./scene.ts";

export interface CheckOptions {
  kinds: Kinds;
  provinces: readonly Province[];
  /** Every dataset's id. */
  datasets: readonly string[];
  placeOf: (path: readonly PropertyKey[], part?: "name" | "value") => Place;
}

interface Checked extends CheckOptions {
  chart: Chart<unknown>;
  data: readonly Value[];
  kind: Kind;
}

/** What a chart says of its data, held against the data: unknown datasets, keys, columns, and rows its kind cannot draw. */
export function checkChart(chart: Chart<unknown>, data: readonly Value[], options: CheckOptions): readonly Problem[] {
  const kind = options.kinds.find(chart.kind, chart.options);
  if (kind === null) throw new RangeError(`unknown chart kind: ${chart.kind}`);
  const unknown = checkDatasets(chart, options);
  if (unknown.length > 0) return unknown;
  const checked = { ...options, chart, data, kind };
  const names = [...checkKeys(checked), ...checkColumns(checked)];
  return [...names, ...checkRows(checked), ...checkStates(checked), ...checkLabels(checked)];
}

function checkDatasets({ datasets }: Chart<unknown>, { datasets: known, placeOf }: CheckOptions): readonly Problem[] {
  return datasets
    .filter((dataset) => !known.includes(dataset))
    .map((dataset) =>
      toError("chart-dataset-unknown", placeOf(["dataset"]), { dataset, suggestion: suggest(dataset, known) }),
    );
}

interface Mention {
  id: string;
  path: readonly PropertyKey[];
}

function checkKeys({ chart, data, kind, placeOf }: Checked): readonly Problem[] {
  const roles = kind.roles(chart.options);
  const rowKeys = data.map((value) => idOf(value, chart));
  const known = new Set([...rowKeys, ...chart.missing, ...roles.parts]);
  const list = (ids: readonly string[], ...path: readonly PropertyKey[]): readonly Mention[] =>
    ids.map((id, index) => ({ id, path: [...path, index] }));
  const values = [
    ...list(chart.rows ?? [], "rows"),
    ...[...roles.keys, ...roles.refersTo].map((id) => ({ id, path: pathOf(chart.options, id) })),
  ];
  const mentions = [
    ...list(chart.subject ?? [], "subject"),
    ...chart.states.flatMap(({ id, show, highlight, focus, annotate }) => [
      ...list(show ?? [], "states", id, "show"),
      ...list(highlight, "states", id, "highlight"),
      ...list(focus, "states", id, "focus"),
      ...annotate.map(({ at }, index) => ({ id: at, path: ["states", id, "annotate", index, "at"] })),
    ]),
  ];
  return [
    ...values.filter(({ id }) => findValue(id, chart, data) === null),
    ...mentions.filter(({ id }) => !known.has(id) && findValue(id, chart, data) === null),
  ].map(({ id, path }) => toError("chart-key-unknown", placeOf(path), { key: id, suggestion: suggest(id, known) }));
}

/** Where in a kind's own fields a text stands. */
function pathOf(options: unknown, text: string): readonly PropertyKey[] {
  if (typeof options !== "object" || options === null) return [];
  for (const [name, value] of Object.entries(options)) {
    const key = Array.isArray(options) ? Number(name) : name;
    if (String(value) === text && typeof value !== "object") return [key];
    const inner = pathOf(value, text);
    if (inner.length > 0) return [key, ...inner];
  }
  return [];
}

function checkColumns({ chart, data, kind, provinces, placeOf }: Checked): readonly Problem[] {
  // Without a row there is no column to tell from another: what is wrong is told as `chart-empty`.
  if (data.length === 0) return [];
  const known = new Set(data.flatMap(({ dimensions }) => Object.keys(dimensions)));
  const named = chart.names === null ? [] : [{ column: chart.names, path: ["names"] }];
  const own = kind.roles(chart.options).columns.map((column) => ({ column, path: pathOf(chart.options, column) }));
  const unknown = [...named, ...own]
    .filter(({ column }) => !known.has(column))
    .map(({ column, path }) =>
      toError("chart-column-unknown", placeOf(path), { column, suggestion: suggest(column, known) }),
    );
  return [...unknown, ...checkPlaces({ chart, data, provinces, placeOf })];
}

function checkPlaces({
  chart,
  data,
  provinces,
  placeOf,
}: Omit<Checked, "kind" | "kinds" | "datasets">): readonly Problem[] {
  const column = chart.kind === "tile-map" ? chart.options["province"] : null;
  if (typeof column !== "string") return [];
  const ids = provinces.map(({ id }) => id);
  const mentioned = new Set(data.map(({ dimensions }) => dimensions[column] ?? ""));
  return [...mentioned]
    .filter((place) => place !== "" && !ids.includes(place))
    .map((place) => toError("chart-place-unknown", placeOf(["province"]), { place, suggestion: suggest(place, ids) }));
}

function checkRows(checked: Checked): readonly Problem[] {
  const { chart, data, kind, placeOf } = checked;
  const { keys, parts } = kind.roles(chart.options);
  const ids = rowIds(chart, data, keys);
  const place = placeOf(chart.rows === null ? ["dataset"] : ["rows"]);
  const values = ids.map((id) => findValue(id, chart, data)).filter((value) => value !== null);
  // A part of the kind's own is made of other values: of a whole, of a range's ends.
  if (ids.length === 0 && (parts.length === 0 || keys.length === 0)) {
    return [toError("chart-empty", place, { dataset: chart.datasets[0] ?? "", isChosen: chart.rows !== null })];
  }
  const units = [...new Set(values.filter(({ value }) => value !== null).map(({ unit }) => unit))];
  const mixed = kind.demands.oneUnit && units.length > 1;
  const undated = chart.missing.filter((id) => kind.demands.date && parsePartialDate(id) === null);
  return [
    ...(mixed ? [toError("chart-units-mixed", place, { units: units.join(", ") })] : []),
    ...undated.map((key) => toError("chart-date-missing", placeOf(["missing"]), { key, kind: chart.kind })),
    ...values.flatMap((value) => checkRow(value, checked, place)),
    ...checkWhole(values, checked, place),
  ];
}

function checkRow(value: Value, { chart, kind }: Checked, place: Place): readonly Problem[] {
  const key = idOf(value, chart);
  const { number, date, notNegative } = kind.demands;
  const problems: Problem[] = [];
  if (number && value.value === null) problems.push(toError("chart-value-missing", place, { key }));
  if (notNegative && value.value !== null && value.value < 0) {
    problems.push(toError("chart-value-negative", place, { key, value: value.value, kind: chart.kind }));
  }
  if (date && value.asOf === null && value.to === null) {
    problems.push(toError("chart-date-missing", place, { key, kind: chart.kind }));
  }
  return problems;
}

function checkWhole(values: readonly Value[], { chart, data, kind }: Checked, place: Place): readonly Problem[] {
  const { whole, cell } = kind.roles(chart.options);
  const numbers = values.map(({ value }) => value ?? 0);
  const total = typeof whole === "string" ? findValue(whole, chart, data)?.value : whole;
  const parts = typeof whole === "string" ? numbers.reduce((sum, number) => sum + number, 0) : Math.max(0, ...numbers);
  const cells = cell === null ? 0 : Math.max(0, ...numbers) / cell;
  return [
    ...(typeof total === "number" && parts > total * (1 + 1e-9)
      ? [toError("chart-parts-exceed-whole", place, { parts, whole: total })]
      : []),
    ...(cells > maxCells ? [toError("chart-cells-many", place, { cells: Math.ceil(cells), maxCells })] : []),
  ];
}

function checkStates({ chart, data, kind, placeOf }: Checked): readonly Problem[] {
  const { keys, parts } = kind.roles(chart.options);
  const drawable = new Set([...rowIds(chart, data, keys), ...parts, ...keys]);
  return chart.states
    .filter(({ show }) => show !== null && !show.some((id) => drawable.has(id)))
    .map(({ id }) => toError("chart-state-empty", placeOf(["states", id, "show"]), { state: id }));
}

const maxLabelCharacters = 120;

function checkLabels({ chart, placeOf }: Checked): readonly Problem[] {
  return Object.entries(chart.labels).flatMap(([id, label]) =>
    Object.entries(label).flatMap(([language, text]) => {
      const characters = lengthOf(text);
      if (characters <= maxLabelCharacters) return [];
      const facts = { characters, maxCharacters: maxLabelCharacters };
      return [toAdvice("chart-label-long", placeOf(["labels", id, language]), facts)];
    }),
  );
}

/** A text's length, before or after its links are rendered. */
function lengthOf(text: unknown): number {
  if (typeof text === "string") return text.length;
  return typeof text === "object" && text !== null && "text" in text && typeof text.text === "string"
    ? text.text.length
    : 0;
}
