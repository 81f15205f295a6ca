import type { Chart, WrittenAlternative } from "../domain/chart.ts";
import { languages, type Language } from "../domain/language.ts";
import { toAdvice, type Place, type Problem } from "../domain/problem.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ShownNumber } from "./kind.ts";
import type { TextPath } from "./map-texts.ts";

/** The numbers that a state of the chart shows, as its picture prints them. */
export type NumbersIn = (state: string, language: Language) => readonly ShownNumber[];

/** A text alternative of the chart's file, and the states whose pictures it stands for. */
export interface PlacedAlternative<Text> {
  path: TextPath;
  written: WrittenAlternative<Text>;
  states: readonly string[];
}

interface CheckOptions {
  numbersIn: NumbersIn;
  placeOf: (path: TextPath) => Place;
}

/** A state's own alternative stands for it; the chart's for every state without one. */
export function findAlternatives<Text>(chart: Chart<Text>): readonly PlacedAlternative<Text>[] {
  const own = chart.states.flatMap(({ id, alternative }): readonly PlacedAlternative<Text>[] =>
    alternative === null ? [] : [{ path: ["states", id, "alt"], written: alternative, states: [id] }],
  );
  const others = chart.states.filter(({ alternative }) => alternative === null).map(({ id }) => id);
  return chart.alternative === null || others.length === 0
    ? own
    : [{ path: ["alt"], written: chart.alternative, states: others }, ...own];
}

/** What an editor writes into `checked` after reading an alternative beside the numbers it must name. */
export function fingerprintOf({ states }: PlacedAlternative<unknown>, numbersIn: NumbersIn): string {
  return fingerprint(states.flatMap((state) => numbersIn(state, "vi")));
}

/**
 * Advice where an editor's own text alternative leaves out a number that a picture shows, where it was read beside other
 * data, and where nothing tells beside which: a change would go unnoticed.
 */
export function checkAlternatives(chart: Chart, { numbersIn, placeOf }: CheckOptions): readonly Problem[] {
  return findAlternatives(chart).flatMap((placed): readonly Problem[] => {
    const { path, written, states } = placed;
    const numbers = languages.flatMap((language) => {
      const said = collapse(written.text[language].text);
      return states
        .flatMap((state) => numbersIn(state, language))
        .filter(({ text, number }) => number !== null && !said.includes(collapse(text)))
        .map(({ text }) => ({ text, path: [...path, language] }));
    });
    const missing = new Map(numbers.map((number) => [JSON.stringify(number), number]));
    return [
      ...checkMark(written.checked, fingerprintOf(placed, numbersIn), placeOf(path)),
      ...[...missing.values()].map(({ text, path: at }) =>
        toAdvice("chart-alternative-number-missing", placeOf(at), { number: text }),
      ),
    ];
  });
}

function checkMark(checked: string | null, actual: string, place: Place): readonly Problem[] {
  if (checked === null) return [toAdvice("chart-alternative-unchecked", place, { actual })];
  return checked === actual ? [] : [toAdvice("chart-alternative-outdated", place, { checked, actual })];
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").toLowerCase();
}
