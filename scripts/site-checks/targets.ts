import { toMistake, type SiteMistake } from "../../src/domain/rules/site.ts";
import { toBase } from "../../src/load/links.ts";
import type { Address } from "./addresses.ts";

/** The site as a whole: its files and where it will be served. */
export interface Site {
  files: ReadonlySet<string>;
  /** "/" or "/a/folder/". */
  base: string;
  /** The host it will have, or a stand-in where it does not know. */
  origin: string;
}

/** A place on another page that a link wants; looked up when every page has been read. */
export interface WantedAnchor {
  page: string;
  address: string;
  file: string;
  anchor: string;
}

export interface Target {
  /** The file of the site that the address leads to; null where it leads elsewhere or nowhere. */
  file: string | null;
  anchor: string;
  mistake: SiteMistake | null;
}

export function toSite(files: ReadonlySet<string>, basePath: string, siteUrl: string | undefined): Site {
  return { files, base: toBase(basePath), origin: siteUrl ? new URL(siteUrl).origin : "http://site.invalid" };
}

/** Follows an address of a page (or style sheet) to the file it means. */
export function resolveTarget(page: string, { address, element, role }: Address, site: Site): Target {
  const nothing = { file: null, anchor: "" };
  const url = parseAddress(address, page, site);
  if (url === null) return { ...nothing, mistake: toMistake(page, "address-broken", { address }) };
  if (url.protocol === "javascript:") return { ...nothing, mistake: toMistake(page, "script-address", { address }) };
  if (url.protocol === "data:" && role === "resource") return { ...nothing, mistake: null };
  if (url.origin !== site.origin)
    return { ...nothing, mistake: role === "resource" ? toMistake(page, "third-party", { element, address }) : null };
  return resolveInside(page, address, url, site);
}

function resolveInside(page: string, address: string, url: URL, { base, files }: Site): Target {
  const nothing = { file: null, anchor: "" };
  if (!url.pathname.startsWith(base))
    return { ...nothing, mistake: toMistake(page, "link-outside", { address, base }) };
  const [inside, anchor] = [decode(url.pathname.slice(base.length)), decode(url.hash.slice(1))];
  if (inside === null || anchor === null)
    return { ...nothing, mistake: toMistake(page, "address-broken", { address }) };
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!files.has(file)) return { ...nothing, mistake: toMistake(page, "link-nowhere", { address }) };
  return { file, anchor: anchor.replace(/:~:.*$/u, ""), mistake: null };
}

function parseAddress(address: string, page: string, { origin, base }: Site): URL | null {
  const here =
    origin +
    base +
    page
      .replace(/(^|\/)index\.html$/u, "$1")
      .split("/")
      .map(encodeURIComponent)
      .join("/");
  return URL.canParse(address, here) ? new URL(address, here) : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
