import { stat } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { codeOf } from "./build-fault.ts";

/** Absolute path → size and time of the last change. */
export type Inputs = ReadonlyMap<string, string>;

/** What a build reads of the publication, so that a change in the middle of one is noticed. */
export async function readInputs(folders: readonly string[]): Promise<Inputs> {
  const lists = await Promise.all(folders.map((cwd) => glob("**/*", { cwd, dot: true, absolute: true })));
  const entries = lists.flat().map(async (file) => [file, await describe(file)] as const);
  return new Map(await Promise.all(entries));
}

async function describe(file: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "gone";
    throw error;
  }
}

/** The files that came, went or changed, relative to a folder. */
export function findChanges(before: Inputs, after: Inputs, from: string): readonly string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((file) => before.get(file) !== after.get(file)).map((file) => path.relative(from, file));
}
