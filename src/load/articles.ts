import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import type { Article } from "../domain/article.ts";
import { toError, type PartialReading, type Problem, type Reading } from "../domain/problem.ts";
import { isId } from "../domain/slug.ts";
import { parseArticle } from "../seeds/article-markdown.ts";

/** Reads every article of a publication, in order of slug. All mistakes are told; `value` is null where there is any error. */
export async function loadArticles(contentDir: string): Promise<PartialReading<readonly Article[]>> {
  const folder = path.join(contentDir, "articles");
  const names = (await glob("*.md", { cwd: folder, expandDirectories: false })).sort();
  const readings = await Promise.all(names.map((name) => loadArticle(path.join(folder, name))));
  const problems = readings.flatMap((reading) => reading.problems);
  const articles = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  const hasError = problems.some(({ level }) => level === "error");
  return { value: hasError ? null : articles, readable: articles, problems };
}

async function loadArticle(file: string): Promise<Reading<Article>> {
  const slug = path.basename(file, ".md");
  const misnamed: readonly Problem[] = isId(slug)
    ? []
    : [toError("article-misnamed", { file, line: 1, column: 1 }, { slug })];
  const { value, problems } = parseArticle(await readFile(file, "utf8"), { file, slug });
  return { value: value?.article ?? null, problems: [...misnamed, ...problems] };
}
