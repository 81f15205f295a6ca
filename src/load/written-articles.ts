import path from "node:path";
import { toError, type Problem } from "../domain/problem.ts";
import { emptyCache, type CachedSeed } from "./convert-cache.ts";
import { convertAll, type ConvertContext, type ConvertedSeed } from "./converted-seeds.ts";
import { findSeeds } from "./seeds.ts";
import { settleArticle, type Settled, type SettleOptions } from "./settle-article.ts";

/** Slugs that two seeds claim: neither can be written. */
export interface Taken {
  slugs: ReadonlySet<string>;
  /** How many seeds claim them. */
  seeds: number;
  problems: readonly Problem[];
}

export function findTaken(converted: readonly ConvertedSeed[], curatedFile: string): Taken {
  const bySlug = Map.groupBy(converted, ({ slug }) => slug);
  const taken = [...bySlug].filter(([, seeds]) => seeds.length > 1);
  return {
    slugs: new Set(taken.map(([slug]) => slug)),
    seeds: taken.reduce((sum, [, seeds]) => sum + seeds.length, 0),
    problems: taken.map(([slug, seeds]) =>
      toError(
        "seeds-same-slug",
        { file: curatedFile, line: 1, column: 1 },
        { slug, seeds: seeds.map(({ name }) => name), curated: path.basename(curatedFile) },
      ),
    ),
  };
}

export interface WrittenArticle extends Settled {
  /** What the cache may remember; null where the article on disk is not what was converted. */
  entry: readonly [string, CachedSeed] | null;
}

interface WriteOptions extends SettleOptions {
  folder: string;
  context: ConvertContext;
  /** Slugs that are left out. */
  except: ReadonlySet<string>;
}

/** Brings every converted seed's article up to date. */
export async function writeArticles(
  converted: readonly ConvertedSeed[],
  { folder, context, except, ...options }: WriteOptions,
): Promise<readonly WrittenArticle[]> {
  const written: WrittenArticle[] = [];
  for (const one of converted) {
    if (except.has(one.slug)) continue;
    const article = {
      file: path.join(folder, `${one.slug}.md`),
      seed: path.join(context.seedsDir, one.name),
      sha256: one.cached.articleSha256,
      text: async () => one.text ?? convertAgain(context, one.name),
    };
    const settled = await settleArticle(article, options);
    const isSettled = settled.outcome === "written" || settled.outcome === "unchanged";
    written.push({ ...settled, entry: isSettled ? [one.name, one.cached] : null });
  }
  return written;
}

/** The cache knew the article, but it was changed or deleted since. */
async function convertAgain(context: ConvertContext, name: string): Promise<string> {
  const names = (await findSeeds(context.seedsDir)) ?? [];
  const onDisk = names.find((one) => one.normalize("NFC") === name) ?? name;
  const { converted } = await convertAll({ ...context, cache: emptyCache }, [onDisk]);
  const text = converted[0]?.text ?? null;
  if (text === null) throw new Error(`seed unreadable the second time: ${name}`);
  return text;
}
