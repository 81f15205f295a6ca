import { existsSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../domain/problem.ts";
import { checkFiles } from "./check-files.ts";
import { dropConsequences } from "./consequences.ts";
import { convertSeeds } from "./convert-seeds.ts";
import { loadPublication, type Publication, type PublicationOptions } from "./load-publication.ts";
import { cacheFolder } from "./folders.ts";
import { loadPins } from "./pins.ts";
import { toThreadedReader } from "./story-threads.ts";

export interface CheckedPublication {
  /** Null where there is any error. */
  publication: Publication | null;
  /** All problems of all files, each once, in order of file, line and column. */
  problems: readonly Problem[];
  /** Numbers in the stories' texts; null where the publication cannot be read. */
  numbers: { linked: number; all: number } | null;
}

/**
 * Reads and checks everything that editors write: seeds, files, data, charts, stories, pins. Nothing is written but what
 * the next check need not read again.
 */
export async function checkPublication(options: PublicationOptions): Promise<CheckedPublication> {
  const { folders } = options;
  const cacheFile = path.join(cacheFolder(folders), "convert.json");
  const hasSite = existsSync(path.join(folders.content, "site.yaml"));
  const [files, conversion, loaded, pins] = await Promise.all([
    checkFiles(folders),
    convertSeeds({ folders, cacheFile, isCheck: true, checkRemembers: options.keptIn !== undefined }),
    hasSite ? loadPublication({ toReader: toThreadedReader, ...options }) : { value: null, problems: [] },
    loadPins(folders.content),
  ]);
  const unreadable = new Set(files.filter(({ rule }) => /utf/u.test(rule)).map(({ place }) => place.file));
  const fromTexts = [...conversion.problems, ...loaded.problems, ...pins.problems];
  const told = [...files, ...fromTexts.filter(({ place }) => !unreadable.has(place.file))];
  const problems = sortProblems(dropConsequences(told));
  const publication = problems.some(({ level }) => level === "error") ? null : loaded.value;
  return { publication, problems, numbers: countNumbers(loaded.value) };
}

function countNumbers(publication: Publication | null): CheckedPublication["numbers"] {
  if (publication === null) return null;
  const counts = publication.stories.map(({ story }) => story.numbers);
  const linked = counts.reduce((sum, each) => sum + each.linked, 0);
  return { linked, all: linked + counts.reduce((sum, each) => sum + each.unlinked, 0) };
}

function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    ({ place: a }, { place: b }) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
