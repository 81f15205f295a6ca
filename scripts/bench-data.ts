import { performance } from "node:perf_hooks";
import path from "node:path";
import { readDatasets, type DatasetFiles } from "../src/data/dataset.ts";
import { toEvidence } from "../src/data/evidence.ts";
import { toCsv } from "../src/domain/csv.ts";
import type { Article } from "../src/domain/article.ts";
import { toUnitTable } from "../src/domain/unit-table.ts";
import { toReader } from "../src/load/quantity-reader.ts";
import { loadGazetteer } from "../src/load/gazetteer.ts";
import { reportBenchmark } from "./benchmark.ts";

/** Goals of the project, for 100,000 rows on two cores. */
const goals = { seconds: 5, megabytes: 500 };
const rowsInAll = 100_000;
const rowsInFile = 10_000;
/** A number is cited some ten times over: by datasets of several subjects, by its label, by the whole and the part. */
const articleCount = 100;
const sentencesInArticle = 20;

interface Cited {
  slug: string;
  text: string;
  translation: string;
  value: number;
  qualifier: string;
}

const qualifiers = [
  { id: "", vi: "", en: "" },
  { id: "below", vi: "gần ", en: "nearly " },
  { id: "above", vi: "hơn ", en: "over " },
];

function toCited(article: number, sentence: number): Cited {
  const value = article * 1000 + sentence * 7 + 1;
  const { id: qualifier, vi, en } = qualifiers[(article + sentence) % qualifiers.length] ?? { id: "", vi: "", en: "" };
  const text = `Năm ${2010 + (sentence % 10)}, nơi thứ ${sentence} của vùng ${article} ghi nhận ${vi}${value.toLocaleString("vi-VN")} hồ sơ.`;
  const translation = `In ${2010 + (sentence % 10)} place ${sentence} of region ${article} recorded ${en}${value.toLocaleString("en-GB")} filings.`;
  return { slug: `bai-${article}`, text, translation, value, qualifier };
}

function toArticle(slug: string, sentences: readonly Cited[]): Article {
  return {
    slug,
    seed: `${slug}.txt`,
    title: "Bài đo tốc độ",
    lead: null,
    language: "vi",
    publisher: null,
    author: null,
    published: null,
    publishedAfter: null,
    url: null,
    rights: "excerpt",
    figures: [],
    headings: [],
    documents: [],
    organisations: [],
    provinces: [],
    quantities: [],
    checks: [],
    removed: [],
    edits: [],
    parts: [],
    body: sentences.map(({ text }, index) => ({ kind: "paragraph", text, line: index + 3 })),
  };
}

function toFiles(cited: readonly Cited[]): readonly DatasetFiles[] {
  const header = ["key", "value", "unit", "qualifier", "as_of", "article", "source", "quote", "quote_en", "label"];
  const encoder = new TextEncoder();
  const yaml = encoder.encode("title: { vi: Đo, en: Bench }\ndescription: { vi: Đo, en: Bench }\n");
  return Array.from({ length: rowsInAll / rowsInFile }, (_, file) => {
    const rows = Array.from({ length: rowsInFile }, (_row, index) => {
      const one = cited[(file * rowsInFile + index) % cited.length];
      if (one === undefined) throw new Error("sentences missing");
      const { slug, text, translation, value, qualifier } = one;
      return [`dong-${index}`, String(value), "filing", qualifier, "", slug, "", text, translation, `Dòng ${index}`];
    });
    const id = `so-${file}`;
    const csv = { file: `${id}/data.csv`, bytes: encoder.encode(toCsv([header, ...rows])) };
    return { id, csv, yaml: { file: `${id}/dataset.yaml`, bytes: yaml } };
  });
}

const reading = await loadGazetteer(path.resolve(process.env["CONTENT_DIR"] ?? "content"));
if (reading.value === null) throw new Error("gazetteer unreadable");
const read = toReader(reading.value);
const cited = Array.from({ length: articleCount * sentencesInArticle }, (_, index) =>
  toCited(Math.floor(index / sentencesInArticle), index % sentencesInArticle),
);
const files = toFiles(cited);

const start = performance.now();
const before = process.cpuUsage();
const articles = new Map(
  Array.from({ length: articleCount }, (_, index) => {
    const sentences = cited.slice(index * sentencesInArticle, (index + 1) * sentencesInArticle);
    const article = toArticle(`bai-${index}`, sentences);
    const seedText = sentences.map(({ text }) => text).join("\n\n");
    const places = { article: `articles/${article.slug}.md`, seed: `seeds/${article.seed}` };
    return [article.slug, toEvidence({ article, seedText, files: places }, read)] as const;
  }),
);
const library = {
  articles,
  sources: new Map(),
  units: toUnitTable(reading.value),
  read,
  language: "vi",
  readings: new Map(),
} as const;
const { values, problems } = readDatasets(files, library);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const processorSeconds = (user + system) / 1e6;
const megabytes = process.resourceUsage().maxRSS / 1024;

if (values.size !== rowsInAll || problems.length > 0) {
  throw new Error(
    `rows not all checked: ${values.size} values, ${problems.length} problems, ${JSON.stringify(problems[0])}`,
  );
}
const what = `${rowsInAll} rows citing ${cited.length} sentences`;
reportBenchmark({
  name: "data",
  figures: [
    { what, figure: seconds, unit: "s", goal: { atMost: goals.seconds } },
    { what: "  of it by the processor", figure: processorSeconds, unit: "s", goal: null },
    { what: "  memory at its peak", figure: megabytes, unit: "MB", goal: { atMost: goals.megabytes } },
  ],
});
