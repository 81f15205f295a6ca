import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { workerArguments } from "../src/load/threads.ts";

/** Where the fonts of a project stand. */
export function toFontsFolder(root: string): string {
  return path.join(root, ".cache", "fonts");
}

/**
 * Makes a project's first fonts in a thread, while its texts are read. Whatever goes wrong here is told by the
 * configuration of the site, which makes them where they are not.
 */
export async function makeFontsAhead(root: string): Promise<void> {
  const folder = toFontsFolder(root);
  if (existsSync(folder)) return;
  const worker = new Worker(new URL("./font-worker.ts", import.meta.url), {
    workerData: folder,
    execArgv: workerArguments,
  });
  await new Promise<void>((done) => {
    worker.once("error", () => undefined);
    worker.once("exit", () => {
      done();
    });
  });
}
