import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import type { ReadingMemory } from "./reading-memory.ts";
import { writeFileIfPossible } from "./write-file.ts";

const sealBytes = 32;
const keyBytes = 64;

/**
 * What an earlier process read, where it was read with the same files and the same engine: the key says so. Null where
 * there is nothing, or a file that was cut short; then everything is read.
 */
export async function recallReading(file: string, key: string): Promise<ReadingMemory | null> {
  const stored = await readIfThere(file);
  if (stored === null || stored.length <= sealBytes + keyBytes) return null;
  const kept = stored.subarray(sealBytes);
  if (kept.subarray(0, keyBytes).toString("latin1") !== key) return null;
  if (!sealOf(kept).equals(stored.subarray(0, sealBytes))) return null;
  return memorySchema.parse(deserialize(kept.subarray(keyBytes)));
}

/** Keeps what was read for the next process. */
export async function keepReading(file: string, memory: ReadingMemory): Promise<void> {
  // One after another, never put together: of thousands of stories they are as large as all that was read.
  const kept = [Buffer.from(memory.key, "latin1"), serialize(memory)];
  await writeFileIfPossible(file, [sealOf(...kept), ...kept]);
}

// The seal stands for what it was made of: this process's own code wrote it, in this very version.
const memorySchema = z.custom<ReadingMemory>((value) => typeof value === "object" && value !== null);

function sealOf(...kept: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of kept) hash.update(part);
  return hash.digest();
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return null;
    throw error;
  }
}
