import { toEvidence } from "../../src/data/evidence.ts";
import type { Library } from "../../src/data/library.ts";
import { readDatasets, type DatasetsReading } from "../../src/data/dataset.ts";
import type { ReadQuantities } from "../../src/data/read-quantities.ts";
import type { Article } from "../../src/domain/article.ts";
import { parsePartialDate, type PartialDate } from "../../src/domain/date.ts";
import type { Gazetteer } from "../../src/domain/gazetteer.ts";
import type { Source } from "../../src/domain/source.ts";
import { toUnitTable } from "../../src/domain/unit-table.ts";
import { findQuantities } from "../../src/seeds/quantities/find-quantities.ts";

export const gazetteer: Gazetteer = {
  provinces: [],
  organisations: [],
  documentKinds: [],
  units: [
    { id: "service", kind: "count", words: { vi: ["dịch vụ"], en: ["services", "service"] } },
    { id: "filing", kind: "count", words: { vi: ["hồ sơ", "lượt hồ sơ"], en: ["filings", "filing"] } },
    { id: "ministry", kind: "count", words: { vi: ["bộ"], en: ["ministries", "ministry"] } },
    { id: "province", kind: "count", words: { vi: ["tỉnh"], en: ["provinces", "province"] } },
    { id: "body", kind: "count", words: { vi: ["bộ, ngành"], en: ["bodies", "body"] } },
  ],
};
export const units = toUnitTable(gazetteer);
export const read: ReadQuantities = (paragraphs, options) => findQuantities(paragraphs, { ...options, gazetteer });

export const paragraphs = [
  "Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019. Đến nay đạt gần 14%.",
  "Cả nước có 1102 dịch vụ, trong đó 26/30 bộ đã kết nối và từ 22 đến 44 dịch vụ đã xong.",
  "Có hơn 5 triệu hồ sơ tại Hà Nội và Đà Nẵng.",
  "Có 14 dịch vụ.",
  "Ở nơi khác có 14 dịch vụ.",
];

export function toArticle(texts: readonly string[], rest: Partial<Article> = {}): Article {
  return {
    slug: "bai-mot",
    seed: "mot.txt",
    title: "Bài một",
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
    body: texts.map((text, index) => ({ kind: "paragraph", text, line: index + 3 })),
    ...rest,
  };
}

export function toLibrary(article: Article, seedText: string): Library {
  const files = { article: "articles/bai-mot.md", seed: "seeds/mot.txt" };
  const source: Source = {
    id: "nguon",
    publisher: "Báo khác",
    title: "Bài khác",
    language: "vi",
    date: null,
    url: null,
    read: day("2026-11"),
    readFor: { vi: "để biết", en: "to know" },
    formerly: [],
  };
  return {
    articles: new Map([["bai-mot", toEvidence({ article, seedText, files }, read)]]),
    sources: new Map([["nguon", source]]),
    units,
    read,
    language: "vi",
    readings: new Map(),
  };
}

export function day(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new Error(`date impossible: ${text}`);
  return date;
}

export const header = "key,value,unit,qualifier,as_of,article,source,quote,quote_en,label,from,to";
export const good =
  '2018,"4,55",%,,2018,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.","The share rose from 4.55% in 2018 to 10.76% in 2019.",,,';
export const yaml = "title: { vi: Một, en: One }\ndescription: { vi: Hai, en: Two }\n";

interface Given {
  csv?: string | Uint8Array;
  yaml?: string;
  texts?: readonly string[];
  seed?: string;
  article?: Partial<Article>;
}

/** Reads one dataset against the small article above. */
export function readGiven({
  csv = `${header}\n${good}\n`,
  yaml: words = yaml,
  texts = paragraphs,
  seed,
  article,
}: Given): DatasetsReading {
  const library = toLibrary(toArticle(texts, article), seed ?? paragraphs.join("\n\n"));
  const bytes = typeof csv === "string" ? new TextEncoder().encode(csv) : csv;
  const files = {
    id: "so",
    csv: { file: "datasets/so/data.csv", bytes },
    yaml: { file: "datasets/so/dataset.yaml", bytes: new TextEncoder().encode(words) },
  };
  return readDatasets([files], library);
}

/** Problems as "rule line:column", in order. */
export function rulesOf({ problems }: Pick<DatasetsReading, "problems">): readonly string[] {
  return problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);
}
