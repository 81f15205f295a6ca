import type { Language } from "../domain/language.ts";
import { referenceOf } from "../domain/value.ts";
import { embedWords } from "../words/embed.ts";
import { findChartValues } from "./chart-rows.ts";
import type { PublishedChart } from "./published-chart.ts";

/** "Nguồn: VietTimes, 17/7/2020; …": every source of what a state can show, each once; "" where there is none. */
export function toSourceLine(published: PublishedChart, stateId: string, language: Language): string {
  const { chart, data, sources } = published;
  const state = chart.states.filter(({ id }) => id === stateId);
  const named = findChartValues({ ...chart, states: state }, data).map(
    (value) => sources[referenceOf(value)]?.text[language],
  );
  const list = [...new Set(named)].filter((text) => text !== undefined).join("; ");
  return list === "" ? "" : `${embedWords[language].source}: ${list}`;
}
