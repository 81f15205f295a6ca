import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { emit } from "../../scripts/emit.ts";
import { writeHostFiles } from "../../scripts/hosts/host-files.ts";
import { resolveFolders } from "../../src/load/folders.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { toPublishedCharts } from "../../src/load/published-charts.ts";
import { listSharePictures } from "../../src/load/share-pictures.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { withoutDrafts } from "../../src/load/without-drafts.ts";

const root = path.resolve(import.meta.dirname, "../..");

export interface BuiltSite {
  folder: string;
  remove: () => Promise<void>;
}

/** Makes the pages of a publication in a folder of their own, apart from `dist` and from every other build's caches. */
export async function buildPages(env: Readonly<Record<string, string>>, at?: string): Promise<BuiltSite> {
  const home = at ?? (await mkdtemp(path.join(tmpdir(), "built-pages-")));
  const folder = path.join(home, "site");
  // Two builds of one project would write to the same folder of half-made pages.
  await oneAtATime("build", () => run({ ...env, BUILD_DIR: folder, BUILD_CACHE_DIR: path.join(home, "cache") }));
  return { folder, remove: () => rm(home, { recursive: true, force: true }) };
}

export interface WholeSite {
  /** The publication's folder, its seeds beside it. */
  content: string;
  siteUrl: string;
  /** "/" or "/a/sub-path/". */
  base: string;
}

/** The same with what charts have beside their pages, and with what hosts look for: all that a build leaves. */
export async function buildWholeSite({ content, siteUrl, base }: WholeSite, at?: string): Promise<BuiltSite> {
  const built = await buildPages({ CONTENT_DIR: content, SITE_URL: siteUrl, BASE_PATH: base }, at);
  const loaded = await loadPublication({ folders: resolveFolders({ CONTENT_DIR: content }, root), base });
  if (loaded.value === null) throw new Error(`publication unreadable: ${JSON.stringify(loaded.problems[0])}`);
  const value = withoutDrafts(loaded.value);
  const { site, kinds, pins } = value;
  const parts = { site, kinds, pins, charts: toPublishedCharts(value), shares: listSharePictures(value) };
  const cacheDir = path.join(path.dirname(built.folder), "emitted");
  await emit(parts, built.folder, { siteUrl, base, cacheDir });
  await writeHostFiles(built.folder, base);
  return built;
}

async function run(env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "astro", "build"], {
    cwd: root,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TZ: "UTC", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr.on("data", (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  if (code !== 0) throw new Error(`build failed with ${code}: ${output}`);
}
