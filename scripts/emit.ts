import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Addresses } from "../src/embeds/addresses.ts";
import { toBase } from "../src/load/links.ts";
import { openCache, type EmitCache } from "./emit-cache.ts";
import { loadEngine } from "./emit-engine.ts";
import { listFiles, type EmittedFile, type EmittedPublication } from "./emit-list.ts";
import { findMissingGlyphs } from "./emit-png.ts";
import { root } from "./steps.ts";

export interface EmitOptions {
  /** The host's address; null where it is not known. */
  siteUrl: string | null;
  /** "/" or "/a/sub-path/". */
  base: string;
  /** Default: `.cache/emit`. */
  cacheDir?: string;
}

/** So many pictures may wait to be drawn and packed, while further ones are described. */
const mostPictures = 12;

export interface Emitted {
  files: number;
  bytes: number;
  /** Files that had to be made anew. */
  made: number;
  /** How long everything else waited for pictures in PNG and the archives that hold such, in ms. */
  pngMs: number;
  /** Characters that a picture's font lacks, by the picture's address. */
  missingGlyphs: { path: string; characters: readonly string[] }[];
}

/**
 * Writes everything that charts have beside their pages into the folder of a site that is being made: embed pages, oEmbed,
 * pictures, data files, kits, and the pins. What was made before of the same is taken from the cache.
 */
export async function emit(publication: EmittedPublication, folder: string, options: EmitOptions): Promise<Emitted> {
  const { siteUrl, base, cacheDir = path.join(root, ".cache", "emit") } = options;
  const addresses: Addresses = { site: publication.site, siteUrl, base: toBase(base) };
  const files = listFiles(publication, await loadEngine(publication.site.colours), addresses);
  const cache = await openCache(cacheDir);
  const write = toWriter(folder);
  const emitted: Emitted = { files: 0, bytes: 0, made: 0, pngMs: 0, missingGlyphs: [] };
  const emitFile = async (file: EmittedFile): Promise<void> => {
    const { content, isNew } = await contentOf(file, cache);
    if (content === null) return;
    if (file.path.endsWith(".svg")) {
      const characters = findMissingGlyphs(Buffer.from(content).toString("utf8"));
      if (characters.length > 0) emitted.missingGlyphs.push({ path: file.path, characters });
    }
    await write(file.path, content);
    emitted.bytes += content.length;
    emitted.files += 1;
    if (isNew) emitted.made += 1;
  };
  const pictures: Promise<void>[] = [];
  const waitForPicture = async (): Promise<void> => {
    const began = performance.now();
    await pictures.shift();
    emitted.pngMs += performance.now() - began;
  };
  try {
    for (const file of files) {
      const done = emitFile(file);
      if (isPacked(file)) pictures.push(done);
      else await done;
      // Whoever waits for it is told what went wrong with it.
      done.catch(() => undefined);
      if (pictures.length > mostPictures) await waitForPicture();
    }
    while (pictures.length > 0) await waitForPicture();
  } finally {
    // Whatever went wrong, nothing is written any more when this is told.
    await Promise.allSettled(pictures);
  }
  return emitted;
}

/** Pictures in PNG, and the archives that hold such: they take the longest, and leave this thread alone. */
function isPacked({ path: file }: EmittedFile): boolean {
  return /\.(?:png|zip)$/u.test(file);
}

async function contentOf(file: EmittedFile, cache: EmitCache): Promise<{ content: Uint8Array | null; isNew: boolean }> {
  const known = await cache.read(file.key);
  if (known !== null) return { content: known, isNew: false };
  const produced = await file.produce();
  const content = typeof produced === "string" ? Buffer.from(produced, "utf8") : produced;
  if (content !== null) await cache.write(file.key, content);
  return { content, isNew: true };
}

/** Writes files below a folder; each of their own folders is made once. */
function toWriter(folder: string): (file: string, content: Uint8Array) => Promise<void> {
  const made = new Set<string>();
  return async (name, content) => {
    const file = path.join(folder, ...name.split("/"));
    const own = path.dirname(file);
    if (!made.has(own)) await mkdir(own, { recursive: true });
    made.add(own);
    await writeFile(file, content);
  };
}
