import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { globSync } from "tinyglobby";
import { loadSite } from "../src/load/site.ts";
import { linkTo } from "../src/load/links.ts";
import { resolveFolders } from "../src/load/folders.ts";
import type { Page } from "../src/domain/address.ts";
import { reportBenchmark, type Figure } from "./benchmark.ts";
import { findBrowser } from "./browser.ts";
import { writeHostFiles } from "./hosts/host-files.ts";
import { findLighthouse, lackingIn, scoreOf, visitAsPhone, type LighthouseReport } from "./lighthouse.ts";
import { findFreePort, findNginx, startNginx } from "./nginx.ts";
import { root, runStep } from "./steps.ts";

/** Goal of the project: the whole score in each category, the median of five visits. */
const goal = 100;
const categories = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "practices",
  seo: "SEO",
};
/** What a page lacks that asks not to be found: excerpts of other people's articles do. */
const hiddenAudit = "is-crawlable";

const toCount = (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("a whole number from 1 up");
  return count;
};
const { visits } = new Command("bench-lighthouse")
  .description("Lighthouse as a phone on the built pages, served by nginx as shipped under an absolute address.")
  .option("--visits <count>", "how many visits to each page, of which the median counts", toCount, 5)
  .parse()
  .opts<{ visits: number }>();

interface Measured {
  name: string;
  /** Below the site's root. */
  place: string;
  isHidden: boolean;
}

/** A page of each kind that readers come to first, the story and the chart those that the home page opens with. */
async function listPages(folder: string): Promise<readonly Measured[]> {
  const { value: site } = await loadSite(resolveFolders(process.env, root).content);
  if (!site?.opening) throw new Error("publication without an opening chart and story");
  const [language] = site.languages;
  const placeOf = (page: Page): string => linkTo(page, language, site, "/").slice(1);
  const archive = placeOf({ kind: "articles" });
  const [article] = globSync(`${archive}*/index.html`, { cwd: folder }).sort();
  if (article === undefined) throw new Error("site without an article");
  const toPage = (name: string, page: Page): Measured => ({ name, place: placeOf(page), isHidden: false });
  return [
    toPage("home", { kind: "home" }),
    toPage("story", { kind: "story", id: site.opening.story }),
    toPage("chart", { kind: "chart", id: site.opening.chart }),
    { name: "article", place: article.replace(/index\.html$/u, ""), isHidden: true },
    toPage("search", { kind: "search" }),
  ];
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

function toFigures({ name, isHidden }: Measured, reports: readonly LighthouseReport[]): readonly Figure[] {
  return Object.entries(categories).flatMap(([category, called]) => {
    const row = (what: string, without: readonly string[], wanted: Figure["goal"]): Figure => {
      const figure = medianOf(reports.map((each) => scoreOf(each, category, without)));
      return { what, figure, unit: "of 100", goal: wanted };
    };
    if (!isHidden || category !== "seo") return [row(`${name}: ${called}`, [], { atLeast: goal })];
    return [
      row(`${name}: ${called}, of a page that is not to be found (noindex)`, [], null),
      row(`${name}: ${called}, but for that`, [hiddenAudit], { atLeast: goal }),
    ];
  });
}

/** Builds the pages for an address on this machine, and gives the folder; `dist` is left alone. */
async function buildFor(siteUrl: string, home: string): Promise<string> {
  const folder = path.join(home, "site");
  const env = { SITE_URL: siteUrl, BASE_PATH: "/", BUILD_DIR: folder, BUILD_CACHE_DIR: path.join(home, "cache") };
  const args = ["build", "--silent"];
  if ((await runStep({ name: "pages", run: "astro/bin/astro.mjs", args, env })) !== 0) throw new Error("build failed");
  await writeHostFiles(folder, "/");
  return folder;
}

async function measure({ name, place, isHidden }: Measured, url: string, cli: string): Promise<readonly Figure[]> {
  const browser = (await findBrowser()).file;
  const kept = path.join(root, ".cache/lighthouse");
  await mkdir(kept, { recursive: true });
  const reports: LighthouseReport[] = [];
  for (let visit = 1; visit <= visits; visit += 1) {
    const file = path.join(kept, `${name}-${visit}.json`);
    reports.push(await visitAsPhone({ cli, browser, url: url + place, file }));
  }
  const lacking = reports.map((each) => Object.keys(categories).flatMap((category) => lackingIn(each, category)));
  console.log(`/${place}: ${lacking.map((audits) => audits.join(", ") || "nothing lacking").join(" | ")}`);
  return toFigures({ name, place, isHidden }, reports);
}

const nginx = findNginx();
if (nginx === null) throw new Error("no nginx: install it, or set NGINX_PATH to one");
const cli = await findLighthouse(path.join(root, ".cache"));
const home = await mkdtemp(path.join(tmpdir(), "lighthouse-"));
const port = await findFreePort();
const folder = await buildFor(`http://127.0.0.1:${port}`, home);
const server = await startNginx(nginx.file, { root: folder, base: "/", port });
try {
  const figures: Figure[] = [];
  for (const page of await listPages(folder)) figures.push(...(await measure(page, server.url, cli)));
  reportBenchmark({ name: `Lighthouse on a phone, median of ${visits}`, figures });
} finally {
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
