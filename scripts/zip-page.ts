import { Parser } from "htmlparser2";
import { z } from "zod";
import { toBase } from "../src/load/links.ts";

/** Where the copy is made from: the site's files, and the folder of the address it was built for. */
export interface ZippedSite {
  files: ReadonlySet<string>;
  basePath: string;
}

/** A page for a folder, and whether it asks for a script that a folder's page may not run. */
export interface ZippedPage {
  html: string;
  hasModuleFile: boolean;
}

const addressAttributes = new Set([
  ...["href", "src", "srcset", "poster", "data", "action", "xlink:href", "imagesrcset"],
  "data-index",
]);
// Pages from a folder have no origin, so these only make the browser refuse what it could read.
const uselessAttributes = new Set(["crossorigin", "integrity"]);

/** Makes a page's addresses lead from file to file, without a server. All else stays as it is, byte for byte. */
export function toFolderPage(page: string, html: string, site: ZippedSite): ZippedPage {
  const parts: string[] = [];
  let copied = 0;
  let hasModuleFile = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        hasModuleFile ||= name === "script" && attributes["type"] === "module" && attributes["src"] !== undefined;
        const changed = changeAttributes(page, name, attributes, site);
        if (changed === null) return;
        const isSelfClosing = html.slice(start, end).endsWith("/>");
        parts.push(html.slice(copied, start), changed === "" ? "" : writeTag(name, changed, isSelfClosing));
        copied = end;
      },
    },
    { lowerCaseAttributeNames: false, lowerCaseTags: false },
  );
  parser.end(html);
  return { html: parts.join("") + html.slice(copied), hasModuleFile };
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of an element as they are in the copy; null where nothing changes, "" where the element goes. */
function changeAttributes(
  page: string,
  name: string,
  attributes: Attributes,
  site: ZippedSite,
): Attributes | "" | null {
  if (name === "link" && /\b(?:preload|modulepreload|prefetch|manifest)\b/u.test(attributes["rel"] ?? "")) return "";
  if (/^content-security-policy$/iu.test(attributes["http-equiv"] ?? ""))
    return { ...attributes, content: (attributes["content"] ?? "").replaceAll("'self'", "'self' file:") };
  const kept = Object.entries(attributes).filter(([attribute]) => !uselessAttributes.has(attribute));
  const changed = kept.map(([attribute, value]) => [attribute, changeValue(page, attribute, value, site)] as const);
  const isSame =
    kept.length === Object.keys(attributes).length && changed.every(([, value], at) => value === kept[at]?.[1]);
  return isSame ? null : Object.fromEntries(changed);
}

function changeValue(page: string, attribute: string, value: string, site: ZippedSite): string {
  if (attribute.endsWith("srcset"))
    return value.replace(
      /(^|,\s+)(\S+)/gu,
      (_match, before: string, address: string) => before + toRelative(page, address, site),
    );
  if (addressAttributes.has(attribute)) return toRelative(page, value, site);
  if (attribute === "content")
    return value.replace(
      /^(\d+;\s*url=)(.*)$/iu,
      (_match, before: string, address: string) => before + toRelative(page, address, site),
    );
  return value;
}

/** The address of a file of the site, seen from a page or style sheet; addresses that lead elsewhere stay. */
export function toRelative(from: string, address: string, { files, basePath }: ZippedSite): string {
  const origin = "http://site.invalid";
  const base = toBase(basePath);
  if (address.startsWith("#") || !URL.canParse(address, origin + base + from)) return address;
  const url = new URL(address, origin + base + from);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return address;
  const inside = decodeURIComponent(url.pathname.slice(base.length));
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!files.has(file)) return address;
  const up = from.split("/").slice(0, -1);
  const down = file.split("/");
  while (up.length > 0 && down.length > 1 && up[0] === down[0]) {
    up.shift();
    down.shift();
  }
  return [...up.map(() => ".."), ...down.map(encodeURIComponent)].join("/") + url.search + url.hash;
}

/** A style sheet with its `url()` and `@import` leading from file to file. */
export function toFolderStyle(file: string, css: string, site: ZippedSite): string {
  return css.replace(
    /(url\(\s*["']?|@import\s+["'])([^"')\s]+)/giu,
    (_match, before: string, address: string) => before + toRelative(file, address, site),
  );
}

const indexEntries = z.array(z.looseObject({ address: z.string() }));

/** A search index as a script, which is all that a page from a folder may load; its addresses lead from file to file. */
export function toFolderIndex(file: string, json: string, site: ZippedSite): string {
  const entries = indexEntries.parse(JSON.parse(json));
  return `searchIndex=${JSON.stringify(entries.map((entry) => ({ ...entry, address: toRelative(file, entry.address, site) })))}`;
}

function writeTag(name: string, attributes: Attributes, isSelfClosing: boolean): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === "" ? ` ${attribute}=""` : ` ${attribute}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`,
  );
  return `<${name}${written.join("")}${isSelfClosing ? "/" : ""}>`;
}
