import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEngine, type EmitEngine } from "../../scripts/emit-engine.ts";
import { renderEmittedPage } from "../../scripts/emit-page.ts";
import { heightBudget } from "../../scripts/site-checks/height.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { toPublishedCharts } from "../../src/load/published-charts.ts";
import { startHost, type Host } from "./embed-hosts.ts";
import { startBrowser } from "./start-browser.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };
const { value: publication } = await loadPublication({ folders, base: "/" });
if (publication === null) throw new TypeError("publication with errors");
const { site, kinds } = publication;
const addresses = { site, siteUrl: "https://trial.example", base: "/" };
const cases = toPublishedCharts(publication).map((published) => [published.chart.id, published] as const);

let browser: Browser;
let engine: EmitEngine;
let host: Host;
let shown = "";

beforeAll(async () => {
  browser = await startBrowser();
  engine = await loadEngine(site.colours);
  host = await startHost(() => ({ body: shown }));
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

describe("the embeds of the publication", () => {
  it.each(cases)(
    "of %s are whole on the narrowest phone and no higher than allowed, each state in each language",
    async (_, published) => {
      const page = await browser.newPage({ viewport: { width: heightBudget.widthPx, height: 700 } });
      for (const language of site.languages) {
        for (const { id } of published.chart.states) {
          const { html, heights } = renderEmittedPage(published, { state: id, language }, { engine, addresses, kinds });
          shown = html;
          await page.goto(host.url);
          const { height, width } = await page.evaluate(() => ({
            height: document.documentElement.getBoundingClientRect().height,
            width: document.documentElement.scrollWidth,
          }));
          expect(height, `${id}, ${language}`).toBeLessThanOrEqual(heightBudget.allowed);
          expect(height, `${id}, ${language}: no higher than known`).toBeLessThanOrEqual(heights.at(width));
          expect(width, `${id}, ${language}: nothing sticks out`).toBe(heightBudget.widthPx);
        }
      }
      await page.close();
    },
  );
});
