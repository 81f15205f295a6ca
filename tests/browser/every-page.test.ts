import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/browser.ts";
import { serveSite, type ServedSite } from "../../scripts/serve-site.ts";
import { findAxeFaults } from "./axe-faults.ts";
import { buildPages, type BuiltSite } from "./built-site.ts";

// Thousands of checks: `npm run test:all` asks for them; `npm test` looks at one page of each kind.
const isWanted = process.env["EVERY_PAGE"] === "1";

let site: BuiltSite;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  if (!isWanted) return;
  site = await buildPages({ SITE_URL: "https://paper.example" });
  served = await serveSite({ folder: site.folder, basePath: "/", port: 0 });
  const flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
  browser = await chromium.launch({ executablePath: (await findBrowser()).file, args: flags.split(" ") });
}, 180_000);

afterAll(async () => {
  if (!isWanted) return;
  await browser.close();
  await served.close();
  await site.remove();
});

/** What axe finds on a page, and everything that the browser complains about or asks of another host. */
async function findFaults(context: BrowserContext, place: string): Promise<readonly string[]> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith("data:")) faults.push(request.url());
  });
  await page.goto(served.url + place, { waitUntil: "load" });
  const found = await findAxeFaults(page);
  await page.close();
  return [...found, ...faults].map((fault) => `/${place}: ${fault}`);
}

describe.skipIf(!isWanted).each(["light", "dark"] as const)("every page, in %s", (colorScheme) => {
  it(
    "has nothing that axe finds, no complaint of the browser, and asks nobody else",
    { timeout: 3_600_000 },
    async () => {
      const pages = globSync("**/index.html", { cwd: site.folder }).sort();
      expect(pages.length).toBeGreaterThan(100);
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 760 } });
      const faults: string[] = [];
      for (const file of pages) faults.push(...(await findFaults(context, file.replace(/index\.html$/u, ""))));
      await context.close();
      expect(faults).toEqual([]);
    },
  );
});
