import { existsSync } from "node:fs";
import { access, constants, cp, lstat, mkdir, readdir, readFile, readlink, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf, toBuildFault } from "./build-fault.ts";

export interface SiteFolders {
  /** Where the served site stands: the real folder, also where `dist` is a link to it. */
  dist: string;
  /** Where sites are made aside, beside the tools' caches. */
  cacheDir: string;
  /** Where the last site waits during a swap: on the same disk as `dist`, so that moving it is one step. */
  besideDir: string;
}

const names = { previous: ".site-previous", next: ".site-next", trash: ".site-trash" } as const;
const madeAside = /^site-\d+$/u;

/** The folders of a project; throws a fault where `dist` is something that cannot be replaced as a whole. */
export async function findSiteFolders(root: string): Promise<SiteFolders> {
  const cacheDir = path.join(root, ".cache");
  await mkdir(cacheDir, { recursive: true });
  const dist = await followLink(path.join(root, "dist"));
  const parent = path.dirname(dist);
  await mkdir(parent, { recursive: true });
  const isOneDisk = (await stat(parent)).dev === (await stat(cacheDir)).dev;
  return { dist, cacheDir, besideDir: isOneDisk ? cacheDir : parent };
}

async function followLink(folder: string): Promise<string> {
  const found = await lstat(folder).catch(() => null);
  if (found === null || found.isDirectory()) return folder;
  if (!found.isSymbolicLink()) throw toBuildFault("not-a-folder", { folder });
  return followLink(path.resolve(path.dirname(folder), await readlink(folder)));
}

/** Throws the fault that would stop the swap, before the long work of making a site. */
export async function checkReplaceable({ dist, besideDir }: SiteFolders): Promise<void> {
  for (const folder of [path.dirname(dist), dist, besideDir]) {
    if (existsSync(folder)) await access(folder, constants.W_OK);
  }
  if (existsSync(dist) && (await isMountPoint(dist))) throw toBuildFault("mount-point", { folder: dist });
}

async function isMountPoint(folder: string): Promise<boolean> {
  if ((await stat(folder)).dev !== (await stat(path.dirname(folder))).dev) return true;
  // A folder bound onto another of the same disk shows only in Linux's own list (proc(5), mountinfo).
  const list = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  return list.split("\n").some((line) => line.split(" ")[4]?.replaceAll("\\040", " ") === folder);
}

/**
 * Puts back what a killed build left: a site that was moved out but not replaced returns to `dist`, half-made sites are
 * swept away. Gives whether a site had to be put back. Only for whoever holds the build lock.
 */
export async function restoreSite({ dist, cacheDir, besideDir }: SiteFolders): Promise<boolean> {
  const previous = path.join(besideDir, names.previous);
  const isMissing = existsSync(previous) && !existsSync(dist);
  if (isMissing) await rename(previous, dist);
  const leftovers: readonly string[] = Object.values(names);
  for (const folder of new Set([cacheDir, besideDir])) {
    for (const name of await readdir(folder)) {
      if (leftovers.includes(name) || (folder === cacheDir && madeAside.test(name))) await sweep(folder, name);
    }
  }
  return isMissing;
}

/** The folder in which this process makes its site aside. */
export function asideFolder({ cacheDir }: SiteFolders): string {
  return path.join(cacheDir, `site-${process.pid}`);
}

/**
 * Puts the site made aside in the place of the last one: two renames, so that a reader finds the one or the other.
 * Gives the folder of the old site where that could not be deleted, else null.
 */
export async function swapSite(made: string, { dist, besideDir }: SiteFolders): Promise<string | null> {
  const previous = path.join(besideDir, names.previous);
  const next = await bringBeside(made, besideDir);
  await sweep(besideDir, names.previous);
  const hadSite = existsSync(dist);
  if (hadSite) await rename(dist, previous);
  try {
    await rename(next, dist);
  } catch (error) {
    if (hadSite) await rename(previous, dist);
    throw error;
  }
  return sweep(besideDir, names.previous).then(
    () => null,
    () => previous,
  );
}

async function bringBeside(made: string, besideDir: string): Promise<string> {
  if (path.dirname(made) === besideDir) return made;
  const next = path.join(besideDir, names.next);
  await rm(next, { recursive: true, force: true });
  await cp(made, next, { recursive: true });
  return next;
}

/** Deletes a folder; out of its name first, so that one half deleted is never taken for a whole site. */
async function sweep(folder: string, name: string): Promise<void> {
  const trash = path.join(folder, names.trash);
  try {
    if (name !== names.trash) {
      await rm(trash, { recursive: true, force: true });
      await rename(path.join(folder, name), trash);
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  await rm(trash, { recursive: true, force: true });
}
