import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

// Long enough for another process that saw the same dead owner to have written its own name.
const takeoverMs = 100;

/** Says that another build holds the lock. */
export class BuildIsRunning extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`build already running: process ${pid}`);
    this.pid = pid;
  }
}

/** Takes the lock of a folder, so that two builds never write one site; gives the function that lets it go. */
export async function lockBuild(cacheDir: string): Promise<() => Promise<void>> {
  await mkdir(cacheDir, { recursive: true });
  const file = path.join(cacheDir, "build.lock");
  for (;;) {
    const owner = await claim(file);
    if (owner === process.pid) return () => rm(file, { force: true });
    if (isAlive(owner)) throw new BuildIsRunning(owner);
    // Its owner was killed: the lock is nobody's, and whoever writes it next must hold it a moment later too.
    await rm(file, { force: true });
    await claim(file);
    await wait(takeoverMs);
  }
}

/** Writes this process into the lock unless another one stands there; gives who does. */
async function claim(file: string): Promise<number> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return process.pid;
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    return Number(await readFile(file, "utf8").catch(() => "0"));
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
