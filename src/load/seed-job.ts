import type { CuratedFacts } from "../domain/curated.ts";
import type { Problem } from "../domain/problem.ts";
import { formatArticle } from "../seeds/article-markdown.ts";
import type { Converter } from "../seeds/convert-seed.ts";
import { sha256 } from "./settle-article.ts";

/** A seed to convert: its bytes and all else that its article depends on. */
export interface SeedJob {
  name: string;
  file: string;
  bytes: Uint8Array;
  facts: CuratedFacts;
  seedSha256: string;
  /** Hash of all that the article depends on. */
  key: string;
}

/** What became of it; without an article the problems say why. */
export interface SeedResult {
  article: { slug: string; text: string } | null;
  problems: readonly Problem[];
}

export function convertJob(converter: Converter, { bytes, file, facts, seedSha256 }: SeedJob): SeedResult {
  const { value, problems } = converter.convert(bytes, { file, curated: facts });
  if (value === null) return { article: null, problems };
  return { article: { slug: value.slug, text: formatArticle(value, { seedSha256, hash: sha256 }) }, problems };
}
