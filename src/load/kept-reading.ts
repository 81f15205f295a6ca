import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import type { KnownStory, ReadingMemory } from "./reading-memory.ts";
import { writeFileIfPossible } from "./write-file.ts";

const keyBytes = 64;
const lengthBytes = 4;
const sealBytes = 32;

/** So many stories are written at once: of thousands, all of them would be as large as all that was read. */
const storiesAtOnce = 100;

type Rest = Omit<ReadingMemory, "stories">;
type Stories = readonly (readonly [string, KnownStory])[];

/**
 * What an earlier process read, where it was read with the same files and the same engine: the key says so. Null where
 * there is nothing, or a file that was cut short; then everything is read.
 */
export async function recallReading(file: string, key: string): Promise<ReadingMemory | null> {
  const stored = await readIfThere(file);
  if (stored === null || stored.length <= keyBytes + sealBytes) return null;
  const kept = stored.subarray(0, -sealBytes);
  if (kept.subarray(0, keyBytes).toString("latin1") !== key) return null;
  if (!createHash("sha256").update(kept).digest().equals(stored.subarray(-sealBytes))) return null;
  const [rest, ...parts] = splitParts(kept.subarray(keyBytes));
  if (rest === undefined) return null;
  return {
    ...restSchema.parse(deserialize(rest)),
    stories: new Map(parts.flatMap((part) => storiesSchema.parse(deserialize(part)))),
  };
}

/** Keeps what was read for the next process. */
export async function keepReading(file: string, memory: ReadingMemory): Promise<void> {
  await writeFileIfPossible(file, withSeal(toFile(memory)));
}

/** The key, what stories stand on, and the stories, some at a time; each part behind its length. */
function* toFile({ stories, ...rest }: ReadingMemory): Generator<Buffer> {
  yield Buffer.from(rest.key, "latin1");
  yield* toPart(rest);
  const all: Stories = [...stories];
  for (let start = 0; start < all.length; start += storiesAtOnce) {
    yield* toPart(all.slice(start, start + storiesAtOnce));
  }
}

function* toPart(value: Rest | Stories): Generator<Buffer> {
  const content = serialize(value);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(content.length);
  yield length;
  yield content;
}

function* splitParts(parts: Buffer): Generator<Buffer> {
  for (let start = 0; start < parts.length;) {
    const begin = start + lengthBytes;
    start = begin + parts.readUInt32LE(start);
    yield parts.subarray(begin, start);
  }
}

/** Whatever comes, and last a seal of it: a file without its end has none. */
function* withSeal(chunks: Iterable<Buffer>): Generator<Buffer> {
  const hash = createHash("sha256");
  for (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield hash.digest();
}

// The seal stands for what it was made of: this process's own code wrote it, in this very version.
const restSchema = z.custom<Rest>((value) => typeof value === "object" && value !== null);
const storiesSchema = z.custom<Stories>((value) => Array.isArray(value));

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return null;
    throw error;
  }
}
