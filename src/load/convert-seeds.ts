import path from "node:path";
import { toError, type Problem } from "../domain/problem.ts";
import { decodeSeed } from "../seeds/decode.ts";
import { emptyCache, loadCache, writeCache } from "./convert-cache.ts";
import { convertAll, type ConvertJobs } from "./converted-seeds.ts";
import { hashConverter } from "./converter-version.ts";
import { loadCurated } from "./curated.ts";
import type { Folders } from "./folders.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { findMissingSeeds, findOrphans } from "./orphans.ts";
import { findSeeds, loadSeed } from "./seeds.ts";
import type { Outcome, SettleOptions } from "./settle-article.ts";
import { writeFileIfPossible, writeFileWhole } from "./write-file.ts";
import { findTaken, writeArticles } from "./written-articles.ts";

export interface ConvertOptions extends SettleOptions {
  folders: Folders;
  /** Where the last run's results are remembered; null: nowhere. */
  cacheFile: string | null;
  /** Whether a check remembers too what it converted and found written. Default: false. */
  checkRemembers?: boolean;
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

/** Converts every seed of a publication. One bad seed never stops the others; articles are written whole or not at all. */
export async function convertSeeds(options: ConvertOptions): Promise<Conversion> {
  const { folders, cacheFile, onProgress, isForced = false, isCheck = false, checkRemembers = false } = options;
  const names = await findSeeds(folders.seeds);
  if (names === null)
    return failure([toError("seeds-folder-missing", { file: folders.seeds, line: 1, column: 1 }, {})]);
  const version = await hashConverter(folders.content);
  const cache = cacheFile === null || isForced ? emptyCache : await loadCache(cacheFile);
  const isClean = cache.cleanVersion === version;
  const gazetteer = isClean ? { problems: [] } : await loadGazetteer(folders.content);
  const curated = await loadCurated(folders.seeds);
  const unread = [...gazetteer.problems, ...curated.problems];
  if (unread.some(({ level }) => level === "error")) {
    return failure([...unread, ...(await checkBytes(folders.seeds, names))]);
  }
  const context = { seedsDir: folders.seeds, convert: toConvertJobs(folders.content), curated, cache, version };
  const run = await convertAll(context, names, onProgress);
  const taken = findTaken(run.converted, curated.file);
  const folder = path.join(folders.content, "articles");
  const written = await writeArticles(run.converted, { folder, context, except: taken.slugs, isForced, isCheck });
  const fresh = written.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const cleanVersion = gazetteer.problems.length === 0 ? version : null;
  const isNew = cache.cleanVersion !== cleanVersion || run.converted.some(({ text }) => text !== null);
  if (cacheFile !== null && (!isCheck || (checkRemembers && isNew))) {
    const write = isCheck ? writeFileIfPossible : writeFileWhole;
    await writeCache(cacheFile, { cleanVersion, seeds: new Map(fresh) }, write);
  }
  const orphans = await findOrphans(folder, names, new Map(run.converted.map(({ name, slug }) => [name, slug])));
  const count = (outcome: Outcome): number => written.filter((one) => one.outcome === outcome).length;
  return {
    seeds: names.length,
    written: count("written"),
    unchanged: count("unchanged"),
    kept: count("kept"),
    failed: run.failed + taken.seeds + count("failed"),
    problems: [
      ...gazetteer.problems,
      ...findMissingSeeds(curated, names),
      ...run.problems,
      ...taken.problems,
      ...written.flatMap(({ problems }) => problems),
      ...orphans,
    ],
  };
}

/** Reads the converter and its gazetteer only where there is a seed to convert: most runs have none. */
function toConvertJobs(contentDir: string): ConvertJobs {
  return async (jobs, onDone) => {
    if (jobs.length === 0) return [];
    const [{ convertJobs }, { value }] = await Promise.all([import("./seed-threads.ts"), loadGazetteer(contentDir)]);
    if (value === null) throw new Error(`gazetteer unreadable the second time: ${contentDir}`);
    return convertJobs(jobs, value, onDone);
  };
}

/** What is wrong with the seeds as files: it is told in the same run, even where nothing can be converted. */
async function checkBytes(seedsDir: string, names: readonly string[]): Promise<readonly Problem[]> {
  const seeds = await Promise.all(names.map((name) => loadSeed(seedsDir, name)));
  return seeds.flatMap(({ file, bytes, problems }) => (bytes === null ? problems : decodeSeed(bytes, file).problems));
}

function failure(problems: readonly Problem[]): Conversion {
  return { seeds: 0, written: 0, unchanged: 0, kept: 0, failed: 1, problems };
}
