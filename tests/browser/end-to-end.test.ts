import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findNginx, startNginx, type RunningNginx } from "../../scripts/nginx.ts";
import { toBase } from "../../src/load/links.ts";
import { buildWholeSite } from "./built-site.ts";
import { listPageKinds, placeOf, type PageKind } from "./page-kinds.ts";
import { startBrowser } from "./start-browser.ts";
import { oppositeViews, toVisitor, views, type Visitor } from "./visit.ts";

// Every kind of page in every way, below the root and a sub-path, takes half an hour: `npm run test:all` asks for it.
const isWhole = process.env["EVERY_PAGE"] === "1";
const root = path.resolve(import.meta.dirname, "../..");
const dist = path.join(root, "dist");
const bases = [toBase(process.env["BASE_PATH"] ?? "/"), ...(isWhole ? ["/a/folder/"] : [])];
const nginx = findNginx();

/** What «npm run build» left, or for another folder what it would have left. */
async function layOut(base: string, place: string): Promise<void> {
  if (base === bases[0]) {
    cpSync(dist, place, { recursive: true });
    return;
  }
  const site = await buildWholeSite({ content: path.join(root, "content"), siteUrl: "https://paper.example", base });
  cpSync(site.folder, place, { recursive: true });
  await site.remove();
}

it("has a site, and nginx to serve it with", () => {
  expect(existsSync(dist), `${dist}: npm run build makes it`).toBe(true);
  expect(nginx, "install nginx, or set NGINX_PATH to one").not.toBeNull();
});

describe.skipIf(nginx === null).each(bases)("the site behind nginx as shipped, under %s", (base) => {
  let served: string;
  let server: RunningNginx;
  let browser: Browser;
  let visitor: Visitor;
  let kinds: readonly PageKind[];

  beforeAll(async () => {
    served = mkdtempSync(path.join(tmpdir(), "served site "));
    await layOut(base, path.join(served, base));
    kinds = listPageKinds(path.join(served, base), "vi");
    server = await startNginx(nginx?.file ?? "", { root: served, base });
    browser = await startBrowser();
    visitor = toVisitor(browser);
  });

  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await server.stop();
    rmSync(served, { recursive: true });
  });

  it("has a page of each kind in each language, and none of another kind", () => {
    expect(kinds.filter(({ places }) => places.length === 0)).toEqual([]);
    const known = new Set(kinds.flatMap(({ places }) => places));
    const all = globSync("**/*.html", { cwd: path.join(served, base) });
    expect(all.map(placeOf).filter((place) => !known.has(place))).toEqual([]);
  });

  it("is right in each way that a reader may come to a page of each kind", { timeout: 3_600_000 }, async () => {
    const faults: string[] = [];
    for (const [index, kind] of kinds.entries())
      faults.push(...(await visitor.visit(server.url, kind, isWhole ? views : oppositeViews(index))));
    expect(faults).toEqual([]);
  });
});
