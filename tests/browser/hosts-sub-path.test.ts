import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check-site.ts";
import { findNginx, startNginx, type RunningNginx } from "../../scripts/nginx.ts";
import { serveSite } from "../../scripts/serve-site.ts";
import { listPageKinds } from "./page-kinds.ts";
import { shareWholeSite } from "./shared-site.ts";
import { startBrowser } from "./start-browser.ts";
import { oppositeViews, toVisitor, views } from "./visit.ts";

const content = path.resolve(import.meta.dirname, "../second-publication/content");
const siteUrl = "https://quay.example";
const nginx = findNginx();
// `npm test` sees each kind of page in one way, `npm run test:all` in all.
const isWhole = process.env["EVERY_PAGE"] === "1";

/** A whole publication for each place that it may be served from. */
describe.each(["/", "/a/folder/"])("a publication built for %s", (base) => {
  let site: string;
  let files: readonly string[];

  beforeAll(async () => {
    site = await shareWholeSite({ content, siteUrl, base });
    files = globSync("**/*", { cwd: site, ignore: ["_headers", "_redirects"] });
  });

  it("passes every check of a build", async () => {
    const { mistakes } = await checkSite(site, { basePath: base, siteUrl });
    expect(mistakes).toEqual([]);
  });

  /** What is not answered with 200 of all files and of all that the pages name below the site's root. */
  async function findUnanswered(url: string): Promise<readonly string[]> {
    const { origin } = new URL(url);
    const named = files
      .filter((file) => file.endsWith(".html"))
      .flatMap((file) => {
        const page = readFileSync(path.join(site, file), "utf8");
        return [...page.matchAll(/(?:href|src)="(\/[^"#]*)/gu)].map(([, place = ""]) => origin + place);
      });
    const asked = [...files.map((file) => url + file.replace(/(^|\/)index\.html$/u, "$1")), ...named];
    const unanswered: string[] = [];
    for (const address of new Set(asked)) {
      const { status } = await fetch(address, { redirect: "manual" });
      if (status !== 200) unanswered.push(`${address}: ${status}`);
    }
    expect(named.length).toBeGreaterThan(100);
    return unanswered;
  }

  it("is answered whole by a plain server of files", async () => {
    const served = await serveSite({ folder: site, basePath: base, port: 0 });
    try {
      expect(await findUnanswered(served.url)).toEqual([]);
    } finally {
      await served.close();
    }
  });

  describe.skipIf(nginx === null)("behind nginx as shipped", () => {
    let root: string;
    let served: RunningNginx;

    beforeAll(async () => {
      root = mkdtempSync(path.join(tmpdir(), "served site "));
      cpSync(site, path.join(root, base), { recursive: true });
      served = await startNginx(nginx?.file ?? "", { root, base });
    });

    afterAll(async () => {
      await served.stop();
      rmSync(root, { recursive: true });
    });

    it("is answered whole", async () => {
      expect(await findUnanswered(served.url)).toEqual([]);
    });

    // Under the root `npm test` has seen the publication itself.
    it.skipIf(base === "/" && !isWhole)(
      "is right as a reader sees a page of each kind",
      { timeout: 3_600_000 },
      async () => {
        const kinds = listPageKinds(site, "en").filter(({ places }) => places.length > 0);
        expect(kinds.length).toBeGreaterThan(30);
        const browser = await startBrowser();
        const visitor = toVisitor(browser);
        const faults: string[] = [];
        for (const [index, kind] of kinds.entries())
          faults.push(...(await visitor.visit(served.url, kind, isWhole ? views : oppositeViews(index).slice(0, 1))));
        await visitor.close();
        await browser.close();
        expect(faults).toEqual([]);
      },
    );
  });
});
