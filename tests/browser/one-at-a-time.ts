import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A folder that all test files of one run have in common. */
export const sharedFolder = process.env["SHARED_SITES"] ?? "";

/** Of several that make the same folder, one has made it. */
export async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (existsSync(folder)) return false;
    throw error;
  }
}

/** Does what two test files must not do at once. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(sharedFolder, `${name}.lock`);
  while (!(await isFirst(lock))) await sleep(50);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true });
  }
}
