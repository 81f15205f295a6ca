import { mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Language } from "../src/domain/language.ts";
import type { Problem } from "../src/domain/problem.ts";
import { checkPublication } from "../src/load/check-publication.ts";
import type { Folders } from "../src/load/folders.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { newWords } from "../src/words/new.ts";

export interface NewFile {
  file: string;
  /** Bytes where they are kept as they are. */
  text: string | Uint8Array;
}

interface WriteOptions {
  folders: Folders;
  language: Language;
  /** Paths are told from here. */
  from: string;
}

/** Writes files that were not there; where one was, or a written one has an error, none of them stays. */
export async function writeNew(files: readonly NewFile[], options: WriteOptions): Promise<boolean> {
  const { language, from } = options;
  const words = newWords[language];
  const problems = await tryNew(files, options);
  if (problems === null) return false;
  if (problems.length > 0) {
    console.error(formatProblems(problems, { language, from }));
    console.error(words.notRight);
    await removeAll(files);
    return false;
  }
  console.log(words.wrote(files.map(({ file }) => path.relative(from, file))));
  return true;
}

/** The errors of new files once they are written; null where one was there before, and nothing is written. */
export async function tryNew(
  files: readonly NewFile[],
  { folders, language, from }: WriteOptions,
): Promise<readonly Problem[] | null> {
  const written: NewFile[] = [];
  for (const one of files) {
    await mkdir(path.dirname(one.file), { recursive: true });
    if (!(await writeIfFree(one))) {
      console.error(newWords[language].exists(path.relative(from, one.file)));
      await removeAll(written);
      return null;
    }
    written.push(one);
  }
  const { problems } = await checkPublication({ folders, base: "/" });
  const names = new Set(files.map(({ file }) => file));
  return problems.filter(({ level, place }) => level === "error" && names.has(place.file));
}

async function writeIfFree({ file, text }: NewFile): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Takes back what this run wrote, and a folder that it leaves empty. */
export async function removeAll(files: readonly NewFile[]): Promise<void> {
  for (const { file } of files) {
    await rm(file, { force: true });
    await rmdir(path.dirname(file)).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error)) throw error;
    });
  }
}
