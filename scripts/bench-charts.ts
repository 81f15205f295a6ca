import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { toDocument } from "../src/charts/document/drawing-document.ts";
import { draw } from "../src/charts/draw.ts";
import { pictureWidths } from "../src/charts/figure.ts";
import { toKinds } from "../src/charts/kinds/registry.ts";
import { mapTexts } from "../src/charts/map-texts.ts";
import { parseChart } from "../src/charts/parse-chart.ts";
import type { Chart } from "../src/domain/chart.ts";
import { toPartialDate } from "../src/domain/date.ts";
import type { Value } from "../src/domain/value.ts";
import { reportBenchmark } from "./benchmark.ts";

/** Goals of the project, after warm-up, on two cores. */
const goals = { chartMs: 15, chartKilobytes: 3, scatterMs: 60 };
const rounds = 25;

function toChart(): Chart {
  const text = `kind: points\ndataset: bench\ntitle: { vi: "Đo", en: "Bench" }\n`;
  const { value, problems } = parseChart({ file: "bench.yaml", text, id: "bench" }, toKinds());
  if (value === null) throw new TypeError(`bench chart with problems: ${JSON.stringify(problems)}`);
  return mapTexts(value, (written) => ({ html: written, text: written }));
}

function toValues(count: number): readonly Value[] {
  return Array.from({ length: count }, (_, index): Value => {
    const value = ((index * 37) % 97) + 1;
    return {
      dataset: "bench",
      key: `k${index}`,
      value,
      decimals: 0,
      unit: "percent",
      qualifier: index % 4 === 1 ? "about" : null,
      low: value,
      high: value,
      asOf: toPartialDate(2000 + (index % 20), (index % 12) + 1),
      from: null,
      to: null,
      label: { vi: null, en: null },
      note: { vi: null, en: null },
      basis: { kind: "outside", id: "bench", quote: "", quoteEn: null, isEdited: false, marked: null },
      dimensions: {},
    };
  });
}

/** The median of so many runs, in ms, after as many to warm up: what another program does meanwhile counts little. */
function measure(run: () => void): number {
  for (let round = 0; round < rounds; round += 1) run();
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function drawWith(values: readonly Value[], widthsPx: readonly number[]): string {
  return widthsPx
    .map((widthPx) => draw(chart, chart.opens, values, { document, language: "vi", units: [], provinces: [], widthPx }))
    .map(({ svg }) => svg)
    .join("");
}

function plotWith(values: readonly Value[], widthsPx: readonly number[], plotDocument: Document): string {
  const data = values.map(({ value, asOf }) => ({ date: new Date(asOf ?? ""), value }));
  return widthsPx
    .map((width) => {
      const marks = [Plot.gridY(), Plot.ruleY([0]), Plot.dot(data, { x: "date", y: "value" })];
      return Plot.plot({ document: plotDocument, width, marks }).outerHTML;
    })
    .join("");
}

const chart = toChart();
const document = toDocument();
const jsdom = new JSDOM("").window.document;
const [ten, thousand] = [toValues(10), toValues(1000)];
const kilobytes = (text: string): number => gzipSync(text).length / 1000;

const alone = "  the same by Plot alone, in a reused jsdom";
const three = "one chart of ten marks, three widths";

reportBenchmark({
  name: "charts",
  figures: [
    { what: three, figure: measure(() => drawWith(ten, pictureWidths)), unit: "ms", goal: { atMost: goals.chartMs } },
    { what: alone, figure: measure(() => plotWith(ten, pictureWidths, jsdom)), unit: "ms", goal: null },
    {
      what: three,
      figure: kilobytes(drawWith(ten, pictureWidths)),
      unit: "kB gz",
      goal: { atMost: goals.chartKilobytes },
    },
    { what: alone, figure: kilobytes(plotWith(ten, pictureWidths, jsdom)), unit: "kB gz", goal: null },
    {
      what: "a scatter of 1,000 points",
      figure: measure(() => drawWith(thousand, [860])),
      unit: "ms",
      goal: { atMost: goals.scatterMs },
    },
    { what: alone, figure: measure(() => plotWith(thousand, [860], jsdom)), unit: "ms", goal: null },
  ],
});
