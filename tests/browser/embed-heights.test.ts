import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEngine, policyHash, type EmitEngine } from "../../scripts/emit-engine.ts";
import { heightBudget } from "../../scripts/site-checks/height.ts";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { renderEmbedPage } from "../../src/embeds/embed-page.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { toPublishedCharts } from "../../src/load/published-charts.ts";
import { startHost, type Host } from "./embed-hosts.ts";
import { startBrowser } from "./start-browser.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };
const { value: publication } = await loadPublication({ folders, base: "/" });
if (publication === null) throw new TypeError("publication with errors");
const { site, kinds } = publication;
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
          const { html, heights } = renderEmbedPage(published, {
            addresses: { site, siteUrl: "https://trial.example", base: "/" },
            language,
            stateId: id,
            isStateNamed: true,
            pin: null,
            css: engine.css,
            document: toDocument(),
            hash: policyHash,
            kinds,
          });
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
