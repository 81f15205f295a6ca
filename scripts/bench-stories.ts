import { existsSync, globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type BrowserContextOptions, type Page, type Response } from "playwright-core";
import { reportBenchmark, type Figure } from "./benchmark.ts";
import { findBrowser } from "./browser.ts";
import { root } from "./steps.ts";

/** What a reader's first visit to a story may cost. */
const budget = {
  scriptKb: 5,
  withoutFontsKb: 30,
  withFontsKb: 90,
  requests: 8,
  shift: 0,
  desktopSlowFrames: 0,
  phoneFrameP95Ms: 50,
};
const slowFrameMs = 34;
const origin = "http://site.test";
const visits: readonly { name: string; slowdown: number; options: BrowserContextOptions }[] = [
  { name: "desktop", slowdown: 1, options: { viewport: { width: 1280, height: 800 } } },
  { name: "phone", slowdown: 4, options: { viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true } },
];

interface Weight {
  script: number;
  fonts: number;
  all: number;
  requests: number;
}

/** The pages of stories: those that hold the steps of one. */
async function findStories(site: string): Promise<readonly string[]> {
  const pages = globSync("**/index.html", { cwd: site }).sort();
  const stories: string[] = [];
  for (const page of pages) {
    if ((await readFile(path.join(site, page), "utf8")).includes("<story-scrolly")) stories.push(path.dirname(page));
  }
  return stories;
}

async function visit(browser: Browser, site: string, story: string, { slowdown, options }: (typeof visits)[number]) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const weight: Weight = { script: 0, fonts: 0, all: 0, requests: 0 };
  const weighing: Promise<void>[] = [];
  page.on("response", (response) => weighing.push(weigh(response, weight)));
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: path.join(site, decodeURI(pathname), pathname.endsWith("/") ? "index.html" : "") });
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, "hadRecentInput")) continue;
        Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${origin}/${story}/`, { waitUntil: "networkidle" });
  await Promise.all(weighing);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const frames = await scrollThrough(page);
  const shift = await page.evaluate<number>(() => Reflect.get(globalThis, "shift"));
  await context.close();
  return { weight, frames, shift };
}

async function weigh(response: Response, weight: Weight): Promise<void> {
  if (!response.url().startsWith(origin)) return;
  const isFont = response.url().endsWith(".woff2");
  const body = await response.body();
  const bytes = isFont ? body.length : gzipSync(body, { level: 9 }).length;
  weight.all += bytes;
  weight.requests += 1;
  if (isFont) weight.fonts += bytes;
  if (response.url().endsWith(".js")) weight.script += bytes;
}

/** Scrolls the whole page at a reader's fast pace; the time of each frame in ms, shortest first. */
async function scrollThrough(page: Page): Promise<readonly number[]> {
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const times: number[] = [];
        let last = performance.now();
        const frame = (now: number): void => {
          times.push(now - last);
          last = now;
          scrollBy(0, 16);
          const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
          if (isAtEnd) done(times.slice(2));
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
  );
  return frames.sort((a, b) => a - b);
}

/** The quickest of three runs tells the page from what else the machine was doing. */
async function bestOf(run: () => ReturnType<typeof visit>): ReturnType<typeof visit> {
  const runs = [await run(), await run(), await run()];
  return runs.reduce((best, one) => (slowest(one.frames) < slowest(best.frames) ? one : best));
}

const at = (frames: readonly number[], share: number): number => frames[Math.floor((frames.length - 1) * share)] ?? 0;
const slowest = (frames: readonly number[]): number => at(frames, 0.98);
const kb = (bytes: number): number => Math.round(bytes / 100) / 10;

async function main(): Promise<void> {
  const site = path.join(root, "dist");
  if (!existsSync(site)) {
    console.error("There is no site to measure: run npm run build first.");
    process.exitCode = 1;
    return;
  }
  const stories = await findStories(site);
  const browser = await chromium.launch({
    executablePath: (await findBrowser()).file,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const figures: Figure[] = [];
  for (const story of stories) {
    for (const way of visits) {
      const { weight, frames, shift } = await bestOf(() => visit(browser, site, story, way));
      const slow = frames.filter((frame) => frame > slowFrameMs).length;
      const toRow = (what: string, figure: number, unit: string, atMost: number): Figure => ({
        what: `${story}, ${way.name}: ${what}`,
        figure,
        unit,
        goal: { atMost },
      });
      figures.push(
        toRow("script", kb(weight.script), "kB gz", budget.scriptKb),
        toRow("without fonts", kb(weight.all - weight.fonts), "kB gz", budget.withoutFontsKb),
        toRow("with fonts", kb(weight.all), "kB gz", budget.withFontsKb),
        toRow("requests", weight.requests, "", budget.requests),
        toRow("layout shift", shift, "", budget.shift),
        way.name === "desktop"
          ? toRow(`frames over ${slowFrameMs} ms`, slow, "", budget.desktopSlowFrames)
          : toRow("frame, 95th percentile", at(frames, 0.95), "ms", budget.phoneFrameP95Ms),
      );
    }
  }
  await browser.close();
  reportBenchmark({ name: "stories", figures });
}

await main();
