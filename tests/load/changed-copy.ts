import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** One change of one of the publication's files; `was` must stand in it. */
export interface Change {
  file: string;
  was: string | RegExp;
  is: string;
}

/** Makes copies of the publication with some changes, each in a folder of its own, gone after the tests that call this. */
export function useChangedCopies(): (changes: readonly Change[]) => Promise<string> {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "changed-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return async (changes) => {
    const copy = await mkdtemp(path.join(folder, "copy-"));
    for (const part of ["content", "seeds"])
      await cp(path.join(root, part), path.join(copy, part), { recursive: true });
    for (const { file, was, is } of changes) {
      const text = await readFile(path.join(copy, file), "utf8");
      const changed = text.replace(was, is);
      if (changed === text) throw new Error(`nothing to change in: ${file}`);
      await writeFile(path.join(copy, file), changed);
    }
    return copy;
  };
}
