import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { pictureWidths } from "../../src/charts/figure.ts";
import { embedPictures } from "../../src/embeds/block-metrics.ts";
import { languages } from "../../src/domain/language.ts";
import { exampleNames, loadExample, type Example } from "../charts/example.ts";
import { loadPublicationCharts } from "../charts/publication-charts.ts";
import { startBrowser } from "./start-browser.ts";

/** Every width for which a page or an embed has a drawing. */
const widths = [...new Set([...pictureWidths, ...embedPictures.map(({ drawnPx }) => drawnPx)])];
const fonts = ["DejaVu Sans", "Liberation Sans"];

const examples = [...exampleNames.map(loadExample), ...(await loadPublicationCharts())];
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => browser.close());

/** Every picture of a chart, one below the other. */
function toPage({ chart, data, units, provinces }: Example): string {
  const document = toDocument();
  return chart.states
    .flatMap(({ id }) =>
      languages.flatMap((language) =>
        widths.map((widthPx) => {
          const { svg } = draw(chart, id, data, { document, language, units, provinces, widthPx });
          return `<div data-what="${id} ${language} ${widthPx}">${svg}</div>`;
        }),
      ),
    )
    .join("");
}

/** Runs in the page: texts that leave their picture, or touch each other. */
function findFaults(): readonly string[] {
  return Array.from(document.querySelectorAll<HTMLElement>("[data-what]")).flatMap((holder) => {
    const picture = holder.querySelector("svg")?.getBoundingClientRect();
    const texts = Array.from(holder.querySelectorAll("text"), (text) => ({
      text: text.textContent ?? "",
      box: text.getBoundingClientRect(),
    }));
    if (picture === undefined) return ["no picture"];
    const faults: string[] = [];
    for (const [index, { text, box }] of texts.entries()) {
      // A line's box is higher than its letters: the lowest line may hang over by what no letter fills.
      const leaves = box.left < picture.left - 1 || box.right > picture.right + 1;
      if (leaves || box.top < picture.top - 2 || box.bottom > picture.bottom + 3) faults.push(`leaves: ${text}`);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 0.5 && down > 3) faults.push(`touch: ${text} | ${other.text}`);
      }
    }
    return faults.map((fault) => `${holder.dataset["what"] ?? ""}: ${fault}`);
  });
}

describe.each(fonts)("in %s", (font) => {
  it.each(examples)(
    "the labels of $name stay in the picture and apart, in every state, width and language",
    async (example) => {
      const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
      await page.setContent(`<!doctype html><body style="margin:0;font-family:'${font}'">${toPage(example)}`);
      expect(await page.evaluate(findFaults)).toEqual([]);
      await page.close();
    },
  );
});
