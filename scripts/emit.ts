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

export interface Emitted {
  files: number;
  bytes: number;
  /** Files that had to be made anew. */
  made: number;
  /** How long pictures in PNG took, and the archives that hold such. */
  pngMs: number;
  /** Characters that a picture's font lacks, by the picture's address. */
  missingGlyphs: readonly { path: string; characters: readonly string[] }[];
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
  const missingGlyphs: { path: string; characters: readonly string[] }[] = [];
  let [bytes, made, written, pngMs] = [0, 0, 0, 0];
  for (const file of files) {
    const began = performance.now();
    const { content, isNew } = await contentOf(file, cache);
    if (/\.(?:png|zip)$/u.test(file.path)) pngMs += performance.now() - began;
    if (content === null) continue;
    if (file.path.endsWith(".svg")) {
      const characters = findMissingGlyphs(Buffer.from(content).toString("utf8"));
      if (characters.length > 0) missingGlyphs.push({ path: file.path, characters });
    }
    await write(file.path, content);
    bytes += content.length;
    written += 1;
    if (isNew) made += 1;
  }
  return { files: written, bytes, made, pngMs, missingGlyphs };
}

async function contentOf(file: EmittedFile, cache: EmitCache): Promise<{ content: Uint8Array | null; isNew: boolean }> {
  const known = await cache.read(file.key);
  if (known !== null) return { content: known, isNew: false };
  const produced = file.produce();
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
