import type { Page } from "../domain/address.ts";
import { oembedPath } from "../domain/chart-address.ts";
import type { Language } from "../domain/language.ts";
import { absoluteOf, inLanguage, type Addresses } from "../embeds/addresses.ts";
import { toBase } from "./links.ts";
import { publication } from "./publication.ts";

const addresses: Addresses = {
  base: toBase(import.meta.env.BASE_URL),
  siteUrl: import.meta.env.SITE ?? null,
  site: publication.site,
};

/** Where other systems find how to embed a page, absolute; null for what is no chart, or on a host that is not known. */
export function oembedOf(page: Page, language: Language): string | null {
  return page.kind === "chart"
    ? absoluteOf(oembedPath({ chart: page.id, state: null }, inLanguage(language, addresses)), addresses)
    : null;
}
