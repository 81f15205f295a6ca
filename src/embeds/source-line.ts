import type { Language } from "../domain/language.ts";
import { referenceOf } from "../domain/value.ts";
import { embedWords } from "../words/embed.ts";
import { withInputs } from "./chart-rows.ts";
import type { PublishedChart } from "./published-chart.ts";

/**
 * "Nguồn: VietTimes, 17/7/2020; chúng tôi tính": where these numbers come from, each source once, those of what they were
 * computed from included; "" where none is known.
 */
export function toSourceLine(
  { chart, data, sources }: PublishedChart,
  numbers: readonly { reference: string }[],
  language: Language,
): string {
  const references = numbers.map(({ reference }) => reference);
  const named = withInputs(references, chart, data).map((value) => sources[referenceOf(value)]?.text[language]);
  const list = [...new Set(named)].filter((text) => text !== undefined).join("; ");
  return list === "" ? "" : `${embedWords[language].source}: ${list}`;
}
