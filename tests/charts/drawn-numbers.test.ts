import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { pictureWidths, renderFigure } from "../../src/charts/figure.ts";
import { engineKinds, toKinds } from "../../src/charts/kinds/registry.ts";
import type { ChartKind } from "../../src/domain/chart.ts";
import { languages, type Language } from "../../src/domain/language.ts";
import { exampleNames, loadExample } from "./example.ts";
import { loadPublicationCharts } from "./publication-charts.ts";

const examples = [...exampleNames.map(loadExample), ...(await loadPublicationCharts())];
const cases = examples.flatMap((example) =>
  example.chart.states.flatMap(({ id }) =>
    languages.map((language) => ({ name: example.name, state: id, language, example })),
  ),
);

interface Row {
  key: string;
  name: string;
  cell: string;
}

/** The figure's table, as a reader finds it in the page. */
function readTable(html: string): readonly Row[] {
  const rows = html.matchAll(
    /<tr data-key="([^"]*)"><th[^>]*>([^<]*)<\/th><td class="chart-(?:number|words)">([^<]*)</gu,
  );
  return [...rows].map(([, key = "", name = "", cell = ""]) => ({ key, name, cell: plain(cell) }));
}

function plain(text: string): string {
  const entities = new Map([
    ["&lt;", "<"],
    ["&gt;", ">"],
    ["&quot;", '"'],
    ["&#39;", "'"],
    ["&amp;", "&"],
  ]);
  return text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => entities.get(entity) ?? entity).replace(/\s+/gu, " ");
}

function drawFor({ example, state, language }: (typeof cases)[number], widthPx: number) {
  const { chart, data, units, provinces } = example;
  return draw(chart, state, data, { document: toDocument(), language, units, provinces, widthPx });
}

function figureFor({ example, state, language }: (typeof cases)[number]) {
  const { chart, data, units, provinces } = example;
  const actions = { downloads: [], embed: null, report: null };
  const options = {
    language,
    units,
    provinces,
    stateId: state,
    headingLevel: 2,
    sourceOf: () => null,
    actions,
  } as const;
  return renderFigure(chart, data, { ...options, document: toDocument() });
}

/** Every word in the picture, in the order of drawing; a figure that is broken into lines is whole again. */
function wordsOf(svg: string): string {
  return plain([...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) => text).join(" "));
}

function numbersIn(text: string): readonly string[] {
  return [...plain(text).matchAll(/\d+(?:[.,]\d+)*/gu)].map(([number]) => number);
}

function keysOf(svg: string): ReadonlySet<string> {
  return new Set([...svg.matchAll(/ data-key="([^"]+)"/gu)].map(([, key = ""]) => key));
}

/** How much of its kind's measure each mark has, read back from the picture alone. */
function measure(kind: ChartKind, svg: string): ReadonlyMap<string, number> {
  const marks = [...svg.matchAll(/<(rect|path|circle) ([^>]*) data-key="([^"]+)"/gu)];
  return new Map(
    marks.flatMap(([, shape = "", attributes = "", key = ""]): readonly (readonly [string, number])[] => {
      const size = measureMark(kind, shape, attributes);
      return size === null ? [] : [[key, size]];
    }),
  );
}

function measureMark(kind: ChartKind, shape: string, attributes: string): number | null {
  const read = (pattern: RegExp): number | null => {
    const found = pattern.exec(attributes)?.[1];
    return found === undefined ? null : Number(found);
  };
  if (["bars", "stacked-bars", "proportion"].includes(kind))
    return shape === "rect" ? read(/ width="([\d.]+)"/u) : null;
  if (["points", "ranks"].includes(kind)) return read(/translate\([-\d.]+,([-\d.]+)\)/u) ?? read(/ cy="([\d.]+)"/u);
  if (!["waffle", "grids", "tiles"].includes(kind) || shape !== "path") return null;
  const cells = [...attributes.matchAll(/h([\d.]+)v([\d.]+)/gu)];
  return cells.reduce((sum, [, width = "", height = ""]) => sum + Number(width) / Number(height), 0);
}

/** A grid fills whole cells only; cells are read back to a tenth; bars part from each other by a pixel. */
function toleranceOf(kind: ChartKind, perUnit: number): number {
  if (kind === "grids") return 0.5 * perUnit + 0.1;
  return kind === "waffle" || kind === "tiles" ? 0.15 : 1.6;
}

describe.each(cases)("what $name shows in the state $state, in $language", (one) => {
  const { chart } = one.example;
  const table = readTable(figureFor(one).html);
  const kind = toKinds().find(chart.kind, chart.options);
  const parts = kind?.roles(chart.options).parts ?? [];

  it("is in the table and in the text alternative, number by number, and nothing else is in the table", () => {
    expect(table.length).toBeGreaterThan(0);
    for (const widthPx of pictureWidths) {
      const { svg, numbers, alternative } = drawFor(one, widthPx);
      expect(table.map(({ cell }) => cell)).toEqual(numbers.map(({ text }) => plain(text)));
      for (const { cell } of table) expect(plain(alternative)).toContain(cell);
      const words = wordsOf(svg);
      for (const { cell } of table) expect(words, `${widthPx} px`).toContain(cell);
      // Marks without a row: a band or a distance, which its own numbers describe; the rest, where nobody states it.
      const own = new Set([...parts, ...parts.map((part) => `${chart.id}.${part}`)]);
      const rows = new Set(table.map(({ key }) => key));
      const strays = [...keysOf(svg)].filter((key) => !rows.has(key) && !own.has(key));
      expect(strays, `${widthPx} px`).toEqual([]);
    }
  });

  it("holds no other number, but for an axis and the chart's own words", () => {
    if (["points", "ranks", "ranges"].includes(chart.kind)) return;
    const { html } = figureFor(one);
    const labels = Object.values(chart.labels).map((label) => label[one.language].text);
    const told = numbersIn([html.slice(html.indexOf("<table")).replace(/<[^>]*>/gu, " "), ...labels].join(" "));
    const drawn = pictureWidths.flatMap((widthPx) => numbersIn(wordsOf(drawFor(one, widthPx).svg)));
    expect(drawn.filter((number) => !told.includes(number))).toEqual([]);
  });

  it("is as long, as many or as high as its number", () => {
    for (const widthPx of pictureWidths) {
      const { svg, numbers } = drawFor(one, widthPx);
      const sizes = measure(chart.kind, svg);
      const pairs = numbers.flatMap(({ reference, number, text }) => {
        const size = sizes.get(reference);
        return size === undefined || number === null || text === "" ? [] : [{ number, size }];
      });
      const isHeight = chart.kind === "points" || chart.kind === "ranks";
      const [first, last] = [...pairs]
        .sort((a, b) => a.number - b.number)
        .filter((_, index, all) => index === 0 || index === all.length - 1);
      if (first === undefined || last === undefined || (isHeight && first.number === last.number)) continue;
      const from = isHeight ? first : { number: 0, size: 0 };
      const perUnit = (last.size - from.size) / (last.number - from.number);
      const allowed = isHeight ? 0.2 : toleranceOf(chart.kind, Math.abs(perUnit));
      for (const { number, size } of pairs) {
        expect(Math.abs(from.size + (number - from.number) * perUnit - size), `${number}`).toBeLessThanOrEqual(allowed);
      }
    }
  });

  it("has the same bytes when drawn twice, whatever was drawn before", () => {
    const before = pictureWidths.map((widthPx) => drawFor(one, widthPx).svg);
    const other: Language = one.language === "vi" ? "en" : "vi";
    drawFor({ ...one, language: other }, 700);
    expect([...pictureWidths].reverse().map((widthPx) => drawFor(one, widthPx).svg)).toEqual(before.reverse());
  });
});

describe("these tests", () => {
  it("see every kind of the engine", () => {
    const seen = new Set(examples.map(({ chart }) => chart.kind));
    expect(Object.keys(engineKinds).filter((kind) => ![...seen].some((one) => one === kind))).toEqual([]);
  });

  it("measure marks where marks can be measured", () => {
    const measured = ["bars", "stacked-bars", "proportion", "points", "ranks", "waffle", "grids", "tiles"] as const;
    for (const kind of measured) {
      const counts = cases
        .filter(({ example }) => example.chart.kind === kind)
        .map((one) => measure(kind, drawFor(one, 560).svg).size);
      expect(Math.max(0, ...counts), kind).toBeGreaterThan(0);
    }
  });
});
