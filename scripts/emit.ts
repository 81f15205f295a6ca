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

/** So many pictures are drawn, or wait to be packed, while further ones are described. */
const mostPictures = 12;

export interface Emitted {
  files: number;
  bytes: number;
  /** Files that had to be made anew. */
  made: number;
  /** How long pictures in PNG took, and the archives that hold such. */
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
  const engine = await loadEngine(publication.site.colours);
  const list = (): Iterable<EmittedFile> => listFiles(publication, engine, addresses);
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
  for (const file of list()) if (!isPacked(file)) await emitFile(file);
  const began = performance.now();
  await emitAtOnce(list(), emitFile);
  emitted.pngMs = performance.now() - began;
  return emitted;
}

/** Pictures in PNG, and the archives that hold such: they take the longest, and other threads make them. */
function isPacked({ path: file }: EmittedFile): boolean {
  return /\.(?:png|zip)$/u.test(file);
}

/** Emits what is packed, several files at once. */
async function emitAtOnce(files: Iterable<EmittedFile>, emitFile: (file: EmittedFile) => Promise<void>): Promise<void> {
  const pictures: Promise<void>[] = [];
  try {
    for (const file of files) {
      if (!isPacked(file)) continue;
      const done = emitFile(file);
      pictures.push(done);
      // Whoever waits for it is told what went wrong with it.
      done.catch(() => undefined);
      if (pictures.length > mostPictures) await pictures.shift();
    }
    await Promise.all(pictures);
  } finally {
    // Whatever went wrong, nothing is written any more when this is told.
    await Promise.allSettled(pictures);
  }
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
