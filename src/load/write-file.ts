import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** A text, bytes, or bytes in parts, each asked for when the one before is written. */
type FileContent = string | Uint8Array | Iterable<Uint8Array>;

/** Writes a file whole or not at all: beside its place first, then renamed onto it. */
export async function writeFileWhole(file: string, content: FileContent): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes a file that saves time and nothing else: where the disk takes nothing, there is none. */
export async function writeFileIfPossible(file: string, content: FileContent): Promise<void> {
  try {
    await writeFileWhole(file, content);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}
