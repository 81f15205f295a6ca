import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSite } from "../../scripts/check-site.ts";
import { emit } from "../../scripts/emit.ts";
import { writeHostFiles } from "../../scripts/hosts/host-files.ts";
import { findNginx, startNginx } from "../../scripts/nginx.ts";
import { serveSite } from "../../scripts/serve-site.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { toPublishedCharts } from "../../src/load/published-charts.ts";
import { listSharePictures } from "../../src/load/share-pictures.ts";
import { buildPages, type BuiltSite } from "./built-site.ts";

const content = path.resolve(import.meta.dirname, "../second-publication/content");
const folders = { content, seeds: path.join(path.dirname(content), "seeds") };
const siteUrl = "https://quay.example";
const nginx = findNginx();

/** A whole publication for each place that it may be served from. */
describe.each(["/", "/a/folder/"])("a publication built for %s", (base) => {
  let site: BuiltSite;
  let files: readonly string[];

  beforeAll(async () => {
    site = await buildPages({ CONTENT_DIR: content, SITE_URL: siteUrl, BASE_PATH: base });
    const { value } = await loadPublication({ folders, base });
    if (value === null) throw new Error("second publication unreadable");
    const { site: about, kinds, pins } = value;
    const parts = { site: about, kinds, pins, charts: toPublishedCharts(value), shares: listSharePictures(value) };
    await emit(parts, site.folder, { siteUrl, base, cacheDir: path.join(path.dirname(site.folder), "emitted") });
    await writeHostFiles(site.folder, base);
    files = globSync("**/*", { cwd: site.folder, ignore: ["_headers", "_redirects"] });
  }, 180_000);

  afterAll(() => site.remove());

  it("passes every check of a build", async () => {
    const { mistakes } = await checkSite(site.folder, { basePath: base, siteUrl });
    expect(mistakes).toEqual([]);
  });

  /** What is not answered with 200 of all files and of all that the pages name below the site's root. */
  async function findUnanswered(url: string): Promise<readonly string[]> {
    const { origin } = new URL(url);
    const named = files
      .filter((file) => file.endsWith(".html"))
      .flatMap((file) => {
        const page = readFileSync(path.join(site.folder, file), "utf8");
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

  it("is answered whole by a plain server of files", { timeout: 60_000 }, async () => {
    const served = await serveSite({ folder: site.folder, basePath: base, port: 0 });
    try {
      expect(await findUnanswered(served.url)).toEqual([]);
    } finally {
      await served.close();
    }
  });

  it.skipIf(nginx === null)("is answered whole by nginx as shipped", { timeout: 60_000 }, async () => {
    const root = mkdtempSync(path.join(tmpdir(), "served site "));
    mkdirSync(path.join(root, base), { recursive: true });
    cpSync(site.folder, path.join(root, base), { recursive: true });
    const served = await startNginx(nginx?.file ?? "", { root, base });
    try {
      expect(await findUnanswered(served.url)).toEqual([]);
    } finally {
      await served.stop();
      rmSync(root, { recursive: true });
    }
  });
});
