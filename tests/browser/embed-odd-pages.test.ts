import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCodes } from "../../src/embeds/codes.ts";
import type { CodeKind } from "../../src/words/embed-codes.ts";
import { exampleSite, loadPublished, renamed } from "../embeds/published-example.ts";
import { newspaper } from "./embed-clients.ts";
import { untilHeard, untilPainted } from "./at-rest.ts";
import { renderExample, startEmbedHost, startHost, type Answer, type Host } from "./embed-hosts.ts";
import { frameOf, spareOf } from "./framed.ts";
import { startBrowser } from "./start-browser.ts";

const modules = path.resolve(import.meta.dirname, "../../node_modules");
const published = renamed(loadPublished("points"), "gdp");

let browser: Browser;
let embeds: Awaited<ReturnType<typeof startEmbedHost>>;
let paper: Host;
let files: Readonly<Record<string, Answer>> = {};
const codes = new Map<CodeKind, string>();

beforeAll(async () => {
  browser = await startBrowser();
  embeds = await startEmbedHost([published]);
  paper = await startHost((at) => files[at] ?? null);
  const { heights } = renderExample(published, embeds.engine, "vi");
  const all = toEmbedCodes({
    addresses: { site: exampleSite, siteUrl: embeds.url, base: "/" },
    language: "vi",
    view: { chart: "gdp", state: null },
    pin: null,
    title: published.chart.title.vi.text,
    alternative: "Bốn điểm",
    source: "",
    heights,
    picture: { widthPx: 640, heightPx: 500 },
    isPng: true,
  });
  for (const { kind, code } of all) codes.set(kind, code);
});

afterAll(async () => {
  await browser.close();
  await Promise.all([embeds.close(), paper.close()]);
});

interface Article {
  body: string;
  head?: string;
  more?: Readonly<Record<string, Answer>>;
  options?: BrowserContextOptions;
}

async function open({ body, head = "", more = {}, options = {} }: Article): Promise<Page> {
  files = { "/": { body: newspaper(body, head) }, ...more };
  const context = await browser.newContext({ viewport: { width: 680, height: 800 }, ...options });
  const page = await context.newPage();
  await page.goto(paper.url);
  return page;
}

const codeOf = (kind: CodeKind): string => (codes.get(kind) ?? "").replaceAll(' loading="lazy"', "");

async function expectWhole(page: Page): Promise<void> {
  const spare = await spareOf(page);
  expect(spare).toBeGreaterThanOrEqual(0);
  expect(spare).toBeLessThanOrEqual(100);
}

describe("in pages with a style of their own, the frame", () => {
  it.each([
    ["a highest height", "iframe{max-height:300px}"],
    ["a shape for films", "iframe{aspect-ratio:16/9;height:auto;width:560px}"],
    ["all frames laid over their box", ".body iframe{position:absolute;inset:0;height:100%}"],
    ["borders and boxes", "*{box-sizing:border-box} iframe{border:3px solid;padding:9px;min-height:90px}"],
    ["flowing images and frames", "img,iframe,video{max-width:100%;height:auto;display:inline}"],
    ["a line of flexible boxes", ".body{display:flex;gap:1rem} .body>*{flex:1;min-width:0}"],
    ["a grid that shrinks", ".body{display:grid;grid-template-columns:minmax(0,1fr)}"],
    ["centred, narrow text", ".body{max-width:34em;margin:auto;line-height:1.9;font:22px serif;text-align:center}"],
  ])("is whole under %s", async (_, style) => {
    for (const kind of ["listened-frame", "frame"] as const) {
      const page = await open({
        body: `<div class="body">${codeOf(kind)}<p id="below">Sau.</p></div>`,
        head: `<style>${style}</style>`,
      });
      await expectWhole(page);
      const [frame, below] = [await page.locator("iframe").boundingBox(), await page.locator("#below").boundingBox()];
      const isBeside = (below?.x ?? 0) >= (frame?.x ?? 0) + (frame?.width ?? 0);
      expect(isBeside || (below?.y ?? 0) >= (frame?.y ?? 0) + (frame?.height ?? 0), "nothing lies over it").toBe(true);
      await page.context().close();
    }
  });

  it.each([
    ["written from right to left", { body: "<script>document.documentElement.dir='rtl'</script>" }, {}],
    ["zoomed to 150 %", { body: "" }, { deviceScaleFactor: 1.5, viewport: { width: 453, height: 600 } }],
    ["zoomed to 80 %", { body: "" }, { deviceScaleFactor: 0.8, viewport: { width: 850, height: 900 } }],
  ] as const)("is whole in a page that is %s", async (_, { body }, options) => {
    const page = await open({ body: body + codeOf("listened-frame"), options });
    await expectWhole(page);
    await page.context().close();
  });

  it.each([
    ["without JavaScript", "", { javaScriptEnabled: false }],
    ["in a sandbox that forbids all", 'sandbox=""', {}],
    ["in a sandbox that allows scripts", 'sandbox="allow-scripts"', {}],
    ["in a sandbox without JavaScript", 'sandbox="allow-scripts"', { javaScriptEnabled: false }],
  ] as const)("is whole, and shows its chart, %s", async (_, attributes, options) => {
    for (const kind of ["listened-frame", "frame"] as const) {
      const page = await open({ body: codeOf(kind).replace("<iframe", `<iframe ${attributes}`), options });
      await expectWhole(page);
      const frame = await frameOf(page);
      expect(await frame.locator(".chart-title").isVisible()).toBe(true);
      expect((await frame.locator(".chart-picture:visible").boundingBox())?.height).toBeGreaterThan(100);
      await page.context().close();
    }
  });

  it("is whole on paper", async () => {
    const page = await open({ body: codeOf("listened-frame") });
    await frameOf(page);
    await page.emulateMedia({ media: "print" });
    await expectWhole(page);
    await page.context().close();
  });

  it("is whole in a tab that is shown later", async () => {
    const page = await open({ body: `<div id="tab" style="display:none">${codeOf("listened-frame")}</div>` });
    await frameOf(page);
    await page.evaluate(() => document.querySelector("#tab")?.removeAttribute("style"));
    await expectWhole(page);
    await page.context().close();
  });
});

describe("in a page that allows only its own scripts", () => {
  const head = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;

  it("the frame holds its space without our listener", async () => {
    const page = await open({ body: codeOf("listened-frame"), head });
    await expectWhole(page);
    await page.context().close();
  });

  it("the frame is exact under a listener that the page serves itself", async () => {
    const pym = { body: readFileSync(path.join(modules, "pym.js/dist/pym.v1.js"), "utf8"), type: "text/javascript" };
    const body = `<div data-pym-src="${embeds.url}embed/gdp/"></div><script src="/pym.js"></script>`;
    const page = await open({ body, head, more: { "/pym.js": pym } });
    // A document of a broken height is given a whole one.
    await expect.poll(async () => Math.floor(await spareOf(page))).toBe(0);
    await page.context().close();
  });

  it("the element's picture stays", async () => {
    const page = await open({ body: codeOf("element"), head });
    await untilPainted(page);
    expect(await page.locator("embedded-chart a").isVisible()).toBe(true);
    expect(await page.locator("iframe").count()).toBe(0);
    await page.context().close();
  });
});

describe("with neighbours", () => {
  const frame = (src: string, more = ""): string => `<iframe src="${src}" width="100%" height="150" ${more}></iframe>`;

  it("a frame within a frame tells the page around it, and not the one around that", async () => {
    const counter = `<script>said=0;addEventListener("message",e=>{if(e.data&&e.data["datawrapper-height"])said++})</script>`;
    const middle = { body: newspaper(counter + codeOf("listened-frame")) };
    const page = await open({ body: counter + frame("/middle"), more: { "/middle": middle } });
    const inner = await frameOf(page);
    const innermost = await frameOf(inner);
    await inner.waitForFunction(() => Reflect.get(window, "said") > 0);
    await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.frames[0]?.postMessage("pymxPYMx", "*"));
    for (const hearer of [innermost, inner, page]) await untilHeard(hearer);
    expect(await page.evaluate(() => Reflect.get(window, "said"))).toBe(0);
    await page.context().close();
  });

  it("a listener that takes every message for words keeps no other from hearing", async () => {
    const old = `<script>addEventListener("message",e=>{var parts=e.data.split(",")})</script>`;
    const page = await open({ body: old + codeOf("listened-frame") });
    const handle = page.locator("iframe");
    const frame = await frameOf(page);
    await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", true));
    await expect.poll(() => spareOf(page)).toBeGreaterThanOrEqual(0);
    expect(await handle.evaluate((element) => element.clientHeight)).toBeGreaterThan(700);
    await page.context().close();
  });

  it("heights told by others, and heights that are none, move no frame of ours", async () => {
    const lies = `<script>told=0;setInterval(()=>{told++;for(const height of [1500,"1500",null,{},-5,1e9,"9px;position:fixed"])parent.postMessage({"datawrapper-height":{"/embed/gdp/":height}},"*")},20)</script>`;
    for (const kind of ["listened-frame", "element"] as const) {
      const page = await open({
        body: `${codeOf(kind)}<iframe class="liar" srcdoc="${lies.replaceAll('"', "&quot;")}"></iframe>`,
      });
      const own = "iframe:not(.liar)";
      const liar = await frameOf(page, ".liar");
      await expect.poll(() => spareOf(page, own)).toBeGreaterThanOrEqual(0);
      for (const hearer of [await frameOf(page, own), page]) await untilHeard(hearer);
      const before = await page.locator(own).boundingBox();
      expect(before?.height).toBeGreaterThan(300);
      await page.evaluate(() => {
        for (const height of [1500, null, "1500"]) postMessage({ "datawrapper-height": { x: height } }, "*");
        for (const odd of [null, 0, "", "{", [], { "datawrapper-height": null }, { "datawrapper-height": "x" }]) {
          postMessage(odd, "*");
        }
      });
      const told = await liar.evaluate<number>(() => Reflect.get(window, "told"));
      await liar.waitForFunction((sofar) => Reflect.get(window, "told") > sofar + 2, told);
      await untilHeard(page);
      expect(await page.locator(own).boundingBox()).toEqual(before);
      await page.context().close();
    }
  });

  it("two copies of one chart and two of our listeners mind their own", async () => {
    const page = await open({ body: codeOf("listened-frame") + codeOf("listened-frame") });
    const [first, second] = [page.locator("iframe").first(), page.locator("iframe").last()];
    for (const hearer of page.frames().toReversed()) await untilHeard(hearer);
    const before = await first.boundingBox();
    const frame = await (await second.elementHandle())?.contentFrame();
    await frame?.evaluate(() => document.querySelector("details")?.toggleAttribute("open", true));
    await expect
      .poll(async () => (await second.boundingBox())?.height ?? 0)
      .toBeGreaterThan((before?.height ?? 0) + 50);
    expect((await first.boundingBox())?.height).toBe(before?.height);
    await page.context().close();
  });
});
