import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf, toBuildFault } from "./build-fault.ts";

/** A process, told apart from a later one that was given the same number. */
interface Owner {
  pid: number;
  /** When it began, in ticks since the machine did; empty where the system does not tell. */
  began: string;
}

// How long a lock may be without its owner's name: its owner is writing it, or was killed before it did.
const namelessMs = 200;

/** Takes the lock of a folder, so that two builds never write one site; gives the function that lets it go. */
export async function lockBuild(cacheDir: string): Promise<() => Promise<void>> {
  await mkdir(cacheDir, { recursive: true });
  const file = path.join(cacheDir, "build.lock");
  const own = serialise({ pid: process.pid, began: await readBeginning(process.pid) });
  while (!(await claim(file, own))) {
    const text = await readOwner(file);
    const owner = parseOwner(text);
    if (owner !== null && (await isAlive(owner))) throw toBuildFault("already-running", { pid: owner.pid });
    await buryLock(file, text);
  }
  return () => rm(file, { force: true });
}

/** Writes this process into the lock, unless it is taken. */
async function claim(file: string, own: string): Promise<boolean> {
  try {
    await writeFile(file, own, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // A full disk leaves an empty file behind, which would look like somebody's lock.
    if (codeOf(error) === "ENOSPC") await rm(file, { force: true });
    throw error;
  }
}

/** What stands in the lock; waits a moment for an owner who has taken it and not yet written who they are. */
async function readOwner(file: string): Promise<string> {
  const read = (): Promise<string> => readFile(file, "utf8").catch(() => "");
  const text = await read();
  if (text !== "") return text;
  await wait(namelessMs);
  return read();
}

/**
 * Takes away the lock of a dead owner. It is moved first and looked at again: between reading and moving, another
 * process may have buried it and taken the lock itself, and then gets it back.
 */
export async function buryLock(file: string, dead: string): Promise<void> {
  const grave = `${file}.${process.pid}`;
  try {
    await rename(file, grave);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const buried = await readFile(grave, "utf8");
  if (buried !== dead) await claim(file, buried);
  await rm(grave, { force: true });
}

function serialise({ pid, began }: Owner): string {
  return `${pid} ${began}\n`;
}

function parseOwner(text: string): Owner | null {
  const match = /^(\d+) (\d*)\n$/u.exec(text);
  return match === null ? null : { pid: Number(match[1]), began: match[2] ?? "" };
}

async function isAlive({ pid, began }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return began === "" || (await readBeginning(pid)) === began;
}

/** Field 22 of proc(5)'s `stat`: counted behind the name, which may hold anything. */
async function readBeginning(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
