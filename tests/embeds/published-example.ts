import { parsePartialDate } from "../../src/domain/date.ts";
import type { Site } from "../../src/domain/site.ts";
import { referenceOf } from "../../src/domain/value.ts";
import type { PublishedChart, ShownCorrection } from "../../src/embeds/published-chart.ts";
import { exampleNames, loadExample, plainText, type Example } from "../charts/example.ts";

export const exampleSite: Site = {
  name: { vi: "Báo Thử", en: "The Trial" },
  tagline: { vi: "Thử", en: "Trial" },
  languages: ["vi", "en"],
  contact: { email: "desk@trial.example" },
  opening: null,
  stories: [],
  colours: null,
  licence: { id: "CC-BY-4.0", name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
};

const sourceText = { vi: "Báo Ví Dụ, ngày 17/7/2020", en: "The Example, 17 July 2020" };

export function toPublished({ chart, data, units, provinces }: Example): PublishedChart {
  const sources = data
    .filter(({ basis }) => basis.kind !== "derived")
    .map((value) => [
      referenceOf(value),
      { text: sourceText, address: { vi: "bai-bao/vi-du/", en: "en/articles/vi-du/" } },
    ]);
  return { chart, data, units, provinces, sources: Object.fromEntries(sources), corrections: [], story: null };
}

export function loadPublished(name: string): PublishedChart {
  return toPublished(loadExample(name));
}

/** The same chart under another name: `gdp` and `gdp-growth` are what clients confuse. */
export function renamed(published: PublishedChart, id: string): PublishedChart {
  return { ...published, chart: { ...published.chart, id } };
}

export const allPublished = (): readonly PublishedChart[] => exampleNames.map(loadPublished);

export function toCorrection(date: string, vi: string, en: string): ShownCorrection {
  const parsed = parsePartialDate(date);
  if (parsed === null) throw new RangeError(`not a date: ${date}`);
  return { date: parsed, text: { vi: plainText(vi), en: plainText(en) } };
}
