import { readFile } from "node:fs/promises";
import path from "node:path";
import { Parser } from "htmlparser2";
import { glob } from "tinyglobby";
import { toBase } from "../src/load/links.ts";

interface Mistake {
  page: string;
  text: string;
}

interface Found {
  pages: number;
  links: number;
  mistakes: readonly Mistake[];
}

interface PageFacts {
  page: string;
  ids: ReadonlySet<string>;
  links: readonly string[];
  textLength: number;
}

/** Checks a site made aside, without a browser: every link inside it leads somewhere, no page is empty. */
export async function checkSite(folder: string, basePath: string): Promise<Found> {
  const base = toBase(basePath);
  const files = new Set(await glob("**/*", { cwd: folder, dot: true }));
  const names = [...files].filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(names.map((page) => readPage(folder, page)));
  const byPage = new Map(pages.map((page) => [page.page, page]));
  const mistakes = pages.flatMap((page) => [
    ...(page.textLength === 0 ? [{ page: page.page, text: "the page is empty" }] : []),
    ...page.links.flatMap((link) => checkLink(link, page, { base, files, byPage })),
  ]);
  return { pages: pages.length, links: pages.reduce((sum, { links }) => sum + links.length, 0), mistakes };
}

const linkAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  link: ["href"],
  img: ["src"],
  script: ["src"],
  source: ["src"],
  iframe: ["src"],
  use: ["href"],
};

async function readPage(folder: string, page: string): Promise<PageFacts> {
  const ids = new Set<string>();
  const links: string[] = [];
  let textLength = 0;
  let isInBody = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "body") isInBody = true;
      if (attributes["id"]) ids.add(attributes["id"]);
      for (const attribute of linkAttributes[name] ?? []) {
        const link = attributes[attribute];
        if (link !== undefined) links.push(link);
      }
    },
    ontext(text) {
      if (isInBody) textLength += text.trim().length;
    },
  });
  parser.end(await readFile(path.join(folder, page), "utf8"));
  return { page, ids, links, textLength };
}

interface Site {
  base: string;
  files: ReadonlySet<string>;
  byPage: ReadonlyMap<string, PageFacts>;
}

function checkLink(link: string, { page, ids }: PageFacts, { base, files, byPage }: Site): readonly Mistake[] {
  if (link.startsWith("#")) {
    const isThere = link === "#" || ids.has(decodeURIComponent(link.slice(1)));
    return isThere ? [] : [{ page, text: `nothing has the id of the link ${link}` }];
  }
  const here = new URL(`http://site${base}${page.replace(/(?:^|\/)index\.html$/u, "/").replace(/^\//u, "")}`);
  const target = new URL(link, here);
  if (target.host !== "site") return [];
  if (!target.pathname.startsWith(base)) return [{ page, text: `the link ${link} leaves the site's folder ${base}` }];
  const inside = decodeURIComponent(target.pathname.slice(base.length));
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!files.has(file)) return [{ page, text: `the link ${link} leads nowhere` }];
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (anchor === "" || byPage.get(file)?.ids.has(anchor) !== false) return [];
  return [{ page, text: `the link ${link} leads to no place on its page` }];
}
