import { existsSync, globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { reportBenchmark, type Figure } from "./benchmark.ts";
import { findBrowser } from "./browser.ts";
import { findNginx, startNginx } from "./nginx.ts";
import { root } from "./steps.ts";
import { scrollThrough, visit, type Way } from "./story-visit.ts";

/** What a reader's first visit to a story may cost. */
const budget = {
  scriptKb: 5,
  withoutFontsKb: 30,
  withFontsKb: 90,
  requests: 8,
  shift: 0,
  figureDelayMs: 0,
  desktopSlowFrames: 0,
  phoneFrameP95Ms: 50,
};
const slowFrameMs = 34;
/** How far the page moves in a frame: as a hasty reader scrolls it, and as one flicks through it while it loads. */
const [readPx, flickedPx] = [16, 80];
const desktop: Way = { name: "desktop", slowdown: 1, viewport: { width: 1280, height: 800 }, options: {} };
const phone: Way = {
  name: "phone, 4 × slower",
  slowdown: 4,
  viewport: { width: 390, height: 760 },
  options: { isMobile: true, hasTouch: true },
};

interface Story {
  name: string;
  address: string;
  steps: number;
}

const toRow = (what: string, figure: number, unit: string, atMost: number): Figure => ({
  what,
  figure,
  unit,
  goal: { atMost },
});
const kb = (bytes: number): number => Math.round(bytes / 100) / 10;
const at = (frames: readonly number[], share: number): number => frames[Math.floor((frames.length - 1) * share)] ?? 0;

/** The pages of stories, those with the most steps first: the first is the one whose frames are measured. */
async function findStories(site: string, base: string): Promise<readonly Story[]> {
  const pages = await Promise.all(
    globSync("**/index.html", { cwd: site }).map(async (file) => {
      const html = await readFile(path.join(site, file), "utf8");
      const steps = html.includes("<story-scrolly") ? html.split('class="step-view"').length - 1 : 0;
      const name = path.dirname(file);
      return { name, address: `${base}${name}/`, steps };
    }),
  );
  return pages.filter(({ steps }) => steps > 0).sort((a, b) => b.steps - a.steps || (a.name < b.name ? -1 : 1));
}

/** What a first visit loads. */
async function measureWeight(browser: Browser, { name, address }: Story): Promise<readonly Figure[]> {
  const { weigh, close } = await visit({ browser, address, way: phone });
  const weight = await weigh();
  await close();
  return [
    toRow(`${name}: script`, kb(weight.script), "kB gz", budget.scriptKb),
    toRow(`${name}: without fonts`, kb(weight.all - weight.fonts), "kB gz", budget.withoutFontsKb),
    toRow(`${name}: with fonts`, kb(weight.all), "kB gz", budget.withFontsKb),
    toRow(`${name}: requests`, weight.requests, "", budget.requests),
  ];
}

/** Layout shifts in one way of reading: at rest, while scrolling as the page and its late fonts come in, and on a turn. */
async function measureShifts(browser: Browser, { name, address }: Story, way: Way): Promise<readonly Figure[]> {
  const resting = await visit({ browser, address, way });
  const atRest = await resting.readShift();
  const { width, height } = way.viewport;
  for (const viewport of [{ width: height, height: width }, way.viewport]) {
    await resting.page.setViewportSize(viewport);
    await resting.page.waitForTimeout(300);
  }
  const onTurn = (await resting.readShift()) - atRest;
  await resting.close();
  const slow = await visit({ browser, address, way, isLineSlow: true });
  await slow.page.waitForSelector(".step-view", { state: "attached" });
  await slow.page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await scrollThrough(slow.page, flickedPx);
  await slow.page.waitForLoadState("networkidle");
  const [loading, delay] = [await slow.readShift(), await slow.readFigureDelay()];
  await slow.close();
  return [
    toRow(`${name}, ${way.name}: layout shift at rest`, atRest, "", budget.shift),
    toRow(`${name}, ${way.name}: layout shift on a turn`, onTurn, "", budget.shift),
    toRow(`${name}, ${way.name}: layout shift while scrolling and loading`, loading, "", budget.shift),
    toRow(`${name}, ${way.name}: first figure after the first paint`, delay, "ms", budget.figureDelayMs),
  ];
}

/** Frames while scrolling. The quickest of three runs tells the page from what else the machine was doing. */
async function measureFrames(browser: Browser, { name, address }: Story, way: Way): Promise<Figure> {
  const runs: (readonly number[])[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { page, close } = await visit({ browser, address, way });
    runs.push(await scrollThrough(page, readPx));
    await close();
  }
  const frames = runs.reduce((best, one) => (at(one, 0.98) < at(best, 0.98) ? one : best));
  const slow = frames.filter((frame) => frame > slowFrameMs).length;
  return way.slowdown === 1
    ? toRow(`${name}, ${way.name}: frames over ${slowFrameMs} ms`, slow, "", budget.desktopSlowFrames)
    : toRow(`${name}, ${way.name}: frame, 95th percentile`, at(frames, 0.95), "ms", budget.phoneFrameP95Ms);
}

async function main(): Promise<void> {
  const site = path.join(root, "dist");
  const nginx = findNginx();
  if (!existsSync(site) || nginx === null) {
    console.error("A site built for the root of a host is needed (npm run build), and nginx (Debian: nginx-light).");
    process.exitCode = 1;
    return;
  }
  // As a host serves it, compressed: when the first figure is there depends on it.
  const served = await startNginx(nginx.file, { root: site, base: "/" });
  const browser = await chromium.launch({
    executablePath: (await findBrowser()).file,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const stories = await findStories(site, served.url);
  const longest = stories.filter(({ steps }) => steps === stories[0]?.steps);
  const figures: Figure[] = [];
  for (const story of stories) {
    figures.push(...(await measureWeight(browser, story)));
    for (const way of [desktop, phone]) figures.push(...(await measureShifts(browser, story, way)));
  }
  for (const story of longest) {
    for (const way of [desktop, phone]) figures.push(await measureFrames(browser, story, way));
  }
  await browser.close();
  await served.stop();
  reportBenchmark({ name: "stories", figures });
}

await main();
