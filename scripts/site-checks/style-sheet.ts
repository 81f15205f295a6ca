import type { Address } from "./addresses.ts";

const address = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/giu;

/** Every address in a style sheet: `url()` and `@import`. Fonts are told by their file's ending. */
export function addressesInStyle(css: string): readonly Address[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//gu, "").matchAll(address)].map((match) => {
    const found = match.slice(1).find((group) => group !== undefined) ?? "";
    const loads = /\.woff2?(?:[?#]|$)/u.test(found) ? "font" : null;
    return { element: "style", role: "resource", address: found, loads };
  });
}
