import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import type { Article } from "../domain/article.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Language } from "../domain/language.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import type { Source } from "../domain/source.ts";
import { toUnitTable } from "../domain/unit-table.ts";
import { readDatasets, type DatasetFiles, type Datasets } from "../data/dataset.ts";
import type { PlacedText } from "../data/placed-text.ts";
import { renderLinked, type LinkContext } from "../markdown/links.ts";
import { toEvidence, type Evidence } from "../data/evidence.ts";
import type { ReadQuantities } from "../data/read-quantities.ts";
import { toReader } from "./quantity-reader.ts";

interface DatasetsOptions {
  contentDir: string;
  seedsDir: string;
  articles: Iterable<Article>;
  gazetteer: Gazetteer;
  sources: ReadonlyMap<string, Source>;
  /** The publication's first language, in which outside facts are stated. */
  language: Language;
}

export interface LoadedDatasets {
  value: Datasets;
  /** Texts of datasets with links in them: see `checkTexts`. */
  texts: readonly PlacedText[];
  /** Where a value stands: see `readDatasets`. */
  placeOf: (reference: string) => Place | null;
  problems: readonly Problem[];
}

/** Checks the links and numbers in texts of datasets and terms, once values and terms are known. */
export function checkTexts(texts: readonly PlacedText[], context: Omit<LinkContext, "language">): readonly Problem[] {
  return texts.flatMap(({ text, language, place, placeAt, isStatement }) => {
    const links = { ...context, language, tellsUnlinked: isStatement };
    return renderLinked(text, links, place, placeAt).problems;
  });
}

/**
 * Reads and checks every dataset under `datasets/`: what pages, charts and stories take their numbers from.
 * Values with problems stay in the result; a build that has any error must fail.
 */
export async function loadDatasets(options: DatasetsOptions): Promise<LoadedDatasets> {
  const { contentDir, gazetteer, sources, language } = options;
  const read = toReader(gazetteer);
  const articles = new Map<string, Evidence>();
  for (const article of options.articles) articles.set(article.slug, await loadEvidence(article, options, read));
  const found = await findDatasets(contentDir);
  const library = { articles, sources, units: toUnitTable(gazetteer), read, language, readings: new Map() };
  const { problems, texts, placeOf, ...value } = readDatasets(found.files, library);
  return { value, texts, placeOf, problems: [...found.problems, ...problems] };
}

async function loadEvidence(
  article: Article,
  { contentDir, seedsDir }: DatasetsOptions,
  read: ReadQuantities,
): Promise<Evidence> {
  const seed = path.join(seedsDir, article.seed);
  const seedText = (await isFile(seed)) ? await readFile(seed, "utf8") : "";
  const files = { article: path.join(contentDir, "articles", `${article.slug}.md`), seed };
  const articleText = (await isFile(files.article)) ? await readFile(files.article, "utf8") : "";
  return toEvidence({ article, seedText, files, articleText }, read);
}

async function findDatasets(
  contentDir: string,
): Promise<{ files: readonly DatasetFiles[]; problems: readonly Problem[] }> {
  const files: DatasetFiles[] = [];
  const problems: Problem[] = [];
  const folders = await glob("datasets/*", { cwd: contentDir, onlyDirectories: true });
  for (const folder of folders.map((name) => name.replace(/\/$/u, "")).sort()) {
    const id = path.basename(folder);
    const place = { file: path.join(contentDir, folder), line: 1, column: 1 };
    if (!isId(id)) problems.push(toError("data-folder-name", place, { name: id, suggestion: toSlug(id) || null }));
    const paths = { csv: path.join(place.file, "data.csv"), yaml: path.join(place.file, "dataset.yaml") };
    const missing = [];
    for (const file of Object.values(paths)) if (!(await isFile(file))) missing.push(path.basename(file));
    problems.push(...missing.map((name) => toError("data-file-missing", place, { missing: name })));
    if (missing.length > 0) continue;
    files.push({
      id,
      csv: { file: paths.csv, bytes: await readFile(paths.csv) },
      yaml: { file: paths.yaml, bytes: await readFile(paths.yaml) },
    });
  }
  return { files, problems };
}

async function isFile(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
