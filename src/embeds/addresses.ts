import type { Language } from "../domain/language.ts";
import type { InLanguage } from "../domain/chart-address.ts";
import type { Site } from "../domain/site.ts";

/** Where a site stands. */
export interface Addresses {
  /** "/" or "/a/sub-path/". */
  base: string;
  /** The host's address; null where it is not known. */
  siteUrl: string | null;
  site: Site;
}

/** A path of the site as a link from any of its pages. */
export function hrefOf(path: string, { base }: Addresses): string {
  return base + path;
}

/** A path of the site as an absolute address; null where the host is not known. */
export function absoluteOf(path: string, addresses: Addresses): string | null {
  return addresses.siteUrl === null ? null : new URL(hrefOf(path, addresses), addresses.siteUrl).href;
}

/** For code that leaves the site: absolute where the host is known. */
export function awayOf(path: string, addresses: Addresses): string {
  return absoluteOf(path, addresses) ?? hrefOf(path, addresses);
}

export function inLanguage(language: Language, { site }: Addresses): InLanguage {
  return { language, rootLanguage: site.languages[0] };
}
