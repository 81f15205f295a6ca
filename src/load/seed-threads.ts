import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Gazetteer } from "../domain/gazetteer.ts";
import { toConverter } from "../seeds/convert-seed.ts";
import { convertJob, type SeedJob, type SeedResult } from "./seed-job.ts";
import { workerArguments } from "./threads.ts";

/** Fewer seeds are converted before a thread has started. */
const fewestForThreads = 60;
/** Each thread holds the converter once more. */
const mostThreads = 2;

/** Converts every job, in two threads where there are many. Results come in the order of the jobs. */
export async function convertJobs(
  jobs: readonly SeedJob[],
  gazetteer: Gazetteer,
  onDone: () => void,
): Promise<readonly SeedResult[]> {
  const threads = jobs.length < fewestForThreads ? 1 : Math.min(mostThreads, availableParallelism());
  if (threads === 1) {
    const converter = toConverter(gazetteer);
    return jobs.map((job) => {
      const result = convertJob(converter, job);
      onDone();
      return result;
    });
  }
  return convertInThreads(jobs, gazetteer, threads, onDone);
}

async function convertInThreads(
  jobs: readonly SeedJob[],
  gazetteer: Gazetteer,
  threads: number,
  onDone: () => void,
): Promise<readonly SeedResult[]> {
  const results: SeedResult[] = [];
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./seed-worker.ts", import.meta.url), { execArgv: workerArguments });
    try {
      worker.postMessage(gazetteer);
      // The threads share one queue: each takes the next job that is left.
      for (const [index, job] of queue) {
        results[index] = await ask(worker, job);
        onDone();
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return results;
}

function ask(worker: Worker, job: SeedJob): Promise<SeedResult> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (result: SeedResult) => {
      worker.off("error", reject);
      resolve(result);
    });
    worker.postMessage(job);
  });
}
