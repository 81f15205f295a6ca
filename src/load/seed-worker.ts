import { parentPort } from "node:worker_threads";
import type { Gazetteer } from "../domain/gazetteer.ts";
import { toConverter } from "../seeds/convert-seed.ts";
import { convertJob, type SeedJob } from "./seed-job.ts";

/** A thread that converts seeds: told the gazetteer first, it answers every job with its result. */
const port = parentPort;
if (port === null) throw new Error("seed worker without a parent");
port.once("message", (gazetteer: Gazetteer) => {
  const converter = toConverter(gazetteer);
  port.on("message", (job: SeedJob) => {
    port.postMessage(convertJob(converter, job));
  });
});
