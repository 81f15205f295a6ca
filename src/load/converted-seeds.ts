import { noCuratedFacts, type CuratedFacts } from "../domain/curated.ts";
import type { Problem } from "../domain/problem.ts";
import { isFresh, type CachedSeed, type ConvertCache } from "./convert-cache.ts";
import type { Curated } from "./curated.ts";
import type { SeedJob, SeedResult } from "./seed-job.ts";
import { loadSeed } from "./seeds.ts";
import { sha256 } from "./settle-article.ts";

/** Converts every job; results come in the order of the jobs. */
export type ConvertJobs = (jobs: readonly SeedJob[], onDone: () => void) => Promise<readonly SeedResult[]>;

/** All that decides what seeds become. */
export interface ConvertContext {
  seedsDir: string;
  convert: ConvertJobs;
  curated: Curated;
  cache: ConvertCache;
  /** Hash of the converter. */
  version: string;
}

export interface ConvertedSeed {
  name: string;
  slug: string;
  /** Null where the cache says that the article on disk is still right. */
  text: string | null;
  cached: CachedSeed;
}

export interface ConvertedSeeds {
  converted: readonly ConvertedSeed[];
  failed: number;
  problems: readonly Problem[];
}

/** Reads the named seeds, and converts those that the cache does not know. One bad seed never stops the others. */
export async function convertAll(
  context: ConvertContext,
  names: readonly string[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ConvertedSeeds> {
  const read: (ConvertedSeed | SeedJob | readonly Problem[])[] = [];
  for (const name of names) read.push(await readSeed(context, name));
  const jobs = read.filter(isJob);
  let done = names.length - jobs.length;
  const results = await context.convert(jobs, () => {
    onProgress((done += 1), names.length);
  });
  const byJob = new Map(jobs.map((job, index) => [job, results[index]]));
  const outcomes = read.map((one) => (isJob(one) ? settle(one, byJob.get(one)) : toOutcome(one)));
  return {
    converted: outcomes.flatMap(({ converted }) => (converted === null ? [] : [converted])),
    failed: outcomes.filter(({ converted }) => converted === null).length,
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

function isJob(one: ConvertedSeed | SeedJob | readonly Problem[]): one is SeedJob {
  return "bytes" in one;
}

/** What the cache knows of a seed, else what there is to do, else why it cannot be read. */
async function readSeed(
  { seedsDir, curated, cache, version }: ConvertContext,
  onDisk: string,
): Promise<ConvertedSeed | SeedJob | readonly Problem[]> {
  const { name, file, bytes, problems } = await loadSeed(seedsDir, onDisk);
  if (bytes === null) return problems;
  const facts: CuratedFacts = curated.facts.get(name) ?? noCuratedFacts;
  const seedSha256 = sha256(bytes);
  const key = sha256([version, name, seedSha256, JSON.stringify(facts)].join("\n"));
  const cached = cache.seeds.get(name);
  if (isFresh(cached, key)) return { name, slug: cached.slug, text: null, cached };
  return { name, file, bytes, facts, seedSha256, key };
}

interface Outcome {
  converted: ConvertedSeed | null;
  problems: readonly Problem[];
}

function toOutcome(one: ConvertedSeed | readonly Problem[]): Outcome {
  return "slug" in one ? { converted: one, problems: [] } : { converted: null, problems: one };
}

function settle({ name, key }: SeedJob, result: SeedResult | undefined): Outcome {
  if (result === undefined) throw new Error(`seed without a result: ${name}`);
  const { article, problems } = result;
  if (article === null) return { converted: null, problems };
  const { slug, text } = article;
  const cached = { key, slug, articleSha256: sha256(text), problems: problems.length };
  return { converted: { name, slug, text, cached }, problems };
}
