import type { Chart, ChartState, WrittenAlternative } from "../domain/chart.ts";
import type { Bilingual } from "../domain/language.ts";
import type { ChartFields, StateFields } from "./chart-schema.ts";

/** The state of a chart that names none. */
export const onlyState = "all";

/** Fills in every default. A chart without states has one that shows everything; the last state opens. */
export function toChart(id: string, fields: ChartFields, options: Readonly<Record<string, unknown>>): Chart<string> {
  const states = Object.entries(fields.states ?? {}).map(([stateId, state]) => toState(stateId, state ?? {}));
  const drawn = states.length > 0 ? states : [toState(onlyState, {})];
  return {
    id,
    kind: fields.kind,
    datasets: [fields.dataset].flat(),
    title: fields.title,
    subtitle: fields.subtitle ?? null,
    note: fields.note ?? null,
    alternative: toAlternative(fields.alt),
    rows: fields.rows ?? null,
    subject: fields.subject ?? null,
    missing: fields.missing ?? [],
    names: fields.names ?? null,
    labels: fields.labels ?? {},
    options,
    states: drawn,
    opens: fields.opens ?? drawn.at(-1)?.id ?? onlyState,
  };
}

function toState(id: string, fields: StateFields): ChartState<string> {
  return {
    id,
    label: fields.label ?? null,
    title: fields.title ?? null,
    subtitle: fields.subtitle ?? null,
    note: fields.note ?? null,
    alternative: toAlternative(fields.alt),
    show: fields.show ?? null,
    highlight: fields.highlight ?? [],
    focus: fields.focus ?? [],
    annotate: fields.annotate ?? [],
    sort: fields.sort ?? "listed",
    zoom: fields.zoom ?? false,
  };
}

function toAlternative(
  alt: (Bilingual & { checked?: string | undefined }) | undefined,
): WrittenAlternative<string> | null {
  return alt === undefined ? null : { text: { vi: alt.vi, en: alt.en }, checked: alt.checked ?? null };
}
