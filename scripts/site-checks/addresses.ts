/**
 * One address on a page. "link": the reader may follow it. "resource": the browser loads it by itself, so it may not
 * come from elsewhere. "share": other people's programs load it.
 */
export interface Address {
  element: string;
  role: "link" | "resource" | "share";
  address: string;
  /** What a first visit loads it as; null for what is loaded later, or never. */
  loads: "style" | "script" | "picture" | "font" | null;
}

type Attributes = Readonly<Record<string, string>>;

const nothing: readonly Address[] = [];

const resourceRelations =
  /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon|mask-icon)\b/u;
const resourceAttributes: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  embed: ["src"],
  feimage: ["href", "xlink:href"],
  form: ["action"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src"],
  input: ["src", "formaction"],
  object: ["data"],
  script: ["src"],
  source: ["src"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

/** Every address of one element, by what it is for. */
export function addressesOf(element: string, attributes: Attributes): readonly Address[] {
  if (element === "a" || element === "area") return addressesOfAnchor(element, attributes);
  if (element === "link") return addressesOfLink(attributes);
  if (element === "meta") return addressesOfMeta(attributes);
  const names = resourceAttributes[element];
  return names === undefined ? nothing : addressesOfResource(element, names, attributes);
}

function addressesOfResource(element: string, names: readonly string[], attributes: Attributes): readonly Address[] {
  const own = names.flatMap((name) => {
    const address = attributes[name];
    return address === undefined ? [] : [toResource(element, address, loadedAs(element, name, attributes))];
  });
  const set = parseSourceSet(attributes["srcset"] ?? "").map((address) => toResource(element, address, null));
  return [...own, ...set];
}

function toResource(element: string, address: string, loads: Address["loads"]): Address {
  return { element, role: "resource", address, loads };
}

function loadedAs(element: string, attribute: string, { loading }: Attributes): Address["loads"] {
  if (element === "script") return "script";
  return element === "img" && attribute === "src" && loading !== "lazy" ? "picture" : null;
}

function addressesOfAnchor(element: string, { href, ping, ...others }: Attributes): readonly Address[] {
  const address = href ?? others["xlink:href"];
  const links: readonly Address[] = address === undefined ? nothing : [{ element, role: "link", address, loads: null }];
  if (ping === undefined) return links;
  const pings = ping.split(/\s+/u).filter((each) => each !== "");
  return [...links, ...pings.map((each) => toResource(element, each, null))];
}

function addressesOfLink({ rel = "", href, as, imagesrcset = "" }: Attributes): readonly Address[] {
  const set = parseSourceSet(imagesrcset).map((address) => toResource("link", address, null));
  if (href === undefined) return set;
  if (!resourceRelations.test(rel)) return [{ element: "link", role: "link", address: href, loads: null }, ...set];
  const loads = /\bstylesheet\b/u.test(rel)
    ? "style"
    : /\bmodulepreload\b/u.test(rel)
      ? "script"
      : /\bpreload\b/u.test(rel) && as === "font"
        ? "font"
        : null;
  return [toResource("link", href, loads), ...set];
}

function addressesOfMeta({ property, name, content = "", ...others }: Attributes): readonly Address[] {
  if (/^(?:og|twitter):(?:image|url|video|audio)$/u.test(property ?? name ?? ""))
    return [{ element: "meta", role: "share", address: content, loads: null }];
  const refresh = /^refresh$/iu.test(others["http-equiv"] ?? "") ? /url=(.*)$/iu.exec(content) : null;
  return refresh?.[1] === undefined ? [] : [{ element: "meta", role: "link", address: refresh[1].trim(), loads: null }];
}

/** The addresses of a `srcset` (HTML, "srcset attributes"); a comma inside an address needs a space behind it to part. */
function parseSourceSet(set: string): readonly string[] {
  return set
    .split(/,\s+|,$/u)
    .map((candidate) => candidate.trim().split(/\s+/u)[0] ?? "")
    .filter((address) => address !== "");
}
