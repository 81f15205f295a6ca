import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { toError, type Problem } from "../domain/problem.ts";
import { maxSeedBytes, toSize } from "../seeds/decode.ts";

/** One file of the seeds folder: its bytes, or why there are none. */
export interface SeedFile {
  /** Its name as the editor sees it (NFC). */
  name: string;
  file: string;
  bytes: Uint8Array | null;
  problems: readonly Problem[];
}

/**
 * Names of all `.txt` entries in the seeds folder, in order, folders and links that lead nowhere included: they are told
 * where they are read. Null where the folder is missing.
 */
export async function findSeeds(seedsDir: string): Promise<readonly string[] | null> {
  const isFolder = await stat(seedsDir).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  return (await readdir(seedsDir)).filter((name) => /^[^.].*\.txt$/iu.test(name)).sort();
}

/** Reads one seed. A folder, a gigantic file and one that cannot be read are problems that name it; nothing throws. */
export async function loadSeed(seedsDir: string, name: string): Promise<SeedFile> {
  const file = path.join(seedsDir, name);
  const place = { file, line: 1, column: 1 };
  const seed = { name: name.normalize("NFC"), file };
  try {
    const entry = await stat(file);
    if (!entry.isFile()) return { ...seed, bytes: null, problems: [toError("seed-not-a-file", place, {})] };
    if (entry.size > maxSeedBytes)
      return { ...seed, bytes: null, problems: [toError("seed-too-large", place, toSize(entry.size))] };
    return { ...seed, bytes: await readFile(file), problems: [] };
  } catch (error) {
    return { ...seed, bytes: null, problems: [toError("seed-unreadable", place, { reason: reasonOf(error) })] };
  }
}

/** "EACCES", "ENOENT": why the system refused. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
