import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { glob } from "tinyglobby";
import type { Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import { plainReader, toStoryParser, type ParseStories, type StoryParts, type StoryReader } from "./parse-stories.ts";
import type { StoryFile } from "./stories.ts";
import { claim, toCounters, workerArguments } from "./threads.ts";

/** Fewer stories are read before a thread has started. */
const fewestForThreads = 200;
/** Each thread holds what stories stand on once more. */
const mostThreads = 3;

/** What a thread is sent first: the markup of stories is read until it is known what they stand on. */
export interface MarkupJob {
  contentDir: string;
  /** How many files, from the last one on, some thread has taken. */
  taken: Int32Array;
}

/** What a thread is sent then. */
export interface StoryJob {
  files: readonly StoryFile[];
  parts: StoryParts;
  /** One a file: not 0 where it is taken. */
  claims: Int32Array;
}

/** A reading and the place of its file in the list. */
export type Indexed = readonly [number, Reading<Story>];

export interface StoryThread {
  /** Reads what others leave of a list. */
  read: (job: StoryJob) => Promise<readonly Indexed[]>;
  end: () => Promise<void>;
}

interface ReaderOptions {
  contentDir: string;
  /** Whether all stories will be asked for, later: then threads begin with what they need not wait for. */
  isAhead: boolean;
}

/** Reads stories in this thread, and in further ones where there are many. */
export async function toThreadedReader({ contentDir, isAhead }: ReaderOptions): Promise<StoryReader> {
  const start = (): readonly StoryThread[] => {
    const taken = toCounters(1);
    const threads = Math.min(mostThreads, availableParallelism() - 1);
    return Array.from({ length: threads }, () => startThread({ contentDir, taken }));
  };
  const isLarge = isAhead && (await glob("stories/**/*.md", { cwd: contentDir })).length >= fewestForThreads;
  let threads = isLarge ? start() : [];
  const parse: ParseStories = async (files, parts) => {
    if (files.length < fewestForThreads) return plainReader.parse(files, parts);
    if (threads.length === 0) threads = start();
    const { site, gazetteer, terms, datasets, places, charts, images, pageFiles } = parts.surroundings;
    const needed = { site, gazetteer, terms, datasets, places, charts, images, pageFiles };
    const job = { files, parts: { ...parts, surroundings: needed }, claims: toCounters(files.length) };
    const others = threads.map((thread) => thread.read(job));
    const own = [...readShared(job, files.keys())];
    const all = new Map([...own, ...(await Promise.all(others)).flat()]);
    return files.map(({ file }, index) => {
      const reading = all.get(index);
      if (reading === undefined) throw new Error(`story without a reading: ${file}`);
      return reading;
    });
  };
  return { parse, end: async () => void (await Promise.all(threads.map((thread) => thread.end()))) };
}

/** A thread that begins with the markup of stories at once. */
export function startThread(begin: MarkupJob): StoryThread {
  const worker = new Worker(new URL("./story-worker.ts", import.meta.url), { execArgv: workerArguments });
  const answer = new Promise<readonly Indexed[]>((resolve, reject) => {
    const all: Indexed[] = [];
    worker.once("error", reject);
    worker.on("message", (some: readonly Indexed[]) => {
      if (some.length === 0) resolve(all);
      all.push(...some);
    });
  });
  // Whoever asks for the answer is told; nobody has to ask.
  answer.catch(() => undefined);
  worker.postMessage(begin);
  return {
    read: (job) => {
      worker.postMessage(job);
      return answer;
    },
    end: async () => void (await worker.terminate()),
  };
}

type ParseStory = ReturnType<typeof toStoryParser>;

/** Reads those of the files, in the order given, that no other thread has taken. */
export function* readShared(
  { files, parts, claims }: StoryJob,
  order: Iterable<number>,
  markupOf: (file: StoryFile) => Parameters<ParseStory>[1] = () => undefined,
): Generator<Indexed> {
  const parse = toStoryParser(parts);
  for (const index of order) {
    const file = files[index];
    if (file === undefined || !claim(claims, index)) continue;
    yield [index, parse(file, markupOf(file))];
  }
}
