import { describe, expect, it } from "vitest";
import { checkChart } from "../../src/charts/check-chart.ts";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw, type Picture } from "../../src/charts/draw.ts";
import { measureText } from "../../src/charts/font.ts";
import { toKinds, type engineKinds } from "../../src/charts/kinds/registry.ts";
import { parseChart } from "../../src/charts/parse-chart.ts";
import { chartKinds } from "../../src/domain/chart.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { Value } from "../../src/domain/value.ts";
import { exampleProvinces, exampleUnits, toExampleChart, toValue } from "./example.ts";

const nothing = "Không có số liệu để vẽ.";
const keysOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `k${index}`);

/** How each kind is told to draw rows k0, k1 …, and what else it needs. */
const specs: Readonly<Record<keyof typeof engineKinds, (count: number) => string>> = {
  points: () => "",
  bars: () => "",
  "stacked-bars": () => "row: row\npart: part",
  waffle: () => "cell: 10",
  grids: () => "",
  proportion: () => "whole: whole",
  tiles: () => "",
  "tile-map": () => "province: place",
  ranges: (count) =>
    `ranges: [${keysOf(count)
      .map((key) => `{id: r-${key}, low: ${key}, high: ${key}}`)
      .join(", ")}]`,
  ranks: () => "",
  equations: (count) =>
    `equations: [${keysOf(count)
      .map((key) => `{id: e-${key}, terms: [${key}, ${key}], equals: ${key}}`)
      .join(", ")}]`,
  events: () => "",
  table: () => "",
};
type Kind = keyof typeof specs;
const kindNames = chartKinds.filter((kind) => kind !== "custom");
const dated: readonly Kind[] = ["points", "ranks", "events"];
const listing: readonly Kind[] = ["ranges", "equations"];
const notNegative: readonly Kind[] = ["stacked-bars", "waffle", "grids", "proportion", "tiles", "tile-map"];

interface Outcome {
  picture: Picture;
  problems: readonly Problem[];
}

function run(kind: Kind, numbers: readonly (number | null)[], { more = "", state = "all" } = {}): Outcome {
  const text = `kind: ${kind}\ndataset: d\ntitle: {vi: "Tên", en: "Name"}\n${specs[kind](numbers.length)}\n${more}`;
  const rows: readonly Value[] = numbers.map((value, index) => ({
    ...toValue(
      {
        key: `k${index}`,
        unit: "service",
        asOf: `20${10 + index}-06`,
        in: { row: "r", part: `p${index}`, place: exampleProvinces[index]?.id ?? "" },
      },
      "d",
    ),
    value,
  }));
  const whole = toValue({ key: "whole", value: 100, unit: "service", asOf: "2019" }, "d");
  const data = kind === "proportion" ? [whole, ...rows] : rows;
  const surroundings = { provinces: exampleProvinces, kinds: toKinds() };
  const { value: chart, placeOf } = parseChart({ file: "bad.yaml", text, id: "bad" }, surroundings.kinds);
  if (chart === null) throw new TypeError("chart file with problems");
  return {
    problems: checkChart(chart, data, { ...surroundings, datasets: ["d"], placeOf }),
    picture: draw(toExampleChart("bad", text), state, data, {
      ...surroundings,
      document: toDocument(),
      language: "vi",
      units: exampleUnits,
      widthPx: 312,
    }),
  };
}

/** A picture without a broken number, an extent below zero or a word beyond its edge. */
function expectWhole({ svg, heightPx, widthPx }: Picture): void {
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>.*<\/svg>$/su);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  expect(heightPx).toBeGreaterThan(0);
  expect(heightPx).toBeLessThan(4000);
  for (const [, extent = ""] of svg.matchAll(/<rect [^>]*(?:width|height)="([^"]+)"/gu)) {
    expect(Number(extent)).toBeGreaterThanOrEqual(0);
  }
  for (const [, attributes = "", text = ""] of svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)) {
    const read = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? "";
    const width = measureText(unescape(text), Number(read("font-size")), read("font-weight") !== "");
    const left = Number(read("x")) - width * ({ end: 1, middle: 0.5 }[read("text-anchor")] ?? 0);
    expect(left, text).toBeGreaterThanOrEqual(-1);
    expect(left + width, text).toBeLessThanOrEqual(widthPx + 1);
  }
}

function unescape(text: string): string {
  const entities = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" } as const;
  return text.replace(/&(lt|gt|quot|#39|amp);/gu, (whole, name: keyof typeof entities) => entities[name] ?? whole);
}

function errorsOf({ problems }: Outcome): readonly string[] {
  return problems.filter(({ level }) => level === "error").map(({ rule }) => rule);
}

/** Which rule stops numbers that a kind cannot draw; null where it draws them. */
function ruleFor(kind: Kind, numbers: readonly number[]): string | null {
  const most = Math.max(...numbers);
  if (kind === "grids" && most > 100) return "chart-parts-exceed-whole";
  if (kind === "proportion" && numbers.reduce((a, b) => a + b) > 100) return "chart-parts-exceed-whole";
  return (kind === "waffle" && most / 10 > 1000) || (kind === "tiles" && most > 1000) ? "chart-cells-many" : null;
}

describe.each(kindNames)("%s", (kind) => {
  it("says so where there is nothing to draw, in the picture and to the editor", () => {
    // Ranges and sums are named one by one: what they name and the data lack is told instead.
    const outcome = run(kind, listing.includes(kind) ? [5] : [], { more: "" });
    if (listing.includes(kind)) {
      const hidden = run(kind, [5], { more: "states: {none: {show: []}}", state: "none" });
      expect(hidden.picture.svg).toContain(nothing);
      return;
    }
    expectWhole(outcome.picture);
    if (kind === "proportion") expect(outcome.picture.numbers.map(({ number }) => number)).toEqual([100]);
    else {
      expect(outcome.picture.svg).toContain(nothing);
      expect(outcome.picture.alternative).toContain(nothing);
      expect(errorsOf(outcome)).toEqual(["chart-empty"]);
    }
  });

  it.each([
    { what: "one row", numbers: [5] },
    { what: "values that are all equal", numbers: [5, 5, 5] },
    { what: "values that are all zero", numbers: [0, 0] },
    { what: "huge values", numbers: [1e12, 2.5e12] },
    { what: "tiny values", numbers: [1e-9, 2e-9] },
    { what: "values of very different size", numbers: [1, 1e12] },
  ])("draws $what, or says which rule forbids it", ({ numbers }) => {
    const outcome = run(kind, numbers);
    const rule = ruleFor(kind, numbers);
    expectWhole(outcome.picture);
    expect(errorsOf(outcome)).toEqual(rule === null ? [] : [rule]);
    for (const { place } of outcome.problems) expect(place).toMatchObject({ file: "bad.yaml", line: 2 });
    const shown = outcome.picture.numbers.filter(({ number }) => number !== null);
    expect(shown.length).toBeGreaterThanOrEqual(numbers.length);
  });

  it("draws a value that is not a number as missing, should one ever pass the dataset's checks", () => {
    const { picture } = run(kind, [5, Number.NaN]);
    expectWhole(picture);
    expect(picture.numbers.map(({ text }) => text)).toContain("không có số liệu");
    expect(picture.alternative).toContain("không có số liệu");
  });

  it("stays whole with negative values, and tells the editor where it has no way to draw them", () => {
    const outcome = run(kind, [-5, 5]);
    expectWhole(outcome.picture);
    expect(errorsOf(outcome)).toEqual(notNegative.includes(kind) ? ["chart-value-negative"] : []);
  });

  it("shows a missing figure as such", () => {
    const id = dated.includes(kind) ? "2015-01" : kind === "tile-map" ? "ha-noi" : "nowhere";
    const { picture } = run(kind, [5, 6], { more: `missing: ["${id}"]` });
    expectWhole(picture);
    if (!listing.includes(kind)) expect(picture.alternative).toContain("không có số liệu");
  });

  it("wraps a label of 200 characters and advises a shorter one", () => {
    const label = "dài ".repeat(50).trim();
    const both = `{vi: "${label}", en: "${label}"}`;
    const outcome = run(kind, [5, 6], { more: `labels: {k0: ${both}, p0: ${both}, r-k0: ${both}, e-k0: ${both}}` });
    expectWhole(outcome.picture);
    expect(outcome.picture.alternative).toContain(label);
    expect(outcome.problems.map(({ rule }) => rule)).toContain("chart-label-long");
  });

  it("breaks a word of 200 letters", () => {
    const both = `{vi: ${"m".repeat(200)}, en: ${"m".repeat(200)}}`;
    const { picture } = run(kind, [5, 6], { more: `labels: {k0: ${both}, p0: ${both}, r-k0: ${both}, e-k0: ${both}}` });
    expectWhole(picture);
    expect(picture.svg).toMatch(/<text [^>]*>m+<\/text>/u);
  });

  it("never lets markup in a label run", () => {
    const quoted = JSON.stringify(`<script>alert(1)</script>]]><img src=x onerror=alert(1)>"'&`);
    const both = `{vi: ${quoted}, en: ${quoted}}`;
    const { picture } = run(kind, [5, 6], { more: `labels: {k0: ${both}, p0: ${both}, r-k0: ${both}, e-k0: ${both}}` });
    expectWhole(picture);
    expect(picture.svg).not.toMatch(/<script|<img|\]\]>/u);
    expect(picture.svg).toContain("&lt;script&gt;");
  });

  it("says so where a state hides everything, in the picture and to the editor", () => {
    const outcome = run(kind, [5, 6], { more: "states: {none: {show: []}}", state: "none" });
    expectWhole(outcome.picture);
    // The whole of a proportion is part of every state.
    if (kind !== "proportion") expect(outcome.picture.alternative).toContain(nothing);
    expect(outcome.problems).toMatchObject([
      { rule: "chart-state-empty", level: "error", place: { file: "bad.yaml" } },
    ]);
  });
});

describe("an unknown kind", () => {
  it.each(["pie", "Bars", "", "__proto__"])("is an error with its line: %j", (kind) => {
    const text = `title: {vi: a, en: b}\nkind: "${kind}"\ndataset: d\n`;
    const { value, problems } = parseChart({ file: "bad.yaml", text, id: "bad" }, toKinds());
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ rule: "chart-kind-unknown", place: { file: "bad.yaml", line: 2, column: 7 } }]);
  });
});
