import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import type { Addresses } from "../src/embeds/addresses.ts";
import { toHeldSpace } from "../src/embeds/held-space.ts";
import { heightScript } from "../src/embeds/height-script.ts";
import { listenerScript } from "../src/embeds/listener.ts";
import { loadPublication } from "../src/load/load-publication.ts";
import { toPublishedCharts } from "../src/load/published-charts.ts";
import { reportBenchmark } from "./benchmark.ts";
import { emit } from "./emit.ts";
import { loadEngine } from "./emit-engine.ts";
import { renderEmittedPage } from "./emit-page.ts";
import { heightBudget } from "./site-checks/height.ts";
import { root } from "./steps.ts";

/** Goals of the project, on two cores; weights after gzip, in kB of 1,000 bytes. */
const goals = { pageKilobytes: 10, scriptKilobytes: 1.024, pageMs: 30, warmSeconds: 3 };
// The scripts that a page needs which speaks to each of these clients in its own words.
const scriptsOfOthers = [
  "pym.js/dist/pym.v1.min.js",
  "@newswire/frames/dist/frames.umd.js",
  "iframe-resizer/js/iframeResizer.contentWindow.min.js",
  "@open-iframe-resizer/core/dist/index.umd.cjs",
];

const kilobytes = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length / 1000;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };
const { value: publication } = await loadPublication({ folders, base: "/" });
if (publication === null) throw new TypeError("publication with errors: npm run check tells them");
const { site, kinds } = publication;
const charts = toPublishedCharts(publication);
const engine = await loadEngine(site.colours);
const addresses: Addresses = { site, siteUrl: "https://bench.example", base: "/" };
const cases = charts.flatMap((published) =>
  site.languages.flatMap((language) => published.chart.states.map(({ id }) => ({ published, language, state: id }))),
);

function renderAll(): readonly { html: string; heights: { at: (widthPx: number) => number }; ms: number }[] {
  return cases.map(({ published, ...view }) => {
    const began = performance.now();
    const page = renderEmittedPage(published, view, { engine, addresses, kinds });
    return { ...page, ms: performance.now() - began };
  });
}

/** Every file of every chart into an empty folder, from an empty cache and again from a full one, in seconds. */
async function timeEmission(): Promise<{ cold: number; warm: number; files: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-embeds-"));
  const run = async (into: string): Promise<{ seconds: number; files: number }> => {
    const began = performance.now();
    const options = { siteUrl: addresses.siteUrl, base: "/", cacheDir: path.join(folder, "cache") };
    const { files } = await emit({ site, charts, pins: [], kinds }, path.join(folder, into), options);
    return { seconds: (performance.now() - began) / 1000, files };
  };
  try {
    const cold = await run("cold");
    return { cold: cold.seconds, warm: (await run("warm")).seconds, files: cold.files };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

renderAll();
const pages = renderAll();
const weights = pages.map(({ html }) => kilobytes(html));
const heights = pages.map((page) => page.heights.at(heightBudget.widthPx));
const others = await Promise.all(scriptsOfOthers.map((file) => readFile(path.join(root, "node_modules", file))));
const { cold, warm, files } = await timeEmission();

reportBenchmark({
  name: `embeds of ${charts.length} charts, ${pages.length} pages, ${files} files`,
  figures: [
    { what: "heaviest page", figure: Math.max(...weights), unit: "kB gz", goal: { atMost: goals.pageKilobytes } },
    { what: "  half of the pages weigh less than", figure: median(weights), unit: "kB gz", goal: null },
    {
      what: `highest page at ${heightBudget.widthPx} px, in the widest system font`,
      figure: Math.max(...heights),
      unit: "px",
      goal: { atMost: heightBudget.allowed },
    },
    { what: "  half of the pages are lower than", figure: median(heights), unit: "px", goal: null },
    {
      what: "the height script, every protocol",
      figure: kilobytes(heightScript()),
      unit: "kB gz",
      goal: { atMost: goals.scriptKilobytes },
    },
    {
      what: "  the scripts of four clients that it stands for",
      figure: others.reduce((sum, text) => sum + kilobytes(text), 0),
      unit: "kB gz",
      goal: null,
    },
    { what: "the script beside a frame", figure: listenerScript.length, unit: "bytes", goal: null },
    { what: "the element's script", figure: kilobytes(engine.elementScript), unit: "kB gz", goal: null },
    {
      what: "the longest expression that holds a frame's space",
      figure: Math.max(...pages.map((page) => toHeldSpace(page.heights).length)),
      unit: "bytes",
      goal: null,
    },
    {
      what: "one page, half take less than",
      figure: median(pages.map(({ ms }) => ms)),
      unit: "ms",
      goal: { atMost: goals.pageMs },
    },
    { what: "every file, from an empty cache", figure: cold, unit: "s", goal: null },
    { what: "every file, from a full cache", figure: warm, unit: "s", goal: { atMost: goals.warmSeconds } },
  ],
});
