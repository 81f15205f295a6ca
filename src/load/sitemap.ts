import { escapeMarkup } from "../charts/document/serialise.ts";
import type { Page } from "../domain/address.ts";
import { precisionOf, type PartialDate } from "../domain/date.ts";
import type { Language } from "../domain/language.ts";

/** A page that search engines may list, in the languages in which it is written. */
export interface MappedPage {
  page: Page;
  languages: readonly Language[];
  /** When its text last changed, where that is known to the day. */
  changed: PartialDate | null;
}

/** The protocol of sitemaps.org, with the twins of each page. Addresses are absolute. */
export function formatSitemap(
  pages: readonly MappedPage[],
  addressOf: (page: Page, language: Language) => string,
): string {
  const entries = pages.flatMap(({ page, languages, changed }) => {
    const twins = languages.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeMarkup(addressOf(page, language))}"/>`,
    );
    const day = changed !== null && precisionOf(changed) === "day" ? `<lastmod>${changed}</lastmod>` : "";
    return languages.map(
      (language) =>
        `  <url><loc>${escapeMarkup(addressOf(page, language))}</loc>${day}${twins.length > 1 ? twins.join("") : ""}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>\n",
  ].join("\n");
}

/** Embeds are other pages' business; what says `noindex` must stay readable for that. */
export function formatRobots(base: string, sitemap: string | null): string {
  const lines = ["User-agent: *", `Disallow: ${base}search-index/`];
  return `${[...lines, ...(sitemap === null ? [] : ["", `Sitemap: ${sitemap}`])].join("\n")}\n`;
}
