import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { contentPageIds, isContentPageId, type ContentPage } from "../domain/content-page.ts";
import { isLanguage, type Language } from "../domain/language.ts";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { parseContentPage } from "../markdown/parse-content-page.ts";
import type { StoryContext } from "../markdown/story-context.ts";

export interface ContentPageFile {
  file: string;
  /** The folder and the name, not yet known to be a language and a page. */
  folder: string;
  name: string;
}

export interface LoadedPages {
  value: readonly ContentPage[];
  problems: readonly Problem[];
}

/** The files under `pages/<language>/`. */
export async function findContentPages(contentDir: string): Promise<readonly ContentPageFile[]> {
  return (await glob("pages/**/*.md", { cwd: contentDir })).sort().map((file) => ({
    file: path.join(contentDir, file),
    folder: path.relative("pages", path.dirname(file)),
    name: path.basename(file, ".md"),
  }));
}

/** Reads the publication's own pages. All problems of all files are told; a page with an error is left out. */
export async function loadContentPages(
  files: readonly ContentPageFile[],
  languages: readonly Language[],
  toContext: (language: Language) => StoryContext,
): Promise<LoadedPages> {
  const pages: ContentPage[] = [];
  const problems: Problem[] = [];
  for (const { file, folder, name } of files) {
    if (!isLanguage(folder) || !languages.includes(folder)) {
      problems.push(toError("page-language-unknown", startOf(file), { folder, known: languages }));
    } else if (!isContentPageId(name)) {
      const suggestion = suggest(name, contentPageIds);
      problems.push(toError("page-unknown", startOf(file), { name, suggestion, known: contentPageIds }));
    } else {
      const reading = parseContentPage({ file, id: name, text: await readFile(file, "utf8") }, toContext(folder));
      problems.push(...reading.problems, ...findMissingTwins({ file, folder, name }, files, languages));
      if (reading.value) pages.push(reading.value);
    }
  }
  return { value: pages, problems };
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** The languages in which a page is not written: it is shown without them, and that is told. */
export function findMissingTwins(
  { file, folder, name }: ContentPageFile,
  files: readonly ContentPageFile[],
  languages: readonly Language[],
): readonly Problem[] {
  return languages
    .filter((language) => language !== folder)
    .filter((language) => !files.some((other) => other.folder === language && other.name === name))
    .map((language) => {
      const expected = path.join(path.dirname(path.dirname(file)), language, `${name}.md`);
      return toAdvice("page-twin-missing", startOf(file), { language, file: expected });
    });
}
