import { toMistake, type SiteMistake } from "../../src/domain/rules/site.ts";
import { toBase } from "../../src/load/links.ts";
import type { Address } from "./addresses.ts";

/** The site as a whole: its files and where it will be served. */
export interface Site {
  /** Where addresses lead that mean the same on every page: menus and feet are followed once. */
  known: Map<string, Place>;
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
  const origin = siteUrl ? new URL(siteUrl).origin : "http://site.invalid";
  return { files, base: toBase(basePath), origin, known: new Map() };
}

/** Where an address leads: into the site, elsewhere, or wrong. */
type Place =
  | { kind: "inside"; file: string; anchor: string }
  | { kind: "elsewhere" }
  | { kind: "data" }
  | { kind: "script" }
  | { kind: "broken" }
  | { kind: "outside" }
  | { kind: "nowhere" };

/** Follows an address of a page (or style sheet) to the file it means. */
export function resolveTarget(page: string, { address, element, role }: Address, site: Site): Target {
  const place = findPlace(page, address, site);
  const wrong = (mistake: SiteMistake | null): Target => ({ file: null, anchor: "", mistake });
  switch (place.kind) {
    case "inside":
      return { file: place.file, anchor: place.anchor, mistake: null };
    case "elsewhere":
      return wrong(role === "resource" ? toMistake(page, "third-party", { element, address }) : null);
    case "data":
      return wrong(null);
    case "script":
      return wrong(toMistake(page, "script-address", { address }));
    case "broken":
      return wrong(toMistake(page, "address-broken", { address }));
    case "outside":
      return wrong(toMistake(page, "link-outside", { address, base: site.base }));
    case "nowhere":
      return wrong(toMistake(page, "link-nowhere", { address }));
  }
}

function findPlace(page: string, address: string, site: Site): Place {
  if (address.startsWith("#")) return toAnchor(page, address);
  if (!address.startsWith("/")) return followAddress(page, address, site);
  const place = site.known.get(address) ?? followAddress(page, address, site);
  site.known.set(address, place);
  return place;
}

function toAnchor(file: string, address: string): Place {
  const anchor = decode(address.slice(1));
  return anchor === null ? { kind: "broken" } : { kind: "inside", file, anchor: anchor.replace(/:~:.*$/u, "") };
}

function followAddress(page: string, address: string, { origin, base, files }: Site): Place {
  const here =
    origin +
    base +
    page
      .replace(/(^|\/)index\.html$/u, "$1")
      .split("/")
      .map(encodeURIComponent)
      .join("/");
  if (!URL.canParse(address, here)) return { kind: "broken" };
  const url = new URL(address, here);
  if (url.protocol === "javascript:") return { kind: "script" };
  if (url.protocol === "data:") return { kind: "data" };
  if (url.origin !== origin) return { kind: "elsewhere" };
  if (!url.pathname.startsWith(base)) return { kind: "outside" };
  const inside = decode(url.pathname.slice(base.length));
  if (inside === null) return { kind: "broken" };
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  return files.has(file) ? toAnchor(file, url.hash || "#") : { kind: "nowhere" };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
