import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEmbedCodes } from "../../src/embeds/codes.ts";
import { renderCodes } from "../../src/embeds/render-codes.ts";
import { loadReaderScript } from "../../src/load/reader-script.ts";
import { addresses, renderExamplePage } from "../embeds/example-page.ts";
import { loadPublished } from "../embeds/published-example.ts";
import { startHost, type Answer, type Host } from "./embed-hosts.ts";
import { startBrowser } from "./start-browser.ts";

const { heights } = renderExamplePage(loadPublished("points"));
const codes = toEmbedCodes({
  addresses,
  language: "vi",
  view: { chart: "points", state: null },
  pin: null,
  title: "Một biểu đồ",
  alternative: "Bốn điểm",
  source: "",
  heights,
  picture: { widthPx: 640, heightPx: 500 },
  isPng: true,
});
const states = [{ id: "first", label: "Bước 1", codes }];
const section = renderCodes({
  language: "vi",
  title: "Một biểu đồ",
  codes,
  headingLevel: 2,
  states,
  pins: [],
  kit: null,
}).html;
// The strictest policy that the site's own pages have.
const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'"><title>x</title><script src="/codes.js" defer></script>`;

let browser: Browser;
let host: Host;

beforeAll(async () => {
  const { text } = await loadReaderScript("embed-codes", path.resolve(import.meta.dirname, "../.."));
  const pages: Readonly<Record<string, Answer>> = {
    "/": {
      body: `<!doctype html><html lang="vi">${head}<p><a href="/charts/points/#embed">Nhúng</a> <a href="/charts/points/#embed-first">Bước</a> <a href="/charts/gone/#embed">Mất</a>`,
    },
    "/charts/points/": {
      body: `<!doctype html><html lang="vi">${head}<h1>Biểu đồ</h1><a id="own" href="#embed-first">Bước</a>${section}`,
    },
    "/codes.js": { body: text, type: "text/javascript" },
  };
  browser = await startBrowser();
  host = await startHost((at) => pages[at] ?? null);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

async function open(at: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(host.url + at);
  return page;
}

describe("the codes on our own pages", () => {
  it("open over the page from a figure's link, and close again", async () => {
    const page = await open("");
    await page.getByText("Nhúng", { exact: true }).click();
    await page.waitForSelector("dialog[open] embed-codes");
    expect(page.url()).toBe(host.url);
    expect(await page.locator("dialog textarea").first().inputValue()).toBe(codes[0]?.code);
    expect(await page.locator("dialog button:visible").count()).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    await page.context().close();
  });

  it("open at the state that the figure shows", async () => {
    const page = await open("");
    await page.getByText("Bước", { exact: true }).click();
    await page.waitForSelector("dialog[open] .embed-view[open]");
    expect(await page.locator("dialog .embed-view textarea").first().isVisible()).toBe(true);
    await page.context().close();
  });

  it("unfold a state's codes on their own page, by its address and by a link", async () => {
    const page = await open("charts/points/#embed-first");
    const place = page.locator("#embed-first textarea").first();
    await expect.poll(() => place.isVisible()).toBe(true);
    await page.goto(`${host.url}charts/points/`);
    expect(await place.isVisible()).toBe(false);
    await page.locator("#own").click();
    await expect.poll(() => place.isVisible()).toBe(true);
    await page.context().close();
  });

  it("follow the link where the codes cannot be had", async () => {
    const page = await open("");
    await page.getByText("Mất").click();
    await page.waitForURL(/gone/u);
    await page.context().close();
  });

  it("are a link and texts to select where no script runs", async () => {
    const page = await open("", { javaScriptEnabled: false });
    await page.getByText("Nhúng", { exact: true }).click();
    await page.waitForURL(/charts\/points\/#embed/u);
    expect(await page.locator("textarea").first().isVisible()).toBe(true);
    expect(await page.locator("button:visible").count()).toBe(0);
    await page.context().close();
  });

  it("are copied", async () => {
    const page = await open("charts/points/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const button = page.locator(".embed-codes > details[open] button");
    await button.click();
    await page.waitForFunction(
      () => document.querySelector(".embed-codes > details[open] button")?.textContent === "Đã sao chép",
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(codes[0]?.code);
    await page.context().close();
  });

  it("are copied from a page without a secure context too", async () => {
    const insecure = await startBrowser({ more: ["--host-resolver-rules=MAP desk.example 127.0.0.1"] });
    const page = await insecure.newPage();
    await page.goto(`${host.url.replace("127.0.0.1", "desk.example")}charts/points/`);
    expect(await page.evaluate(() => [isSecureContext, "clipboard" in navigator])).toEqual([false, false]);
    await page.locator(".embed-codes > details").nth(1).locator("summary").click();
    const button = page.locator(".embed-codes > details[open] button");
    await button.click();
    await expect.poll(() => button.textContent()).toBe("Đã sao chép");
    await page.evaluate(() => document.body.append(document.createElement("textarea")));
    await page.locator("body > textarea").focus();
    await page.keyboard.press("Control+V");
    expect(await page.locator("body > textarea").inputValue()).toBe(codes[1]?.code);
    await insecure.close();
  });
});
