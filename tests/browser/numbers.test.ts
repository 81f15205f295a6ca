import { readFileSync } from "node:fs";
import path from "node:path";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toNumberEntries } from "../../src/data/number-entry.ts";
import { loadReaderScript } from "../../src/load/reader-script.ts";
import { renderNumberList } from "../../src/markdown/links-number-list.ts";
import { header, readGiven, units, yaml } from "../data/library.ts";
import { startHost, type Answer, type Host } from "./embed-hosts.ts";
import { collectFaults } from "./faults-of-page.ts";
import { startBrowser } from "./start-browser.ts";

const root = path.resolve(import.meta.dirname, "../..");
const sentence = "Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.";
const rows = [
  `2018,"4,55",%,,2018,bai-mot,,"${sentence}",The share rose from 4.55% in 2018 to 10.76% in 2019.,,,`,
  `2019,"10,76",%,,2019,bai-mot,,"${sentence}",The share rose from 4.55% in 2018 to 10.76% in 2019.,,,`,
  "now,14,%,gần,2020-05,bai-mot,,Đến nay đạt gần 14%.,It is nearly 14% so far.,,,",
];
const derived = "derived:\n  rise: { inputs: { a: so.2018, b: so.now }, formula: b - a, unit: percentage-point }\n";
const { values } = readGiven({ csv: `${header}\n${rows.join("\n")}\n`, yaml: yaml + derived });

function listOf(references: readonly string[]): string {
  const entries = toNumberEntries(references, {
    language: "vi",
    values,
    units,
    ownLanguage: "vi",
    articles: new Map(),
    sources: new Map(),
    toPlain: (text) => text,
  });
  const options = { language: "vi", reportHref: () => "mailto:a@example.org", elsewhere } as const;
  return unified()
    .use(rehypeStringify)
    .stringify({ type: "root", children: [renderNumberList(entries, options)] });
}

function elsewhere(reference: string): string {
  return `/so-lieu/#value-${reference}`;
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const start = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>x</title><link rel="stylesheet" href="/numbers.css"><script src="/numbers.js" defer></script>`;
const number = (href: string, text: string): string => `<a class="value" href="${href}">${text}</a>`;
const story = [
  `<p>Năm 2018 là ${number("#value-so.2018", "4,55%")}, rồi ${number("#value-so.2019", "10,76%")}.</p>`,
  `<p>Thêm ${number("#value-so.rise", "hơn 9 điểm")}.</p>`,
  `<figure><h3>Tới ${number("/so-lieu/#value-so.now", "gần 14%")}</h3></figure>`,
  `<p>Và ${number("/mat/#value-so.gone", "một số đã mất")}.</p>`,
  `<p id="far">Xa.</p>`,
  listOf(["so.2018", "so.2019", "so.rise"]),
].join("");

let browser: Browser;
let host: Host;

beforeAll(async () => {
  const { text } = await loadReaderScript("numbers", root);
  const css = ["base", "tokens", "numbers"].map((name) =>
    readFileSync(path.join(root, "src/styles", `${name}.css`), "utf8"),
  );
  const pages: Readonly<Record<string, Answer>> = {
    "/": { body: start + story },
    "/so-lieu/": { body: start + listOf(["so.now"]) },
    "/numbers.js": { body: text, type: "text/javascript" },
    "/numbers.css": { body: css.join("\n"), type: "text/css" },
  };
  browser = await startBrowser();
  host = await startHost((at) => pages[at] ?? null);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; told: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const told = collectFaults(page, host.url);
  await page.goto(host.url);
  return { page, told };
}

const slip = ".slip:popover-open";

describe("a number in a text", () => {
  it("leads to its entry where no script runs", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.getByText("4,55%", { exact: true }).first().click();
    expect(new URL(page.url()).hash).toBe("#value-so.2018");
    expect(await page.locator(".slip").count()).toBe(0);
    await page.context().close();
  });

  it("opens its sentence beside it, marked at this number alone, under the strictest policy", async () => {
    const { page, told } = await open();
    const link = page.locator("p > a.value", { hasText: "10,76%" });
    await link.click();
    expect(await page.locator(`${slip} mark`).allTextContents()).toEqual(["10,76%"]);
    expect(await page.locator(`${slip} q`).textContent()).toBe(sentence);
    expect(await page.locator(`${slip} a`, { hasText: "Báo lỗi" }).count()).toBe(1);
    const [number, paper] = [await link.boundingBox(), await page.locator(slip).boundingBox()];
    expect(Math.abs((paper?.y ?? 0) - (number?.y ?? 0) - (number?.height ?? 0))).toBeLessThan(24);
    expect(new URL(page.url()).hash).toBe("");
    expect(told).toEqual([]);
    await page.context().close();
  });

  it("is opened and closed by keyboard, and has the focus again", async () => {
    const { page } = await open();
    const link = page.locator("p > a.value").first();
    await link.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(slip).evaluate((paper) => paper === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator(slip).count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await link.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator(slip).count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("is a dialog with the number for its name", async () => {
    const { page } = await open();
    await page.locator("p > a.value").first().click();
    expect(await page.getByRole("dialog", { name: "4,55%" }).count()).toBe(1);
    await page.context().close();
  });

  it("closes when the reader goes on elsewhere", async () => {
    const { page } = await open();
    await page.locator("p > a.value").first().click();
    await page.locator("#far").click();
    expect(await page.locator(slip).count()).toBe(0);
    // A popover tells that it was closed after it is.
    await expect.poll(() => page.locator("[data-open]").count()).toBe(0);
    await page.context().close();
  });

  it("gives way to the next one, and to what it is computed from", async () => {
    const { page } = await open();
    await page.locator("p > a.value").first().click();
    await page.getByText("hơn 9 điểm", { exact: true }).click();
    expect(await page.locator("[data-open]").allTextContents()).toEqual(["hơn 9 điểm"]);
    const formula = await page.locator(`${slip} .formula`).textContent();
    expect(formula).toBe("gần\u00a014% − 4,55% = dưới\u00a09,45\u00a0điểm phần trăm");
    await page.locator(`${slip} .formula a`, { hasText: "4,55%" }).click();
    expect(await page.locator(`${slip} mark`).allTextContents()).toEqual(["4,55%"]);
    await page.keyboard.press("Escape");
    const isBack = await page
      .getByText("hơn 9 điểm", { exact: true })
      .evaluate((link) => link === document.activeElement);
    expect(isBack).toBe(true);
    await page.context().close();
  });

  it("is fetched from its dataset's page where this page does not list it", async () => {
    const { page, told } = await open();
    await page.locator("figure a.value").click();
    await page.waitForSelector(slip);
    expect(await page.locator(`${slip} mark`).allTextContents()).toEqual(["gần 14%"]);
    expect(page.url()).toBe(host.url);
    expect(told).toEqual([]);
    await page.context().close();
  });

  it("is followed where its entry cannot be had", async () => {
    const { page } = await open();
    await page.getByText("một số đã mất").click();
    await page.waitForURL(/mat\/#value-so\.gone/u);
    await page.context().close();
  });

  it("is followed in a browser without popovers", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, "popover"));
    await page.goto(host.url);
    await page.locator("p > a.value").first().click();
    expect(new URL(page.url()).hash).toBe("#value-so.2018");
    await context.close();
  });

  it("is left to the browser where it is to open in a new tab", async () => {
    const { page } = await open();
    await page
      .locator("p > a.value")
      .first()
      .click({ modifiers: ["ControlOrMeta"] });
    expect(await page.locator(slip).count()).toBe(0);
    await page.context().close();
  });

  it("opens a sheet from below on a phone", async () => {
    const { page } = await open({ viewport: { width: 390, height: 760 }, isMobile: true, hasTouch: true });
    await page.locator("p > a.value").first().tap();
    const paper = (await page.locator(slip).boundingBox()) ?? expect.fail("no sheet");
    expect([paper.x, paper.width]).toEqual([0, 390]);
    expect(Math.round(paper.y + paper.height)).toBe(760);
    expect(paper.height).toBeLessThanOrEqual(760 * 0.7);
    await page.context().close();
  });

  it.each([320, 768, 1280])("stays within a window %i px wide, wherever the number stands", async (width) => {
    const { page } = await open({ viewport: { width, height: 600 } });
    for (const link of await page.locator(".value").all()) {
      await link.evaluate((element) => element.scrollIntoView({ block: "end" }));
      if ((await link.getAttribute("href"))?.includes("gone")) continue;
      await link.click();
      await page.waitForSelector(slip);
      const paper = (await page.locator(slip).boundingBox()) ?? expect.fail("no slip");
      expect(paper.x).toBeGreaterThanOrEqual(0);
      expect(paper.y).toBeGreaterThanOrEqual(0);
      expect(paper.x + paper.width).toBeLessThanOrEqual(width);
      expect(paper.y + paper.height).toBeLessThanOrEqual(600);
      await page.keyboard.press("Escape");
    }
    await page.context().close();
  });

  it("prints nothing of what is open", async () => {
    const { page } = await open();
    await page.locator("p > a.value").first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".slip").isVisible()).toBe(false);
    await page.context().close();
  });
});
