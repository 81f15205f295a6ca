import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import { parseStories, toStoryParser, type ParseStories, type StoryParts } from "./parse-stories.ts";
import type { StoryFile } from "./stories.ts";

/** Fewer stories are read before a thread has started. */
const fewestForThreads = 200;
/** Each thread holds what stories stand on once more. */
const mostThreads = 3;
/** Of what this process was started with, a thread needs what keeps warnings away. */
const execArgv = process.execArgv.filter((argument) => argument.startsWith("--disable-warning"));

/** What a thread is sent. */
export interface SharedJob {
  files: readonly StoryFile[];
  parts: StoryParts;
  /** How many files are taken: every thread takes the next one that is left. */
  taken: Int32Array;
}

/** A reading and the place of its file in the list. */
type Indexed = readonly [number, Reading<Story>];

/** Reads stories in this thread, and in further ones where there are many. */
export const parseStoriesInThreads: ParseStories = async (files, parts) => {
  const threads = files.length < fewestForThreads ? 0 : Math.min(mostThreads, availableParallelism() - 1);
  if (threads === 0) return parseStories(files, parts);
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { site, gazetteer, terms, datasets, places, charts, images, pageFiles } = parts.surroundings;
  const needed = { site, gazetteer, terms, datasets, places, charts, images, pageFiles };
  const job = { files, parts: { ...parts, surroundings: needed }, taken };
  const others = Array.from({ length: threads }, () => askThread(job));
  const own = parseShared(files, taken, toStoryParser(parts));
  const all = new Map([...own, ...(await Promise.all(others)).flat()]);
  return files.map(({ file }, index) => {
    const reading = all.get(index);
    if (reading === undefined) throw new Error(`story without a reading: ${file}`);
    return reading;
  });
};

/** Reads in a thread of its own what others leave of a list. */
export async function askThread(job: SharedJob): Promise<readonly Indexed[]> {
  const worker = new Worker(new URL("./story-worker.ts", import.meta.url), { execArgv });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("error", reject);
      worker.once("message", (readings: readonly Indexed[]) => {
        resolve(readings);
      });
      worker.postMessage(job);
    });
  } finally {
    await worker.terminate();
  }
}

/** Takes files from the list until none is left. */
export function parseShared(
  files: readonly StoryFile[],
  taken: Int32Array,
  parse: (file: StoryFile) => Reading<Story>,
): readonly Indexed[] {
  const readings: Indexed[] = [];
  for (;;) {
    const index = Atomics.add(taken, 0, 1);
    const file = files[index];
    if (file === undefined) return readings;
    readings.push([index, parse(file)]);
  }
}
