import { createHash } from "node:crypto";
import type { Language } from "../domain/language.ts";
import type { Addresses } from "../embeds/addresses.ts";
import { listenerScript } from "../embeds/listener.ts";
import type { CodesSection } from "../embeds/render-codes.ts";
import { renderEmbedFacts } from "../embeds/render-facts.ts";
import { renderEmbedSection } from "./embed-section.ts";
import { toBase } from "./links.ts";
import { loadPins } from "./pins.ts";
import { folders, publication } from "./publication.ts";
import { toPublishedCharts } from "./published-charts.ts";
import { loadReaderScript } from "./reader-script.ts";

const base = toBase(import.meta.env.BASE_URL);
const addresses: Addresses = { base, siteUrl: import.meta.env.SITE ?? null, site: publication.site };
const charts = new Map(toPublishedCharts(publication).map((published) => [published.chart.id, published]));
const pins = (await loadPins(folders.content)).value;
const script = await loadReaderScript("embed-codes", process.cwd());

/** The script that improves the sections of codes: its file and its address under any sub-path. */
export const codesScript = { ...script, address: `${base}scripts/embed/${script.name}.js` };

/** The section of codes of one chart, as HTML. */
export function embedSectionOf(chart: string, language: Language, headingLevel: CodesSection["headingLevel"]): string {
  const published = charts.get(chart);
  if (published === undefined) throw new RangeError(`unknown chart: ${chart}`);
  return renderEmbedSection({ publication, published, pins, addresses, language, headingLevel });
}

/** What newsrooms ask before they embed, as HTML. */
export function embedFactsIn(language: Language): string {
  return renderEmbedFacts({ language, addresses, listenerHash: policyHashOf(listenerScript) }).html;
}

function policyHashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Every chart that can be embedded, with its name. */
export function embeddableCharts(language: Language): readonly { id: string; title: string }[] {
  return [...charts.values()].map(({ chart }) => ({ id: chart.id, title: chart.title[language].text }));
}
