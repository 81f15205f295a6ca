import { pathOf, type Page } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";

/** Where the site is served from: "/" or "/a/sub-path/". */
export function toBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/gu, "/");
}

/** The one function that makes links between pages: an address from the root of the host, under any sub-path. */
export function linkTo(page: Page, language: Language, site: Site, base: string): string {
  return toBase(base) + pathOf(page, language, site.languages[0]);
}
