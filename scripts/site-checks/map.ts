import { Parser } from "htmlparser2";
import type { SiteMistake } from "../../src/domain/rules/site.ts";
import type { Address } from "./addresses.ts";
import { resolveTarget, type Site } from "./targets.ts";

/** Checks that a sitemap's or feed's addresses within the site lead somewhere (`loc`, and Atom's `link`). */
export function checkMap(file: string, xml: string, site: Site): readonly SiteMistake[] {
  const mistakes: SiteMistake[] = [];
  let location: string | null = null;
  const check = (address: string): void => {
    const link: Address = { element: "loc", role: "link", address, loads: null };
    const { mistake } = resolveTarget(file, link, site);
    if (mistake !== null) mistakes.push(mistake);
  };
  const parser = new Parser(
    {
      onopentag(name, { href }) {
        if (name === "loc") location = "";
        if (name === "link" && href !== undefined) check(href);
      },
      ontext(text) {
        if (location !== null) location += text;
      },
      onclosetag(name) {
        if (name !== "loc" || location === null) return;
        check(location.trim());
        location = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return mistakes;
}
