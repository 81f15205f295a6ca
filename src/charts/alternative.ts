import type { Chart } from "../domain/chart.ts";
import { languages } from "../domain/language.ts";
import { toAdvice, type Place, type Problem } from "../domain/problem.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ShownNumber } from "./kind.ts";

interface CheckOptions {
  /** The numbers that the state shows, by language. */
  numbersIn: (language: (typeof languages)[number]) => readonly ShownNumber[];
  /** The place of the alternative in the chart's file. */
  place: Place;
}

/** Advice where an editor's own text alternative leaves out a number, or was checked against other data. */
export function checkAlternative(
  chart: Chart,
  stateId: string,
  { numbersIn, place }: CheckOptions,
): readonly Problem[] {
  const state = chart.states.find(({ id }) => id === stateId);
  const written = state?.alternative ?? chart.alternative;
  if (written === null) return [];
  const actual = fingerprint(numbersIn("vi"));
  const isOld = written.checked !== null && written.checked !== actual;
  const missing = languages.flatMap((language) =>
    numbersIn(language)
      .filter(({ text, number }) => number !== null && !collapse(written.text[language].text).includes(collapse(text)))
      .map(({ text }) => toAdvice("chart-alternative-number-missing", place, { number: text })),
  );
  const outdated = toAdvice("chart-alternative-outdated", place, { checked: written.checked ?? "", actual });
  return isOld ? [outdated, ...missing] : missing;
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").toLowerCase();
}
