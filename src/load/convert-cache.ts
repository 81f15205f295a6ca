import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeFileWhole } from "./write-file.ts";

/** What one seed became the last time: where, with which bytes, and the advice it gave. */
export interface CachedSeed {
  /** Hash of all that the article depends on. */
  key: string;
  slug: string;
  articleSha256: string;
  /** How many problems it had; a seed with any is read again, so that they are told again. */
  problems: number;
}

const schema = z.record(
  z.string(),
  z.strictObject({ key: z.string(), slug: z.string(), articleSha256: z.string(), problems: z.int() }),
);

export type ConvertCache = ReadonlyMap<string, CachedSeed>;

/** The cache of the last run; anything unreadable is no cache, and costs time only. */
export async function loadCache(file: string): Promise<ConvertCache> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(file, "utf8")));
    return new Map(parsed.success ? Object.entries(parsed.data) : []);
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) return new Map();
    throw error;
  }
}

export async function writeCache(file: string, cache: ConvertCache): Promise<void> {
  await writeFileWhole(file, JSON.stringify(Object.fromEntries([...cache].sort(([a], [b]) => (a < b ? -1 : 1)))));
}

export function isFresh(cached: CachedSeed | undefined, key: string): cached is CachedSeed {
  return cached !== undefined && cached.key === key && cached.problems === 0;
}
