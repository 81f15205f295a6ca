import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Files that were made before, by the hash of all that they were made of. */
export interface EmitCache {
  read: (key: string) => Promise<Uint8Array | null>;
  write: (key: string, content: Uint8Array) => Promise<void>;
}

export async function openCache(folder: string): Promise<EmitCache> {
  await mkdir(folder, { recursive: true });
  const fileOf = (key: string): string => path.join(folder, key);
  return {
    read: async (key) => {
      const stored = await readIfThere(fileOf(key));
      return stored === null ? null : unseal(stored);
    },
    // Another build may write the same; a half-written file is never seen under its name.
    write: async (key, content) => {
      const half = `${fileOf(key)}.${process.pid}`;
      await writeFile(half, Buffer.concat([sealOf(content), content]));
      await rename(half, fileOf(key));
    },
  };
}

const sealLength = 32;

function sealOf(content: Uint8Array): Buffer {
  return createHash("sha256").update(content).digest();
}

// A file that a full disk or a killed build cut short counts as missing.
function unseal(stored: Buffer): Uint8Array | null {
  const content = stored.subarray(sealLength);
  return sealOf(content).equals(stored.subarray(0, sealLength)) ? content : null;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
