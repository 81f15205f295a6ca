import type { Chart, ChartState, WrittenAlternative } from "../domain/chart.ts";
import type { Bilingual, Language } from "../domain/language.ts";

/** Where a text stands in the chart's file: ["states", "first", "title", "vi"]. */
export type TextPath = readonly (string | number)[];

type Render<From, To> = (text: From, language: Language, path: TextPath) => To;

/** The chart with every text that a reader sees rendered by one function: the step from a chart file to a chart. */
export function mapTexts<From, To>(chart: Chart<From>, render: Render<From, To>): Chart<To> {
  const map = toBilingualMap(render);
  return {
    ...chart,
    title: map.text(chart.title, ["title"]),
    subtitle: map.maybe(chart.subtitle, ["subtitle"]),
    note: map.maybe(chart.note, ["note"]),
    alternative: map.alternative(chart.alternative, ["alt"]),
    labels: Object.fromEntries(
      Object.entries(chart.labels).map(([id, label]) => [id, map.text(label, ["labels", id])]),
    ),
    states: chart.states.map((state) => mapState(state, map)),
  };
}

function mapState<From, To>(state: ChartState<From>, map: BilingualMap<From, To>): ChartState<To> {
  const path = ["states", state.id];
  return {
    ...state,
    label: map.maybe(state.label, [...path, "label"]),
    title: map.maybe(state.title, [...path, "title"]),
    subtitle: map.maybe(state.subtitle, [...path, "subtitle"]),
    note: map.maybe(state.note, [...path, "note"]),
    alternative: map.alternative(state.alternative, [...path, "alt"]),
    annotate: state.annotate.map(({ at, text }, index) => ({
      at,
      text: map.text(text, [...path, "annotate", index, "text"]),
    })),
  };
}

interface BilingualMap<From, To> {
  text: (text: Bilingual<From>, path: TextPath) => Bilingual<To>;
  maybe: (text: Bilingual<From> | null, path: TextPath) => Bilingual<To> | null;
  alternative: (written: WrittenAlternative<From> | null, path: TextPath) => WrittenAlternative<To> | null;
}

function toBilingualMap<From, To>(render: Render<From, To>): BilingualMap<From, To> {
  const text = (both: Bilingual<From>, path: TextPath): Bilingual<To> => ({
    vi: render(both.vi, "vi", [...path, "vi"]),
    en: render(both.en, "en", [...path, "en"]),
  });
  return {
    text,
    maybe: (both, path) => (both === null ? null : text(both, path)),
    alternative: (written, path) => (written === null ? null : { ...written, text: text(written.text, path) }),
  };
}
