import { toError, type Place, type Problem, type Reading } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import type { ChartView } from "../domain/story.ts";
import { suggest } from "../domain/suggestion.ts";
import type { Marker } from "./marker.ts";
import type { Attribute, Attributes } from "./marker-attributes.ts";

type OpenMarker = Extract<Marker, { kind: "open" }>;

export interface ViewOptions {
  /** Ids of charts with the ids of their states; null where the chart cannot be read. */
  charts: ReadonlyMap<string, readonly string[] | null>;
}

/** The chart and state that a marker names; nothing is told where it names no chart. */
export function findView({ chart, state }: Attributes, { charts }: ViewOptions): Reading<ChartView> {
  if (!chart) return { value: null, problems: [] };
  if (!charts.has(chart.value)) {
    const facts = { chart: chart.value, suggestion: suggest(chart.value, charts.keys()) };
    return { value: null, problems: [toError("story-chart-unknown", chart.place, facts)] };
  }
  const known = charts.get(chart.value) ?? null;
  if (state && known !== null && !known.includes(state.value)) {
    return { value: null, problems: [unknownState(chart.value, state, known, charts)] };
  }
  return { value: { chart: chart.value, state: state?.value ?? null }, problems: [] };
}

function unknownState(
  chart: string,
  state: Attribute,
  known: readonly string[],
  charts: ViewOptions["charts"],
): Problem {
  const elsewhere = [...charts].find(([, states]) => states?.includes(state.value))?.[0] ?? null;
  const facts = { chart, state: state.value, suggestion: suggest(state.value, known), known, elsewhere };
  return toError("story-state-unknown", state.place, facts);
}

/** Addresses that pages use themselves. */
const reserved = /^(?:content|numbers|notes|(?:note|figure|number|section)-.*)$/u;

/** A step's address: its own id, or else its state's. `taken` remembers where each was first given. */
export function findStepId({ attributes, place }: OpenMarker, taken: Map<string, Place>): Reading<string> {
  const given = attributes.id ?? attributes.state;
  if (!given) return { value: null, problems: [] };
  const { value: id } = given;
  const before = taken.get(id);
  if (!before) taken.set(id, place);
  if (before) return { value: null, problems: [toError("step-id-twice", given.place, { id }, before)] };
  if (!isId(id)) {
    const facts = { value: id, suggestion: toSlug(id) || null };
    // A state's name is the chart's business: only what is written as an id is told.
    return { value: null, problems: attributes.id ? [toError("attribute-id-malformed", given.place, facts)] : [] };
  }
  if (reserved.test(id)) return { value: null, problems: [toError("step-id-reserved", given.place, { id })] };
  return { value: id, problems: [] };
}
