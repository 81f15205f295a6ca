import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";

export interface Way {
  name: string;
  /** How many times slower the processor is made. */
  slowdown: number;
  viewport: { width: number; height: number };
  options: BrowserContextOptions;
}

/** Bytes as a first visit loads them, after gzip; fonts as they are. */
export interface Weight {
  script: number;
  fonts: number;
  all: number;
  requests: number;
}

export interface Visit {
  page: Page;
  /** What was loaded so far. */
  weigh: () => Promise<Weight>;
  /** Layout shifts that the reader did not cause, so far. */
  readShift: () => Promise<number>;
  /** How long after the first paint the first figure was there; 0 where it was in it, in ms. */
  readFigureDelay: () => Promise<number>;
  close: () => Promise<void>;
}

interface VisitOptions {
  browser: Browser;
  address: string;
  way: Way;
  /** Makes the line as slow as a phone's on the move, and its fonts later still. Default: false. */
  isLineSlow?: boolean;
}

/** A line of 1.6 Mbit/s with 150 ms to the host and back. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const fontDelayMs = 1500;

/** Opens a page for the first time: nothing is kept from another visit. */
export async function visit({ browser, address, way, isLineSlow = false }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: way.viewport, ...way.options });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  if (isLineSlow) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slowLine);
    await page.route("**/*.woff2", async (route) => {
      await new Promise((done) => setTimeout(done, fontDelayMs));
      await route.continue();
    });
  }
  await page.goto(address, { waitUntil: isLineSlow ? "commit" : "networkidle" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: way.slowdown });
  return {
    page,
    weigh: () => sumWeights(responses),
    readShift: () => page.evaluate<number>(() => Reflect.get(globalThis, "shift")),
    readFigureDelay: () => page.evaluate<number>(() => Reflect.get(globalThis, "figureDelay")()),
    close: () => context.close(),
  };
}

/** Runs in the page before anything of its own: sums layout shifts, and notes in which frame the first figure is laid out. */
function watch(): void {
  Object.assign(globalThis, { shift: 0, figureDelay: () => Math.max(0, figureAt - paintAt) });
  let figureAt = Infinity;
  let paintAt = Infinity;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, "hadRecentInput")) continue;
      Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    paintAt = Math.min(paintAt, ...list.getEntries().map(({ startTime }) => startTime));
  }).observe({ type: "paint", buffered: true });
  const look = (now: number): void => {
    const pictures = [...document.querySelectorAll(".step-view .chart-picture, .chart-block .chart-picture")];
    if (pictures.some((picture) => picture.getClientRects().length > 0)) figureAt = now;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function sumWeights(responses: readonly Response[]): Promise<Weight> {
  const weight: Weight = { script: 0, fonts: 0, all: 0, requests: responses.length };
  for (const response of responses) {
    const body = await response.body();
    const isFont = response.url().endsWith(".woff2");
    const bytes = isFont ? body.length : gzipSync(body, { level: 6 }).length;
    weight.all += bytes;
    if (isFont) weight.fonts += bytes;
    if (response.url().endsWith(".js")) weight.script += bytes;
  }
  return weight;
}

/** Scrolls to the end of the page at a reader's fast pace, and waits there for what is still loading; the time of each frame in ms, shortest first. */
export async function scrollThrough(page: Page, pxPerFrame: number): Promise<readonly number[]> {
  const frames = await page.evaluate(
    (px) =>
      new Promise<number[]>((done) => {
        const times: number[] = [];
        let last = performance.now();
        const frame = (now: number): void => {
          times.push(now - last);
          last = now;
          scrollBy(0, px);
          const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
          if (isAtEnd && document.readyState === "complete") done(times.slice(2));
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    pxPerFrame,
  );
  return frames.sort((a, b) => a - b);
}
