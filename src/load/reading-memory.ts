import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import type { Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import type { Folders } from "./folders.ts";

/**
 * What a program that reads a publication again and again knows of the last time. As long as all files but the stories'
 * are the same, so is all that stories stand on; and a story whose text is the same is the same story.
 */
export interface ReadingMemory<Around> {
  /** Of what `around` and `stories` were read with; "" before the first time. */
  key: string;
  around: Around | null;
  /** By file. */
  stories: Map<string, { text: string; leadsTo: string; reading: Reading<Story> }>;
}

export function toMemory<Around>(): ReadingMemory<Around> {
  return { key: "", around: null, stories: new Map() };
}

/** Changes when any file below the folders does, those of stories aside; of these it knows only which there are. */
export async function keyOfSurroundings({ content, seeds }: Folders): Promise<string> {
  const names = await glob("**/*", { cwd: content, dot: true, ignore: ["handbook/**"] });
  const files = [
    ...names.map((name) => path.join(content, name)),
    ...(await glob("**/*", { cwd: seeds, dot: true, absolute: true })),
  ].sort();
  const states = await Promise.all(files.map(async (file) => `${file} ${await stateOf(file, content)}`));
  return createHash("sha256").update(states.join("\n")).digest("hex");
}

async function stateOf(file: string, content: string): Promise<string> {
  if (file.endsWith(".md") && file.startsWith(path.join(content, "stories") + path.sep)) return "story";
  const { size, mtimeMs } = await stat(file);
  return `${size} ${mtimeMs}`;
}
