import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import type { StoryContext } from "../../src/markdown/story-context.ts";

/** Writes these files into a folder whose name has a space, gone after the tests that call this; gives its path when asked. */
export function useWrittenFolder(files: Readonly<Record<string, string>>): () => string {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "written "));
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () => folder;
}

/** A publication without charts, stories, pictures and values. */
export function toBareContext(language: Language): StoryContext {
  return {
    language,
    charts: new Map(),
    stories: new Map(),
    images: new Map(),
    renderLink: () => null,
    renderText: (text) => ({ rich: { html: text, text }, values: [], problems: [] }),
    words: { notes: "", backToText: () => "" },
  };
}
