import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import type { Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import type { LoadedPages } from "./content-pages.ts";
import { hashEngine } from "./engine-version.ts";
import type { Folders } from "./folders.ts";
import type { LoadedHandbook } from "./handbook-pages.ts";
import type { Surroundings } from "./surroundings.ts";

/** A story as it was last read, with a hash of which stories it could lead to. */
export interface KnownStory {
  text: string;
  leadsTo: string;
  reading: Reading<Story>;
}

/** Stories as they were last read, by file. */
export type KnownStories = Map<string, KnownStory>;

/**
 * What is known of the last reading of a publication. As long as all files but the stories' are the same, so is all that
 * stories stand on; and a story whose text is the same is the same story.
 */
export interface ReadingMemory {
  /** Of what all else was read with; "" before the first time. */
  key: string;
  surroundings: Surroundings | null;
  stories: KnownStories;
  /** The publication's own pages, with the stories that they could lead to. */
  pages: { leadsTo: string; reading: LoadedPages } | null;
  /** With the text of its files, which the key leaves out, and the stories that they could lead to. */
  handbook: { text: string; reading: LoadedHandbook } | null;
}

export function toMemory(): ReadingMemory {
  return { key: "", surroundings: null, stories: new Map(), pages: null, handbook: null };
}

/** Changes when any file or folder below these does, those of stories aside; of these it knows only which there are. */
export async function keyOfSurroundings({ content, seeds }: Folders, base: string): Promise<string> {
  const inContent = await glob("**/*", { cwd: content, dot: true, ignore: ["handbook/**"], onlyFiles: false });
  const inSeeds = await glob("**/*", { cwd: seeds, dot: true, onlyFiles: false });
  const names = [
    ...inContent.map((name) => path.join(content, name)),
    ...inSeeds.map((name) => path.join(seeds, name)),
  ].sort();
  const stories = path.join(content, "stories") + path.sep;
  const states = names.map(async (name) => [name, await stateOf(name, stories)]);
  const all = [await engineVersion(), content, seeds, base, await Promise.all(states)];
  return sha256(JSON.stringify(all));
}

async function stateOf(name: string, stories: string): Promise<string> {
  if (name.endsWith(path.sep) || name.endsWith("/")) return "folder";
  if (name.endsWith(".md") && name.startsWith(stories)) return "story";
  try {
    return sha256(await readFile(name));
  } catch (error) {
    // A program's own file may be gone again; whoever needs this one tells that it is.
    if (error instanceof Error && "syscall" in error) return "unreadable";
    throw error;
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

let version: Promise<string> | null = null;

/** The code that reads is the code that this process was started with. */
function engineVersion(): Promise<string> {
  version ??= hashEngine(["src/{domain,words,seeds,data,markdown,charts,load}/**/*.ts"]);
  return version;
}
