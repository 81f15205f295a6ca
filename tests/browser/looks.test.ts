import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "../../scripts/serve-site.ts";
import { untilAtRest } from "./at-rest.ts";
import { buildPages, type BuiltSite } from "./built-site.ts";
import { startBrowser } from "./start-browser.ts";

const pictures = path.join(import.meta.dirname, "looks");
/** Where a failure leaves what the page looks like now, and where it differs; beside it stands what it looked like. */
const failures = path.resolve(import.meta.dirname, "../../.cache/looks");
/** `LOOKS=accept` takes what is there now as right: the pictures are files to be looked at before they are kept. */
const isAccepted = process.env["LOOKS"] === "accept";

/** One page of each kind of the second publication, whose content changes for no story of the first. */
const kinds = {
  home: "",
  story: "stories/a-busier-river/",
  numbers: "stories/a-busier-river/numbers/",
  stories: "stories/",
  charts: "charts/",
  chart: "charts/passengers/",
  dataset: "data/passengers/",
  articles: "articles/",
  article: "articles/river-ferry-carried-1-2-million-passengers-in-2023/",
  method: "method/",
  corrections: "corrections/",
  search: "search/",
  missing: "404.html",
} as const;

const views = [
  { name: "phone", colorScheme: "light", viewport: { width: 390, height: 1400 } },
  { name: "desktop-dark", colorScheme: "dark", viewport: { width: 1100, height: 900 } },
] as const;

/** A pixel differs where a channel does by more than what another way to smooth letters makes of it. */
const tolerance = 32;
/** Letters' edges differ from one build of the browser to another: both pictures are looked at as from some way off. */
const softenedPx = 2;
/** So many of a thousand pixels may differ: less than one line of text that is gone. */
const mostPerMille = 3;

let site: BuiltSite;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  const content = path.resolve(import.meta.dirname, "../second-publication/content");
  site = await buildPages({ CONTENT_DIR: content });
  served = await serveSite({ folder: site.folder, basePath: "/", port: 0 });
  const more = ["--font-render-hinting=none", "--disable-font-subpixel-positioning", "--disable-lcd-text"];
  browser = await startBrowser({ more });
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await site.remove();
});

// Every machine has another sans-serif: here it is the one that the project brings along.
const sans = readFileSync(
  createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf"),
).toString("base64");
const pinned = `@font-face { font-family: pinned; src: url(data:font/ttf;base64,${sans}) }
:root { --sans: pinned }
* { transition: none; animation: none; caret-color: transparent }`;

async function shoot(place: string, { colorScheme, viewport }: (typeof views)[number]): Promise<Buffer> {
  const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(served.url + place);
  await page.addStyleTag({ content: pinned });
  await untilAtRest(page);
  const picture = await page.screenshot();
  await context.close();
  return sharp(picture).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
}

/** How many of a thousand pixels differ, and a picture of where. */
async function compare(was: Buffer, is: Buffer): Promise<{ perMille: number; difference: Buffer }> {
  const [a, b] = await Promise.all(
    [was, is].map((one) => sharp(one).removeAlpha().blur(softenedPx).raw().toBuffer({ resolveWithObject: true })),
  );
  if (a === undefined || b === undefined || a.info.width !== b.info.width || a.info.height !== b.info.height) {
    return { perMille: 1000, difference: is };
  }
  const pixels = a.info.width * a.info.height;
  const shown = Buffer.alloc(pixels, 255);
  let differing = 0;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const isSame = [0, 1, 2].every((channel) => {
      const at = pixel * a.info.channels + channel;
      return Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) <= tolerance;
    });
    if (isSame) continue;
    differing += 1;
    shown[pixel] = 0;
  }
  const raw = { width: a.info.width, height: a.info.height, channels: 1 } as const;
  return { perMille: (differing / pixels) * 1000, difference: await sharp(shown, { raw }).png().toBuffer() };
}

describe.each(views)("on a $name", (view) => {
  it.each(Object.entries(kinds))("the kind of page «%s» looks as its picture does", async (kind, place) => {
    const name = `${kind}.${view.name}`;
    const file = path.join(pictures, `${name}.png`);
    const is = await shoot(place, view);
    if (isAccepted) {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(file, is);
    }
    expect(existsSync(file), `${file}: LOOKS=accept makes it`).toBe(true);
    const was = readFileSync(file);
    const { perMille, difference } = await compare(was, is);
    const left = ["old", "new", "difference"].map((which) => path.join(failures, `${name}.${which}.png`));
    for (const each of left) rmSync(each, { force: true });
    if (perMille > mostPerMille) {
      mkdirSync(failures, { recursive: true });
      for (const [index, picture] of [was, is, difference].entries()) writeFileSync(left[index] ?? "", picture);
    }
    expect(perMille, `see ${left.join(", ")}`).toBeLessThanOrEqual(mostPerMille);
  });
});
