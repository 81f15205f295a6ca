import { describe, expect, it } from "vitest";
import { checkAlternatives, findAlternatives, fingerprintOf, type NumbersIn } from "../../src/charts/alternative.ts";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { loadExample, toExampleChart } from "./example.ts";

const { data, units, provinces } = loadExample("points");

function chartWith(alt: string) {
  return toExampleChart(
    "a",
    `kind: points\ndataset: level-4-share\nrows: ["2018", 2020-05]\ntitle: {vi: a, en: b}\n${alt}\n`,
  );
}

function check(alt: string): { problems: readonly Problem[]; fingerprints: readonly string[] } {
  const chart = chartWith(alt);
  const numbersIn: NumbersIn = (state, language) =>
    draw(chart, state, data, { document: toDocument(), language, units, provinces, widthPx: 560 }).numbers;
  const placeOf = (path: readonly (string | number)[]) => ({ file: path.join("."), line: 1, column: 1 });
  return {
    problems: checkAlternatives(chart, { numbersIn, placeOf }),
    fingerprints: findAlternatives(chart).map((placed) => fingerprintOf(placed, numbersIn)),
  };
}

const good = "vi: 'Từ 4,55% lên gần 14%', en: 'From 4.55% to nearly 14%'";

describe("a text alternative that an editor wrote", () => {
  it("stands in the picture instead of the one written from the data", () => {
    const options = { document: toDocument(), language: "en", units, provinces, widthPx: 560 } as const;
    const { svg } = draw(chartWith("alt: {vi: của tôi, en: mine}"), "all", data, options);
    expect(svg).toContain('aria-label="mine"');
  });

  it("must name every number, in its own language", () => {
    const { problems } = check("alt: {vi: 'Từ 4,55% lên gần 14%', en: 'From 4.55% up', checked: aaaaaaaa}");
    expect(problems.filter(({ rule }) => rule === "chart-alternative-number-missing")).toMatchObject([
      { level: "advice", place: { file: "alt.en" }, facts: { number: "nearly\u00a014%" } },
    ]);
  });

  it("is told of when the data changed since it was checked", () => {
    const { fingerprints, problems } = check(`alt: {${good}, checked: aaaaaaaa}`);
    const [actual = ""] = fingerprints;
    expect(problems).toMatchObject([
      { rule: "chart-alternative-outdated", place: { file: "alt" }, facts: { checked: "aaaaaaaa", actual } },
    ]);
    expect(check(`alt: {${good}, checked: ${actual}}`).problems).toEqual([]);
  });

  it("is told of when nothing says what it was checked against", () => {
    const { fingerprints, problems } = check(`alt: {${good}}`);
    expect(problems).toMatchObject([{ rule: "chart-alternative-unchecked", facts: { actual: fingerprints[0] } }]);
  });

  it("speaks for every state that has none of its own, and is held against them all", () => {
    const states = `states: {first: {show: ["2018"]}, last: {show: [2020-05], alt: {vi: gần 14%, en: nearly 14%}}}`;
    const { problems, fingerprints } = check(`alt: {vi: "4,55%", en: "4.55%"}\n${states}`);
    expect(problems).toMatchObject([
      { rule: "chart-alternative-unchecked", place: { file: "alt" } },
      { rule: "chart-alternative-unchecked", place: { file: "states.last.alt" } },
    ]);
    expect(new Set(fingerprints).size).toBe(2);
    const both = "states: {first: {show: ['2018']}, last: {show: [2020-05]}}";
    expect(check(`alt: {vi: "4,55%", en: "4.55%"}\n${both}`).problems.map(({ rule }) => rule)).toEqual([
      "chart-alternative-unchecked",
      "chart-alternative-number-missing",
      "chart-alternative-number-missing",
    ]);
  });
});
