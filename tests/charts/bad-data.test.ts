import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw, type Picture } from "../../src/charts/draw.ts";
import type { Value } from "../../src/domain/value.ts";
import { exampleUnits, toExampleChart, toValue } from "./example.ts";

const dated = ["points", "ranks", "events"];
const kinds = {
  points: "",
  bars: "",
  waffle: "cell: 10",
  grids: "",
  proportion: "whole: whole",
  tiles: "",
  ranks: "",
  events: "",
  table: "",
  "stacked-bars": "row: row\npart: part",
} as const;
type Kind = keyof typeof kinds;
const kindNames: readonly Kind[] = [
  "points",
  "bars",
  "waffle",
  "grids",
  "proportion",
  "tiles",
  "ranks",
  "events",
  "table",
  "stacked-bars",
];

function toPicture(kind: Kind, numbers: readonly (number | null)[], more = "", state = "all"): Picture {
  const text = `kind: ${kind}\ndataset: d\ntitle: {vi: "Tên", en: "Name"}\n${kinds[kind]}\n${more}`;
  const rows: readonly Value[] = numbers.map((value, index) => ({
    ...toValue(
      { key: `k${index}`, unit: "service", asOf: `20${10 + index}-06`, in: { row: "r", part: `p${index}` } },
      "d",
    ),
    value,
  }));
  const whole = toValue({ key: "whole", value: 100, unit: "service", asOf: "2019" }, "d");
  const data = kind === "proportion" ? [whole, ...rows] : rows;
  return draw(toExampleChart("bad", text), state, data, {
    document: toDocument(),
    language: "vi",
    units: exampleUnits,
    provinces: [],
    widthPx: 340,
  });
}

function expectWhole({ svg, heightPx }: Picture): void {
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>.*<\/svg>$/su);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  expect(heightPx).toBeGreaterThan(0);
  expect(heightPx).toBeLessThan(4000);
  for (const [, width = ""] of svg.matchAll(/<rect [^>]*width="([^"]+)"/gu))
    expect(Number(width)).toBeGreaterThanOrEqual(0);
}

describe.each(kindNames)("%s", (kind) => {
  it("says so where there is nothing to draw", () => {
    if (kind === "proportion") return expectWhole(toPicture(kind, []));
    const picture = toPicture(kind, []);
    expectWhole(picture);
    expect(picture.svg).toContain("Không có số liệu để vẽ.");
    expect(picture.alternative).toContain("Không có số liệu để vẽ.");
  });

  it.each([
    ["one row", [5]],
    ["values that are all equal", [5, 5, 5]],
    ["values that are all zero", [0, 0]],
    ["huge values", [1e12, 2.5e12]],
    ["tiny values", [1e-9, 2e-9]],
    ["values of very different size", [1, 1e12]],
  ])("draws %s", (_, numbers) => {
    if (kind === "waffle" && Math.max(...numbers) > 1e6) return;
    const picture = toPicture(kind, numbers);
    expectWhole(picture);
    expect(picture.numbers.filter(({ number }) => number !== null).length).toBeGreaterThanOrEqual(numbers.length);
  });

  it("draws a value that is not a number as missing", () => {
    const picture = toPicture(kind, [5, Number.NaN]);
    expectWhole(picture);
    expect(picture.numbers.map(({ text }) => text)).toContain("không có số liệu");
  });

  it("stays whole with negative values", () => {
    expectWhole(toPicture(kind, [-5, 5]));
  });

  it("shows a missing figure as such", () => {
    const id = dated.includes(kind) ? "2015-01" : "nowhere";
    const picture = toPicture(kind, [5, 6], `missing: ["${id}"]`);
    expectWhole(picture);
    expect(picture.alternative).toContain("không có số liệu");
  });

  it("wraps a label of 200 characters", () => {
    const label = "dài ".repeat(50).trim();
    const picture = toPicture(kind, [5, 6], `labels: {k0: {vi: "${label}", en: "${label}"}}`);
    expectWhole(picture);
    expect(picture.alternative).toContain(kind === "stacked-bars" ? "p0" : label);
  });

  it("breaks a word of 200 letters", () => {
    const label = "m".repeat(200);
    const picture = toPicture(kind, [5, 6], `labels: {k0: {vi: "${label}", en: "${label}"}}`);
    expectWhole(picture);
    for (const [, text = ""] of picture.svg.matchAll(/<text [^>]*>(m+)<\/text>/gu))
      expect(text.length).toBeLessThan(40);
  });

  it("never lets markup in a label run", () => {
    const label = `<script>alert(1)</script>]]><img src=x onerror=alert(1)>"'&`;
    const quoted = JSON.stringify(label);
    const picture = toPicture(
      kind,
      [5, 6],
      `labels: {k0: {vi: ${quoted}, en: ${quoted}}, p0: {vi: ${quoted}, en: ${quoted}}}`,
    );
    expectWhole(picture);
    expect(picture.svg).not.toMatch(/<script|<img|\]\]>/u);
    expect(picture.svg).toContain("&lt;script&gt;");
  });

  it("says so where a state hides everything", () => {
    const picture = toPicture(kind, [5, 6], "states: {none: {show: []}}", "none");
    expectWhole(picture);
    if (kind !== "proportion") expect(picture.alternative).toContain("Không có số liệu để vẽ.");
  });
});
