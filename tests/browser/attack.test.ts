import { readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check-site.ts";
import { serveSite, type ServedSite } from "../../scripts/serve-site.ts";
import { convertSeeds } from "../../src/load/convert-seeds.ts";
import { attack, pinAttacked, writeAttacked, type AttackedPublication } from "./attacked-publication.ts";
import { buildWholeSite, type BuiltSite } from "./built-site.ts";
import { openPage } from "./open-page.ts";
import { startBrowser } from "./start-browser.ts";

const siteUrl = "https://quay.example";

let attacked: AttackedPublication;
let site: BuiltSite;
let pins: readonly string[];
const files = (pattern: string): readonly string[] => globSync(pattern, { cwd: site.folder }).sort();
const read = (file: string): string => readFileSync(path.join(site.folder, file), "utf8");

beforeAll(async () => {
  attacked = writeAttacked();
  const folders = { content: attacked.content, seeds: attacked.seeds };
  await convertSeeds({ folders, cacheFile: path.join(path.dirname(attacked.content), "convert.json") });
  pins = await pinAttacked(attacked);
  site = await buildWholeSite({ content: attacked.content, siteUrl, base: "/" });
});

afterAll(async () => {
  attacked.remove();
  await site.remove();
});

/** Code in attributes, addresses that run, and elements that the attack would have made. */
function findHarm(document: Document): readonly string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const name = element.localName;
    const attributes = [...element.attributes].filter(
      ({ name: attribute, value }) =>
        /^on/iu.test(attribute) ||
        attribute === "srcdoc" ||
        (/^(?:href|src|xlink:href|action|formaction|data)$/iu.test(attribute) &&
          /^\s*(?:javascript|vbscript|data:text)/iu.test(value)),
    );
    const isMade = (name === "img" && element.getAttribute("src") === "x") || element.hasAttribute("svg/onload");
    const isCode = name === "script" && element.textContent.trim() === "globalThis.attacked=true";
    return attributes.length > 0 || isMade || isCode ? [element.outerHTML.slice(0, 200)] : [];
  });
}

describe("texts of editors that attack", () => {
  it("stand on the pages as what they are: text", () => {
    const seen = [
      "index.html",
      "stories/a-busier-river/index.html",
      "charts/passengers/index.html",
      "embed/passengers/index.html",
      "data/passengers/index.html",
      "method/index.html",
      "glossary/index.html",
      "handbook/index.html",
      "handbook/harbour/index.html",
      "handbook/moorings/index.html",
      "vi/tu-ngu/index.html",
      ...files("articles/*/index.html"),
      ...pins,
    ];
    expect(pins.length).toBeGreaterThan(0);
    for (const file of seen) {
      const text = new JSDOM(read(file)).window.document.body.textContent;
      expect(text.includes(attack), file).toBe(true);
    }
  });

  it("are no element, no attribute and no address on any page or embed", () => {
    const pages = files("**/*.html");
    expect(pages.length).toBeGreaterThan(30);
    const harm = pages.flatMap((file) =>
      findHarm(new JSDOM(read(file)).window.document).map((found) => `${file}: ${found}`),
    );
    expect(harm).toEqual([]);
  });

  it("leave every page within its policy, and every link whole", async () => {
    const { mistakes } = await checkSite(site.folder, { basePath: "/", siteUrl });
    // Such long texts may be heavy and tall, which is another test's business.
    expect(mistakes.filter(({ rule }) => rule !== "weight-over" && rule !== "embed-tall")).toEqual([]);
  });

  it("end no script: linked data and every file of JSON is whole", () => {
    const blocks = files("**/*.html").flatMap((file) =>
      [...new JSDOM(read(file)).window.document.querySelectorAll(`script[type="application/ld+json"]`)].map(
        (script) => script.textContent,
      ),
    );
    expect(blocks.length).toBeGreaterThan(20);
    expect(blocks.some((block) => JSON.stringify(JSON.parse(block)).includes("globalThis.attacked"))).toBe(true);
    const data = files("**/*.json");
    expect(data.some((file) => file.includes("oembed/"))).toBe(true);
    expect(data.some((file) => file.startsWith("search-index/"))).toBe(true);
    for (const file of data) expect(() => void JSON.parse(read(file)), file).not.toThrow();
  });

  it("are text in what oEmbed hands to other pages", () => {
    for (const file of files("**/oembed/*.json")) {
      const { html }: { html: string } = JSON.parse(read(file));
      expect(findHarm(new JSDOM(html).window.document), file).toEqual([]);
    }
  });

  it("leave feeds, the sitemap and pictures whole, with no code in them", () => {
    const all = files("**/*.{xml,svg}");
    expect(all.some((file) => file.startsWith("charts/"))).toBe(true);
    expect(all.some((file) => file.includes("feed"))).toBe(true);
    for (const file of all) {
      const { DOMParser } = new JSDOM("").window;
      const document = new DOMParser().parseFromString(read(file), "application/xml");
      expect(document.querySelector("parsererror")?.textContent, file).toBeUndefined();
      expect(findHarm(document), file).toEqual([]);
      expect(document.querySelectorAll("script").length, file).toBe(0);
      // A feed's readers parse its texts a second time, as HTML.
      for (const content of document.querySelectorAll(`[type="html"]`))
        expect(findHarm(new JSDOM(content.textContent).window.document), file).toEqual([]);
    }
    for (const file of files("**/feed.json")) {
      const { items }: { items: readonly { content_html?: string }[] } = JSON.parse(read(file));
      for (const item of items) expect(findHarm(new JSDOM(item.content_html).window.document), file).toEqual([]);
    }
  });

  it("are shown and not run by a spreadsheet", () => {
    const tables = files("**/*.csv");
    expect(tables.some((file) => read(file).includes("HYPERLINK"))).toBe(true);
    for (const file of tables) {
      const rows: readonly (readonly string[])[] = parseCsv(readFileSync(path.join(site.folder, file)), { bom: true });
      for (const cell of rows.flat()) expect(/^[=+@\t\r]|^-(?!\d)/u.test(cell), `${file}: ${cell}`).toBe(false);
    }
  });
});

describe("a browser on those pages", () => {
  let served: ServedSite;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveSite({ folder: site.folder, basePath: "/", port: 0 });
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it("runs nothing of it, asks nobody else, opens no dialog and has no complaint", async () => {
    const { page, faults } = await openPage(browser, served.url);
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const file of files("**/index.html")) {
      await page.goto(served.url + file.replace(/index\.html$/u, ""));
      expect(await page.evaluate(() => "attacked" in globalThis), file).toBe(false);
    }
    await page.goto(`${served.url}search/`);
    await page.getByRole("searchbox").fill("passengers");
    await expect.poll(() => page.locator(".search-results h2").count()).toBeGreaterThan(0);
    expect(await page.locator(".search-results").innerText()).toContain("globalThis.attacked=true");
    expect(await page.evaluate(() => "attacked" in globalThis)).toBe(false);
    expect([...dialogs, ...faults]).toEqual([]);
    await page.context().close();
  });
});
