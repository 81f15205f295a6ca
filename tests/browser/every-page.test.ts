import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "../../scripts/serve-site.ts";
import { findAxeFaults } from "./axe-faults.ts";
import { collectFaults } from "./faults-of-page.ts";
import { startBrowser } from "./start-browser.ts";

// Thousands of checks: `npm run test:all` asks for them; `npm test` looks at one page of each kind.
const isWanted = process.env["EVERY_PAGE"] === "1";
const dist = path.resolve(import.meta.dirname, "../../dist");

let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  if (!isWanted) return;
  if (!existsSync(dist)) throw new Error(`no site to look at: ${dist}`);
  served = await serveSite({ folder: dist, basePath: process.env["BASE_PATH"] ?? "/", port: 0 });
  browser = await startBrowser();
});

afterAll(async () => {
  if (!isWanted) return;
  await browser.close();
  await served.close();
});

/** Another page of the same host, as a newsroom's, that holds an embed: nobody opens one by itself. */
const hostPage = (
  place: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<main><h1>A host</h1><iframe title="A chart" src="${place}" width="358" height="900"></iframe></main>`;

/** What axe can find once more when only the colours are others. */
const colourRules = ["color-contrast", "link-in-text-block"];

const isEmbed = (file: string): boolean => /^(?:en\/|vi\/)?embed\//u.test(file);
const pages = isWanted ? globSync("**/index.html", { cwd: dist }).sort() : [];

async function open(page: Page, file: string): Promise<void> {
  const place = served.url + file.replace(/index\.html$/u, "");
  if (!isEmbed(file)) {
    await page.goto(place);
    return;
  }
  await page.route(`${served.url}host/`, (route) => route.fulfill({ contentType: "text/html", body: hostPage(place) }));
  await page.goto(`${served.url}host/`);
  await page.unrouteAll();
}

describe.skipIf(!isWanted)("every page of the build", () => {
  it(
    `has nothing that axe finds in light or dark, no complaint of the browser, and asks nobody else (${pages.length} pages)`,
    { timeout: 3 * 3_600_000 },
    async () => {
      expect(pages.some(isEmbed)).toBe(true);
      const context = await browser.newContext({ viewport: { width: 390, height: 760 } });
      const found: string[] = [];
      for (const file of pages) {
        const page = await context.newPage();
        const faults = collectFaults(page, served.url);
        await open(page, file);
        faults.push(...(await findAxeFaults(page)));
        // The same document in other colours.
        await page.emulateMedia({ colorScheme: "dark" });
        faults.push(...(await findAxeFaults(page, colourRules)));
        await page.close();
        found.push(...faults.map((fault) => `/${file}: ${fault}`));
      }
      await context.close();
      expect(found).toEqual([]);
    },
  );
});
