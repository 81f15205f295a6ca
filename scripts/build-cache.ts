import { existsSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";

// Caches of tools that trust their own files: one that was cut short would end up on pages.
const sealedFolders = ["astro"] as const;
const sealName = "seal.json";

/** Path below the cache → size in bytes. */
type Seal = Readonly<Record<string, number>>;
const sealFile = z.record(z.string(), z.number());

/**
 * Breaks the seal that the last build left, and deletes each cache that is not as it was then: cut short, half written
 * by a killed build, or never sealed. Gives the deleted folders.
 */
export async function openCache(cacheDir: string): Promise<readonly string[]> {
  const before = await readSeal(cacheDir);
  await rm(path.join(cacheDir, sealName), { force: true });
  const now = await measure(cacheDir);
  const dropped = sealedFolders.filter(
    (folder) => existsSync(path.join(cacheDir, folder)) && !isSame(folder, before, now),
  );
  for (const folder of dropped) await rm(path.join(cacheDir, folder), { recursive: true, force: true });
  return dropped;
}

/** Notes what the caches hold, after a build that left them whole. */
export async function sealCache(cacheDir: string): Promise<void> {
  await writeFile(path.join(cacheDir, sealName), JSON.stringify(await measure(cacheDir)));
}

function isSame(folder: string, before: Seal, now: Seal): boolean {
  const part = (seal: Seal): string =>
    JSON.stringify(Object.entries(seal).filter(([file]) => file.startsWith(`${folder}/`)));
  return part(before) === part(now);
}

async function readSeal(cacheDir: string): Promise<Seal> {
  try {
    return sealFile.parse(JSON.parse(await readFile(path.join(cacheDir, sealName), "utf8")));
  } catch {
    // No seal, or one cut short itself: nothing is known of the caches, so none is trusted.
    return {};
  }
}

async function measure(cacheDir: string): Promise<Seal> {
  const files = await glob(
    sealedFolders.map((folder) => `${folder}/**/*`),
    { cwd: cacheDir, dot: true },
  );
  const sizes = files.sort().map(async (file) => [file, (await stat(path.join(cacheDir, file))).size] as const);
  return Object.fromEntries(await Promise.all(sizes));
}
