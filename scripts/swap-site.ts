import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

interface Folders {
  /** Where the served site stands. */
  dist: string;
  /** Where builds are made aside and the site before this one is kept for the moment of the swap. */
  cacheDir: string;
}

const previousName = "site-previous";
const madeAside = /^site-\d+$/u;

/**
 * Puts back what a killed build left: a site that was moved out but not replaced returns to `dist`,
 * half-made sites are swept away. Gives whether a site had to be put back.
 */
export async function restoreSite({ dist, cacheDir }: Folders): Promise<boolean> {
  const previous = path.join(cacheDir, previousName);
  const isMissing = existsSync(previous) && !existsSync(dist);
  if (isMissing) await rename(previous, dist);
  const names = existsSync(cacheDir) ? await readdir(cacheDir) : [];
  for (const name of names.filter((each) => madeAside.test(each) || each === previousName)) {
    await rm(path.join(cacheDir, name), { recursive: true, force: true });
  }
  return isMissing;
}

/** The folder in which this process makes its site aside. */
export function asideFolder({ cacheDir }: Folders): string {
  return path.join(cacheDir, `site-${process.pid}`);
}

/** Puts the site made aside in the place of the last one: two renames, so that a reader finds the one or the other. */
export async function swapSite(made: string, { dist, cacheDir }: Folders): Promise<void> {
  const previous = path.join(cacheDir, previousName);
  await rm(previous, { recursive: true, force: true });
  if (existsSync(dist)) await rename(dist, previous);
  await rename(made, dist);
  await rm(previous, { recursive: true, force: true });
}
