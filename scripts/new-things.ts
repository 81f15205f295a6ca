import { readFile } from "node:fs/promises";
import path from "node:path";
import { chartKinds, type ChartKind } from "../src/domain/chart.ts";
import type { Article } from "../src/domain/article.ts";
import { isLanguage, type Language } from "../src/domain/language.ts";
import { isId, toSlug } from "../src/domain/slug.ts";
import { suggest } from "../src/domain/suggestion.ts";
import type { LoadedChart } from "../src/load/charts.ts";
import { loadArticles } from "../src/load/articles.ts";
import { convertSeeds } from "../src/load/convert-seeds.ts";
import type { Folders } from "../src/load/folders.ts";
import { loadPublication, type Publication } from "../src/load/load-publication.ts";
import { formatChart, formatDatasetWords, formatStory, formatTerm } from "../src/load/new-files.ts";
import {
  formatRows,
  proposeNumbers,
  unknownNouns,
  withoutRepeats,
  type ProposedNumber,
  type ProposedRow,
} from "../src/load/new-rows.ts";
import { formatProblems } from "../src/load/print-problems.ts";
import { newWords } from "../src/words/new.ts";
import { askFields, type Answers, type Field } from "./new-ask.ts";
import { removeAll, tryNew, writeNew, type NewFile } from "./new-write.ts";

export interface NewOptions {
  /** What the command line gives, by the option's name. */
  given: Readonly<Record<string, string | undefined>>;
  language: Language;
  folders: Folders;
  from: string;
}

/** Answers with an id that can be an address; null where something is missing, which has been told. */
export async function ask(
  fields: readonly Field[],
  { given, language }: NewOptions,
): Promise<(Answers & { id: string }) | null> {
  const answers = await askFields([{ name: "id" }, ...fields], given, language);
  if (answers === null) return null;
  const { id = "" } = answers;
  if (isId(id)) return { ...answers, id };
  console.error(newWords[language].badId(id, toSlug(id) || null));
  return null;
}

/** The publication as it stands; what is new must fit it, so it may have no error. */
async function load({ folders, language }: NewOptions): Promise<Publication | null> {
  const { value, problems } = await loadPublication({ folders, base: "/" });
  const errors = problems.filter(({ level }) => level === "error").length;
  if (value === null) console.error(newWords[language].mendFirst(errors));
  return value;
}

function find<T>(what: string, id: string, things: ReadonlyMap<string, T>, language: Language): T | null {
  const found = things.get(id);
  if (found === undefined) console.error(newWords[language].unknown(what, id, suggest(id, things.keys())));
  return found ?? null;
}

/** A draft, with a step for each state of a chart and the numbers of an article where they are named. */
export async function newStory(options: NewOptions): Promise<boolean> {
  const { given, language, folders } = options;
  const answers = await ask([{ name: "title" }, { name: "author" }, { name: "editor" }], options);
  const publication = answers === null ? null : await load(options);
  if (answers === null || publication === null) return false;
  const wanted = given["in"] ?? "";
  const to = isLanguage(wanted) ? wanted : publication.site.languages[0];
  const chart = given["chart"] === undefined ? null : find("chart", given["chart"], publication.charts, language);
  if (given["chart"] !== undefined && chart === null) return false;
  const proposed = await proposeFrom(given["article"], answers.id, publication, options);
  if (proposed === null) return false;
  const today = new Date().toISOString().slice(0, 10);
  const text = formatStory({
    id: answers.id,
    language: to,
    title: answers["title"] ?? "",
    author: answers["author"] ?? "",
    editor: answers["editor"] ?? "",
    published: today,
    dataAsOf: proposed.dataAsOf ?? latestDateOf(chart) ?? today.slice(0, 4),
    chart: chart && {
      id: chart.chart.id,
      states: chart.chart.states.map(({ id, label, title }) => ({ id, label: (label ?? title)?.[to].text ?? id })),
    },
    numbers: proposed.numbers,
  });
  const story = { file: path.join(folders.content, "stories", to, `${answers.id}.md`), text };
  const isWritten = await writeNew([...proposed.files, story], options);
  if (isWritten) console.log(newWords[language].next);
  return isWritten;
}

/** The latest date of a chart's data. */
function latestDateOf(chart: LoadedChart | null): string | null {
  const dates = chart?.data.flatMap(({ asOf }) => asOf ?? []) ?? [];
  return dates.sort().at(-1) ?? null;
}

interface Proposal {
  numbers: readonly ProposedNumber[];
  files: readonly NewFile[];
  dataAsOf: string | null;
}

/** An article's numbers with the dataset that they need; those that the check would refuse are left out and counted. */
async function proposeFrom(
  slug: string | undefined,
  id: string,
  publication: Publication,
  options: NewOptions,
): Promise<Proposal | null> {
  if (slug === undefined) return { numbers: [], files: [], dataAsOf: null };
  const { language, folders } = options;
  const articles = new Map(publication.articles.map((one) => [one.slug, one]));
  const article = find("article", slug, articles, language);
  if (article === null) return null;
  const proposed = proposeNumbers(article, publication.datasets.values.values());
  const rows = proposed.flatMap(({ reference }) => (reference.kind === "new" ? [reference.row] : []));
  const words = { vi: article.title ?? slug, en: article.title ?? slug };
  const right = await keepRight(
    rows,
    (kept) => datasetFiles(folders, id, { title: words, description: words }, kept),
    options,
  );
  if (right === null) return null;
  const keys = new Set(right.map(({ key }) => key));
  const numbers = proposed.filter(({ reference }) => reference.kind === "known" || keys.has(reference.row.key));
  tellLeftOut(article, numbers, language);
  const dates = right.flatMap(({ asOf }) => (asOf === "" ? [] : [asOf])).sort();
  const files = right.length === 0 ? [] : datasetFiles(folders, id, { title: words, description: words }, right);
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

function datasetFiles(
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

export async function newDataset(options: NewOptions): Promise<boolean> {
  const publication = await load(options);
  if (publication === null) return false;
  const words = ["title", "titleEn", "description", "descriptionEn"].map((name) => ({ name }));
  const slugs = publication.articles.map(({ slug }) => slug);
  const answers = await ask([...words, { name: "article", choices: ["", ...slugs], isOptional: true }], options);
  if (answers === null) return false;
  const proposed = await proposeFrom(
    answers["article"] || undefined,
    answers.id,
    { ...publication, datasets: { datasets: [], values: new Map() } },
    options,
  );
  if (proposed === null) return false;
  const rows = proposed.numbers.flatMap(({ reference }) => (reference.kind === "new" ? [reference.row] : []));
  const texts = {
    title: { vi: answers["title"] ?? "", en: answers["titleEn"] ?? "" },
    description: { vi: answers["description"] ?? "", en: answers["descriptionEn"] ?? "" },
  };
  const files = datasetFiles(options.folders, answers.id, texts, rows);
  const isWritten = await writeNew(files, options);
  const [table] = files;
  if (isWritten && rows.length === 0 && table !== undefined) {
    console.log(newWords[options.language].emptyTable(path.relative(options.from, table.file)));
  }
  return isWritten;
}

export async function newChart(options: NewOptions): Promise<boolean> {
  const publication = await load(options);
  if (publication === null) return false;
  const { datasets } = publication.datasets;
  const fields = [
    { name: "kind", choices: chartKinds },
    { name: "dataset", choices: datasets.map(({ id }) => id) },
    { name: "title" },
    { name: "titleEn" },
  ];
  const answers = await ask(fields, options);
  if (answers === null) return false;
  const kinds = new Map<string, ChartKind>(chartKinds.map((kind) => [kind, kind]));
  const kind = find("kind", answers["kind"] ?? "", kinds, options.language);
  const byId = new Map(datasets.map((one) => [one.id, one]));
  const dataset = find("dataset", answers["dataset"] ?? "", byId, options.language);
  if (kind === null || dataset === null) return false;
  const title = { vi: answers["title"] ?? "", en: answers["titleEn"] ?? "" };
  const dimensions = dataset.dimensions.map(({ id }) => id);
  const text = formatChart({ kind, dataset: dataset.id, title, values: dataset.values, dimensions });
  return writeNew([{ file: path.join(options.folders.content, "charts", `${answers.id}.yaml`), text }], options);
}

export async function newTerm(options: NewOptions): Promise<boolean> {
  const answers = await ask(
    ["name", "nameEn", "short", "shortEn"].map((name) => ({ name })),
    options,
  );
  if (answers === null) return false;
  const text = formatTerm({
    name: { vi: answers["name"] ?? "", en: answers["nameEn"] ?? "" },
    short: { vi: answers["short"] ?? "", en: answers["shortEn"] ?? "" },
  });
  return writeNew([{ file: path.join(options.folders.content, "terms", `${answers.id}.yaml`), text }], options);
}

/** A raw article beside the others, its bytes as they are, and what the converter makes of it. */
export async function newSeed(options: NewOptions): Promise<boolean> {
  const answers = await ask([{ name: "from" }], options);
  if (answers === null) return false;
  const { folders, language, from } = options;
  const source = path.resolve(from, answers["from"] ?? "");
  const text = await readFile(source).catch(() => null);
  if (text === null) {
    console.error(newWords[language].taken(answers["from"] ?? ""));
    return false;
  }
  const seed = { file: path.join(folders.seeds, `${answers.id}.txt`), text };
  const before = await tryNew([seed], options);
  if (before === null) return false;
  const cacheFile = path.join(path.dirname(folders.content), ".cache", "convert.json");
  const { problems } = await convertSeeds({ folders, cacheFile });
  const own = [
    ...before.filter(({ rule }) => rule !== "seed-unconverted"),
    ...problems.filter(({ place }) => place.file === seed.file),
  ];
  if (own.length > 0) console.error(formatProblems(own, { language, from }));
  if (own.some(({ level }) => level === "error")) {
    await removeAll([seed]);
    console.error(newWords[language].notRight);
    return false;
  }
  const { value: articles } = await loadArticles(folders.content);
  const made = (articles ?? []).filter((article) => article.seed === path.basename(seed.file));
  const files = [seed.file, ...made.map(({ slug }) => path.join(folders.content, "articles", `${slug}.md`))];
  console.log(newWords[language].wrote(files.map((file) => path.relative(from, file))));
  return true;
}
