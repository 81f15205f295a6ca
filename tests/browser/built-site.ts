import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export interface BuiltSite {
  folder: string;
  remove: () => Promise<void>;
}

/** Makes the pages of a publication in a folder of their own, apart from `dist` and from every other build's caches. */
export async function buildPages(env: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const home = await mkdtemp(path.join(tmpdir(), "built-pages-"));
  const folder = path.join(home, "site");
  await run({ ...env, BUILD_DIR: folder, BUILD_CACHE_DIR: path.join(home, "cache") });
  return { folder, remove: () => rm(home, { recursive: true, force: true }) };
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
