import path from "node:path";
import type { Article } from "../src/domain/article.ts";
import type { Language } from "../src/domain/language.ts";
import type { Folders } from "../src/load/folders.ts";
import type { Publication } from "../src/load/load-publication.ts";
import { formatDatasetWords } from "../src/load/new-files.ts";
import {
  formatRows,
  proposeNumbers,
  unknownNouns,
  withoutRepeats,
  type ProposedNumber,
  type ProposedRow,
} from "../src/load/new-rows.ts";
import { newWords } from "../src/words/new.ts";
import { resolve, type NewOptions } from "./new-options.ts";
import { removeAll, tryNew, type NewFile } from "./new-write.ts";

interface Proposal {
  numbers: readonly ProposedNumber[];
  files: readonly NewFile[];
  dataAsOf: string | null;
}

/** An article's numbers with the dataset that they need; those that the check would refuse are left out and counted. */
export async function proposeFrom(
  slug: string | undefined,
  id: string,
  publication: Publication,
  options: NewOptions,
): Promise<Proposal | null> {
  if (slug === undefined) return { numbers: [], files: [], dataAsOf: null };
  const { language, folders } = options;
  const articles = new Map(publication.articles.map((one) => [one.slug, one]));
  const article = resolve("article", slug, articles, language);
  if (article === null) return null;
  const proposed = proposeNumbers(article, publication.datasets.values.values());
  const rows = proposed.flatMap(({ reference }) => (reference.kind === "new" ? [reference.row] : []));
  const words = { vi: article.title ?? slug, en: article.title ?? slug };
  const right = await keepRight(
    rows,
    (kept) => toDatasetFiles(folders, id, { title: words, description: words }, kept),
    options,
  );
  if (right === null) return null;
  const keys = new Set(right.map(({ key }) => key));
  const numbers = proposed.filter(({ reference }) => reference.kind === "known" || keys.has(reference.row.key));
  tellLeftOut(article, numbers, language);
  const dates = right.flatMap(({ asOf }) => (asOf === "" ? [] : [asOf])).sort();
  const files = right.length === 0 ? [] : toDatasetFiles(folders, id, { title: words, description: words }, right);
  return { numbers, files, dataAsOf: dates.at(-1) ?? null };
}

/** Says which numbers of an article a machine could not link, and why where a word for what is counted is not known. */
function tellLeftOut(article: Article, numbers: readonly ProposedNumber[], language: Language): void {
  const linked = new Set(numbers.map(({ quantity }) => quantity));
  const left = withoutRepeats(article.quantities).filter((one) => one.noun === null && !linked.has(one));
  if (left.length > 0) console.log(newWords[language].leftOut(left.map(({ text }) => text)));
  const nouns = unknownNouns(article);
  if (nouns.length > 0) console.log(newWords[language].unknownNouns(nouns));
}

/** Rows without an error, found by writing them, checking, and taking the files back. Null: files were there before. */
async function keepRight(
  rows: readonly ProposedRow[],
  toFiles: (rows: readonly ProposedRow[]) => readonly NewFile[],
  options: NewOptions,
): Promise<readonly ProposedRow[] | null> {
  if (rows.length === 0) return rows;
  const files = toFiles(rows);
  const problems = await tryNew(files, options);
  if (problems === null) return null;
  await removeAll(files);
  const wrong = new Set(problems.map(({ place }) => place.line));
  return rows.filter((_row, index) => !wrong.has(index + 2));
}

/** The two files of a dataset. */
export function toDatasetFiles(
  { content }: Folders,
  id: string,
  words: Parameters<typeof formatDatasetWords>[0],
  rows: readonly ProposedRow[],
): readonly NewFile[] {
  const folder = path.join(content, "datasets", id);
  return [
    { file: path.join(folder, "data.csv"), text: formatRows(rows) },
    { file: path.join(folder, "dataset.yaml"), text: formatDatasetWords(words) },
  ];
}
