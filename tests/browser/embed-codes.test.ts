import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCodes, type EmbedCode } from "../../src/embeds/codes.ts";
import type { PublishedChart } from "../../src/embeds/published-chart.ts";
import type { CodeKind } from "../../src/words/embed-codes.ts";
import { exampleSite, loadPublished } from "../embeds/published-example.ts";
import { newspaper } from "./embed-clients.ts";
import { untilPainted } from "./at-rest.ts";
import { renderExample, startEmbedHost, startHost, type Host } from "./embed-hosts.ts";
import { frameOf, spareOf } from "./framed.ts";
import { shiftOf, watchShifts } from "./layout-shifts.ts";
import { startBrowser } from "./start-browser.ts";
import { findFonts, fontStacks } from "../../scripts/system-fonts.ts";

const charts = ["points", "bars", "tiles"].map(loadPublished);

const fonts = findFonts();
let browser: Browser;
let embeds: Awaited<ReturnType<typeof startEmbedHost>>;
let paper: Host;
let article = "";

beforeAll(async () => {
  browser = await startBrowser({ env: fonts });
  embeds = await startEmbedHost(charts);
  paper = await startHost(() => ({ body: newspaper(article) }));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([embeds.close(), paper.close()]);
});

function codeOf(published: PublishedChart, kind: CodeKind, prefix = ""): string {
  const { html, heights } = renderExample(published, embeds.engine, "vi");
  const codes: readonly EmbedCode[] = toEmbedCodes({
    addresses: { site: exampleSite, siteUrl: embeds.url, base: "/" },
    language: "vi",
    view: { chart: published.chart.id, state: null },
    pin: null,
    title: published.chart.title.vi.text,
    alternative: /aria-label="([^"]*)"/u.exec(html)?.[1] ?? "",
    source: "Nguồn: Báo Ví Dụ",
    heights,
    picture: { widthPx: 640, heightPx: 900 },
    isPng: true,
  });
  const code = codes.find((each) => each.kind === kind)?.code ?? "";
  return code.replaceAll(`src="${embeds.url}embed/`, `src="${embeds.url}${prefix}embed/`);
}

async function open(code: string, widthPx: number, columnPx: number | null = null): Promise<Page> {
  const column = columnPx === null ? "" : `style="width:${columnPx}px"`;
  article = `<main ${column}><p>Trước.</p>${code.replaceAll(' loading="lazy"', "")}<p id="after">Sau.</p></main>`;
  const page = await browser.newPage({ viewport: { width: widthPx, height: 900 } });
  await watchShifts(page);
  await page.goto(paper.url, { waitUntil: "domcontentloaded" });
  return page;
}

describe("the code that we offer", () => {
  const cases = fontStacks.flatMap((stack, font) =>
    charts.flatMap((published) =>
      (["listened-frame", "frame"] as const).map((kind) => [kind, published.chart.id, stack, font, published] as const),
    ),
  );

  it.each(cases)(
    "%s of %s in %s moves nothing, clips nothing and spares at most 100 px",
    async (kind, _, __, font, published) => {
      const page = await open(codeOf(published, kind, `font/${font}/`), 320);
      for (const width of [320, 340, 480, 484, 680, 724, 1200]) {
        await page.setViewportSize({ width, height: 900 });
        await page.reload();
        const spare = await spareOf(page);
        expect(spare, `${width} px`).toBeGreaterThanOrEqual(0);
        expect(spare, `${width} px`).toBeLessThanOrEqual(100);
        await untilPainted(page);
        expect(await shiftOf(page), `${width} px`).toBeLessThanOrEqual(0.001);
      }
      await page.close();
    },
  );

  it("was tried in three fonts that are three", async () => {
    const page = await browser.newPage();
    const widths = await page.evaluate((stacks) => {
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) return [];
      return stacks.map((stack) => {
        context.font = `100px ${stack}, monospace`;
        return context.measureText("Mức độ 4 đã tăng gấp đôi, ước gần 14%").width;
      });
    }, fontStacks);
    await page.close();
    const names = "DejaVu Sans, Liberation Sans (or Arial) and Roboto (or Segoe UI, Helvetica Neue)";
    expect(new Set(widths), `install the fonts ${names}`).toHaveLength(fontStacks.length);
  });

  it("holds enough at every width, whole or not", async () => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const page = await open(codeOf(published, "frame"), 1200, 300);
    for (const width of Array.from({ length: 92 }, (_, index) => 250 + index * 7.5)) {
      await page.evaluate((px) => document.querySelector("main")?.setAttribute("style", `width:${px}px`), width);
      const spare = await spareOf(page);
      expect(spare, `${width} px`).toBeGreaterThanOrEqual(0);
      if (Number.isInteger(width)) expect(spare, `${width} px`).toBeLessThanOrEqual(100);
    }
    await page.close();
  });

  it("grows with the opened table and comes back to the space it holds", async () => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const page = await open(codeOf(published, "listened-frame"), 680);
    expect(await spareOf(page)).toBeGreaterThanOrEqual(0);
    const closed = await page.locator("iframe").evaluate((each) => each.getBoundingClientRect().height);
    const frame = await frameOf(page);
    await frame.locator("summary").click();
    await page.waitForFunction((height) => (document.querySelector("iframe")?.offsetHeight ?? 0) > height + 50, closed);
    await frame.locator("summary").click();
    await page.waitForFunction(
      (height) => document.querySelector("iframe")?.getBoundingClientRect().height === height,
      closed,
    );
    await page.close();
  });

  it.each(["slow/", "broken/"])("holds its space while the host is %s", async (prefix) => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const page = await open(codeOf(published, "listened-frame", prefix), 680);
    const early = await page.locator("#after").boundingBox();
    await page.waitForLoadState("load");
    await untilPainted(page);
    expect(await page.locator("#after").boundingBox()).toEqual(early);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.001);
    await page.close();
  });

  it("shows a linked picture with its text alternative, caption and credit", async () => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const page = await open(codeOf(published, "picture"), 680);
    const alternative = await page.locator("img").getAttribute("alt");
    expect(alternative?.replaceAll("\u00a0", " ")).toContain("gần 14%");
    expect(await page.locator("img").getAttribute("srcset")).toContain("points@2x.png 2x");
    expect(await page.locator("figcaption").textContent()).toContain("Nguồn: Báo Ví Dụ. Biểu đồ: Báo Thử (CC BY 4.0)");
    await page.close();
  });
});

describe("the element", () => {
  it.each([320, 480, 680, 1200])("puts the frame where the picture was, at %i px, and moves nothing", async (width) => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const page = await open(codeOf(published, "element"), width);
    await page.waitForFunction(() => document.querySelector<HTMLElement>("embedded-chart a")?.hidden === true);
    const spare = await spareOf(page);
    expect(spare).toBeGreaterThanOrEqual(0);
    expect(spare).toBeLessThanOrEqual(100);
    await untilPainted(page);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.001);
    const frame = await frameOf(page);
    await frame.evaluate(() => document.querySelector("details")?.toggleAttribute("open", true));
    await expect.poll(() => spareOf(page), { message: "with its table open" }).toBeGreaterThanOrEqual(0);
    const [box, below] = [await page.locator("iframe").boundingBox(), await page.locator("#after").boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await page.close();
  });

  it("shows a picture no higher than its frame, in its shape", async () => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="900"/>`;
    const code = codeOf(published, "element").replace("embed.js", "missing.js");
    for (const width of [320, 680, 1200]) {
      const page = await open(
        code.replace(/src="[^"]*\.png" srcset="[^"]*"/u, `src="data:image/svg+xml,${encodeURIComponent(svg)}"`),
        width,
      );
      const image = await page.locator("img").boundingBox();
      const box = await page.locator("embedded-chart > div").boundingBox();
      expect(image?.height).toBeLessThanOrEqual(box?.height ?? 0);
      expect((image?.height ?? 0) / (image?.width ?? 1)).toBeCloseTo(900 / 640, 1);
      await page.close();
    }
  });

  it("leaves the picture and its link where the script or the host is out of reach", async () => {
    const [published] = charts;
    if (published === undefined) throw new RangeError("no example");
    const code = codeOf(published, "element");
    const isOutOfReach = {
      script: code.replace("embed.js", "missing.js"),
      host: codeOf(published, "element", "broken/"),
    };
    for (const [what, broken] of Object.entries(isOutOfReach)) {
      const page = await open(broken, 680);
      await page.waitForLoadState("load");
      if (what === "host") await frameOf(page);
      await untilPainted(page);
      expect(await page.locator("embedded-chart a").isVisible(), what).toBe(true);
      await page.close();
    }
  });

  it.each([
    "javascript:parent.hacked=1",
    "data:text/html,<script>parent.hacked=1</script>",
    "//elsewhere.example/embed/x/",
    "\u0001javascript:hacked=1",
  ])("does nothing with the address %s", async (src) => {
    const page = await open(
      `<embedded-chart src="${src}"><p>Ảnh</p></embedded-chart><script src="${embeds.url}embed.js"></script>`,
      680,
    );
    await page.waitForLoadState("load");
    await untilPainted(page);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(await page.locator("embedded-chart p").isVisible()).toBe(true);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    await page.close();
  });
});
