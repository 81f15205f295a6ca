import { readFile } from "node:fs/promises";
import { z } from "zod";

/** What one seed became the last time: where, with which bytes, and the advice it gave. */
export interface CachedSeed {
  /** Hash of all that the article depends on. */
  key: string;
  slug: string;
  articleSha256: string;
  /** How many problems it had; a seed with any is read again, so that they are told again. */
  problems: number;
}

const schema = z.strictObject({
  cleanVersion: z.string().nullable(),
  seeds: z.record(
    z.string(),
    z.strictObject({ key: z.string(), slug: z.string(), articleSha256: z.string(), problems: z.int() }),
  ),
});

export interface ConvertCache {
  /** Hash of the converter and its gazetteer when the gazetteer had nothing to tell; then it need not be read again. */
  cleanVersion: string | null;
  seeds: ReadonlyMap<string, CachedSeed>;
}

export const emptyCache: ConvertCache = { cleanVersion: null, seeds: new Map() };

/** The cache of the last run; anything unreadable is no cache, and costs time only. */
export async function loadCache(file: string): Promise<ConvertCache> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? { ...parsed.data, seeds: new Map(Object.entries(parsed.data.seeds)) } : emptyCache;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) return emptyCache;
    throw error;
  }
}

export async function writeCache(
  file: string,
  cache: ConvertCache,
  write: (file: string, text: string) => Promise<void>,
): Promise<void> {
  const seeds = Object.fromEntries([...cache.seeds].sort(([a], [b]) => (a < b ? -1 : 1)));
  await write(file, JSON.stringify({ ...cache, seeds }));
}

export function isFresh(cached: CachedSeed | undefined, key: string): cached is CachedSeed {
  return cached !== undefined && cached.key === key && cached.problems === 0;
}
