import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { noCuratedFacts, type CuratedFacts } from "../domain/curated.ts";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import { formatArticle } from "../seeds/article-markdown.ts";
import { toConverter, type Converter } from "../seeds/convert-seed.ts";
import { isFresh, loadCache, writeCache, type CachedSeed, type ConvertCache } from "./convert-cache.ts";
import { hashConverter } from "./converter-version.ts";
import { loadCurated, type Curated } from "./curated.ts";
import type { Folders } from "./folders.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { findSeeds, loadSeed } from "./seeds.ts";
import { settleArticle, sha256, type Outcome, type Settled } from "./settle-article.ts";

export interface ConvertOptions {
  folders: Folders;
  /** Where the last run's results are remembered; null: nowhere. */
  cacheFile: string | null;
  /** Overwrite what editors touched. */
  isForced?: boolean;
  /** Write nothing; what would be written is a problem. */
  isCheck?: boolean;
  onProgress?: (done: number, total: number) => void;
}

/** What a run did, in numbers of articles, and all that is wrong. */
export interface Conversion {
  seeds: number;
  written: number;
  unchanged: number;
  /** Edited by hand and left alone. */
  kept: number;
  failed: number;
  problems: readonly Problem[];
}

interface Converted {
  name: string;
  slug: string;
  /** Null where the cache says that the article on disk is still right. */
  text: string | null;
  cached: CachedSeed;
}

interface Failed {
  name: string;
}

/** Converts every seed of a publication. One bad seed never stops the others; articles are written whole or not at all. */
export async function convertSeeds(options: ConvertOptions): Promise<Conversion> {
  const { folders, cacheFile } = options;
  const names = await findSeeds(folders.seeds);
  if (names === null)
    return failure([toError("seeds-folder-missing", { file: folders.seeds, line: 1, column: 1 }, {})]);
  const [gazetteer, curated] = await Promise.all([loadGazetteer(folders.content), loadCurated(folders.seeds)]);
  if (gazetteer.value === null) return failure([...gazetteer.problems, ...curated.problems]);
  if (curated.problems.length > 0) return failure(curated.problems);
  const version = await hashConverter(folders.content);
  const cache = cacheFile === null || options.isForced ? new Map<string, CachedSeed>() : await loadCache(cacheFile);
  const context: Context = { options, version, cache, curated, converter: toConverter(gazetteer.value) };
  const run = await readAll(context, names);
  const taken = findTaken(run.converted, curated.file);
  const written = await writeAll(context, run.converted, taken.slugs);
  const fresh = written.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  if (cacheFile !== null && !options.isCheck) await writeCache(cacheFile, new Map(fresh));
  const slugs = new Map(run.converted.map(({ name, slug }) => [name, slug]));
  const orphans = await findOrphans(folders, new Set(names.map((name) => name.normalize("NFC"))), slugs);
  const count = (outcome: Outcome): number => written.filter((one) => one.outcome === outcome).length;
  return {
    seeds: names.length,
    written: count("written"),
    unchanged: count("unchanged"),
    kept: count("kept"),
    failed: run.failed.length + taken.seeds + count("failed"),
    problems: [
      ...gazetteer.problems,
      ...missingSeeds(curated, names),
      ...run.problems,
      ...taken.problems,
      ...written.flatMap(({ problems }) => problems),
      ...orphans,
    ],
  };
}

interface Context {
  options: ConvertOptions;
  version: string;
  cache: ConvertCache;
  curated: Curated;
  converter: Converter;
}

function failure(problems: readonly Problem[]): Conversion {
  return { seeds: 0, written: 0, unchanged: 0, kept: 0, failed: 1, problems };
}

interface Run {
  converted: readonly Converted[];
  failed: readonly Failed[];
  problems: readonly Problem[];
}

async function readAll(context: Context, names: readonly string[]): Promise<Run> {
  const converted: Converted[] = [];
  const failed: Failed[] = [];
  const problems: Problem[] = [];
  for (const [index, name] of names.entries()) {
    const one = await readOne(context, name);
    problems.push(...one.problems);
    if (one.converted === null) failed.push({ name });
    else converted.push(one.converted);
    context.options.onProgress?.(index + 1, names.length);
  }
  return { converted, failed, problems };
}

async function readOne(
  { options, version, cache, curated, converter }: Context,
  name: string,
): Promise<{ converted: Converted | null; problems: readonly Problem[] }> {
  const seed = await loadSeed(options.folders.seeds, name);
  if (seed.bytes === null) return { converted: null, problems: seed.problems };
  const facts: CuratedFacts = curated.facts.get(seed.name) ?? noCuratedFacts;
  const seedSha256 = sha256(seed.bytes);
  const key = sha256([version, seed.name, seedSha256, JSON.stringify(facts)].join("\n"));
  const cached = cache.get(seed.name);
  if (isFresh(cached, key))
    return { converted: { name: seed.name, slug: cached.slug, text: null, cached }, problems: [] };
  const { value, problems } = converter.convert(seed.bytes, { file: seed.file, curated: facts });
  if (value === null) return { converted: null, problems };
  const text = formatArticle(value, { seedSha256, hash: sha256 });
  const entry = { key, slug: value.slug, articleSha256: sha256(text), problems: problems.length };
  return { converted: { name: seed.name, slug: value.slug, text, cached: entry }, problems };
}

/** Two seeds cannot be one article: neither is written. */
function findTaken(
  converted: readonly Converted[],
  curatedFile: string,
): { slugs: ReadonlySet<string>; seeds: number; problems: readonly Problem[] } {
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

interface Written extends Settled {
  entry: readonly [string, CachedSeed] | null;
}

async function writeAll(
  context: Context,
  converted: readonly Converted[],
  taken: ReadonlySet<string>,
): Promise<readonly Written[]> {
  const folder = path.join(context.options.folders.content, "articles");
  const written: Written[] = [];
  for (const one of converted) {
    if (taken.has(one.slug)) continue;
    const article = {
      file: path.join(folder, `${one.slug}.md`),
      sha256: one.cached.articleSha256,
      text: async () => one.text ?? readAgain(context, one.name),
    };
    const settled = await settleArticle(article, context.options);
    const isSettled = settled.outcome === "written" || settled.outcome === "unchanged";
    written.push({ ...settled, entry: isSettled ? [one.name, one.cached] : null });
  }
  return written;
}

/** The cache knew the article, but it was changed or deleted since. */
async function readAgain(context: Context, name: string): Promise<string> {
  const names = (await findSeeds(context.options.folders.seeds)) ?? [];
  const onDisk = names.find((one) => one.normalize("NFC") === name) ?? name;
  const { converted } = await readOne({ ...context, cache: new Map() }, onDisk);
  if (converted?.text === null || converted === null) throw new Error(`seed unreadable the second time: ${name}`);
  return converted.text;
}

function missingSeeds({ places }: Curated, names: readonly string[]): readonly Problem[] {
  const known = new Set(names.map((name) => name.normalize("NFC")));
  return [...places]
    .filter(([seed]) => !known.has(seed))
    .map(([seed, place]) => toError("curated-seed-missing", place, { seed }));
}

/** Articles whose seed is gone or goes by another name now: told, never deleted. */
async function findOrphans(
  { content }: Folders,
  seeds: ReadonlySet<string>,
  slugs: ReadonlyMap<string, string>,
): Promise<readonly Problem[]> {
  const folder = path.join(content, "articles");
  const files = (await glob("*.md", { cwd: folder, absolute: true, expandDirectories: false })).sort();
  const problems: Problem[] = [];
  for (const file of files) {
    const seed = /^seed: (.*)$/mu.exec(await readFile(file, "utf8"))?.[1]?.replace(/^["']|["']$/gu, "");
    if (seed === undefined) continue;
    const place = { file, line: 1, column: 1 };
    const slug = slugs.get(seed) ?? path.basename(file, ".md");
    if (!seeds.has(seed)) problems.push(toAdvice("article-orphaned", place, { seed }));
    else if (slug !== path.basename(file, ".md")) problems.push(toAdvice("article-superseded", place, { seed, slug }));
  }
  return problems;
}
