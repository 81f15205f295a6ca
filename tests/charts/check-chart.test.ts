import { describe, expect, it } from "vitest";
import { checkChart } from "../../src/charts/check-chart.ts";
import { toKinds } from "../../src/charts/kinds/registry.ts";
import { parseChart } from "../../src/charts/parse-chart.ts";
import type { Value } from "../../src/domain/value.ts";
import { exampleNames, exampleProvinces, loadExample, toValue } from "./example.ts";

const kinds = toKinds();
const rows = [
  toValue({ key: "one", value: 1, unit: "service", asOf: "2018", in: { body: "x", place: "ha-noi" } }, "d"),
  toValue({ key: "two", value: 2, unit: "service", asOf: "2019", in: { body: "y", place: "da-nang" } }, "d"),
];

function check(kind: string, more: string, data: readonly Value[] = rows) {
  const text = `kind: ${kind}\ndataset: d\ntitle: {vi: "Tên", en: "Name"}\n${more}`;
  const { value, placeOf, problems } = parseChart({ file: "a.yaml", text, id: "a" }, kinds);
  if (value === null) throw new TypeError(`chart with problems: ${JSON.stringify(problems)}`);
  return checkChart(value, data, { kinds, provinces: exampleProvinces, datasets: ["d", "e"], placeOf });
}

describe("checking a chart against its data", () => {
  it.each(exampleNames)("finds nothing wrong with the example %s", (name) => {
    const { chart, data, provinces } = loadExample(name);
    const place = { file: "a.yaml", line: 1, column: 1 };
    const problems = checkChart(chart, data, { kinds, provinces, datasets: chart.datasets, placeOf: () => place });
    expect(problems).toEqual([]);
  });

  it.each([
    ["rows: [one, tow]", 4, "two"],
    ["states:\n  s: {show: [one], highlight: [tow]}", 5, "two"],
    ["states:\n  s:\n    annotate:\n      - {at: oen, text: {vi: a, en: b}}", 7, "one"],
    ["target: tow", 4, "two"],
    ["rays:\n  - {id: r, from: one, to: tow}", 5, "two"],
  ])("tells of a key that the data lack: %s", (more, line, suggestion) => {
    const problems = check("points", more);
    expect(problems).toMatchObject([{ rule: "chart-key-unknown", place: { line }, facts: { suggestion } }]);
  });

  it("tells of a dataset that does not exist", () => {
    const { value, placeOf } = parseChart(
      { file: "a.yaml", text: "kind: bars\ndataset: dd\ntitle: {vi: a, en: b}", id: "a" },
      kinds,
    );
    const problems = value && checkChart(value, [], { kinds, provinces: [], datasets: ["d"], placeOf });
    expect(problems).toMatchObject([{ rule: "chart-dataset-unknown", place: { line: 2 }, facts: { suggestion: "d" } }]);
  });

  it.each([
    ["bars", "names: boyd", "chart-column-unknown", { suggestion: "body" }],
    ["stacked-bars", "row: body\npart: paet", "chart-column-unknown", { column: "paet" }],
    ["points", "states: {s: {show: []}}", "chart-state-empty", { state: "s" }],
    ["waffle", "cell: 1\nmissing: [gone]\nstates: {s: {show: []}}", "chart-state-empty", { state: "s" }],
  ])("tells of what %s cannot use: %s", (kind, more, rule, facts) => {
    expect(check(kind, more)).toMatchObject([{ rule, facts }]);
  });

  it.each([
    ["empty data", "bars", [], "chart-empty"],
    [
      "mixed units",
      "bars",
      [toValue({ key: "a", value: 1, unit: "service" }, "d"), toValue({ key: "b", value: 1 }, "d")],
      "chart-units-mixed",
    ],
    ["a row without a number", "bars", [toValue({ key: "a" }, "d")], "chart-value-missing"],
    ["more than a hundred of a hundred", "grids", [toValue({ key: "a", value: 101 }, "d")], "chart-parts-exceed-whole"],
    ["more tiles than anyone counts", "tiles", [toValue({ key: "a", value: 1e12 }, "d")], "chart-cells-many"],
    ["a negative share of a grid", "grids", [toValue({ key: "a", value: -1 }, "d")], "chart-value-negative"],
    ["a row without a date", "points", [toValue({ key: "a", value: 1 }, "d")], "chart-date-missing"],
  ])("tells of %s", (_, kind, data, rule) => {
    expect(check(kind, "", data).map((problem) => problem.rule)).toEqual([rule]);
  });

  it("tells of parts that are more than their whole", () => {
    expect(check("proportion", "whole: one")).toMatchObject([
      { rule: "chart-parts-exceed-whole", facts: { parts: 2, whole: 1 } },
    ]);
  });

  it("tells of a province that the gazetteer does not know", () => {
    const data = [toValue({ key: "a", value: 1, in: { place: "ha-noy" } }, "d")];
    expect(check("tile-map", "province: place", data)).toMatchObject([
      { rule: "chart-place-unknown", facts: { suggestion: "ha-noi" } },
    ]);
  });

  it("advises against a label of 200 characters", () => {
    const label = "a".repeat(200);
    expect(check("bars", `labels: {one: {vi: ${label}, en: b}}`)).toMatchObject([
      { rule: "chart-label-long", level: "advice", facts: { characters: 200 } },
    ]);
  });
});
