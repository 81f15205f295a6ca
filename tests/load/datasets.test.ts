import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { toCsv } from "../../src/domain/csv.ts";
import type { Problem } from "../../src/domain/problem.ts";
import type { Value } from "../../src/domain/value.ts";
import { loadArticles } from "../../src/load/articles.ts";
import { checkTexts, loadDatasets, type LoadedDatasets } from "../../src/load/datasets.ts";
import { toReader } from "../../src/load/quantity-reader.ts";
import { loadGazetteer } from "../../src/load/gazetteer.ts";
import { loadSources } from "../../src/load/sources.ts";
import { loadTerms } from "../../src/load/terms.ts";
import { toUnitTable } from "../../src/domain/unit-table.ts";
import { tell } from "../../src/words/problems/index.ts";
import { useChangedCopies, type Change } from "./changed-copy.ts";

const root = path.resolve(import.meta.dirname, "../..");
const copyWith = useChangedCopies();

/** The publication with some changes made in a copy. */
async function load(changes: readonly Change[]) {
  const copy = await copyWith(changes);
  return { ...(await read(copy)), copy };
}

async function read(copy: string) {
  const contentDir = path.join(copy, "content");
  const [gazetteer, articles, sources, terms] = await Promise.all([
    loadGazetteer(contentDir),
    loadArticles(contentDir),
    loadSources(contentDir),
    loadTerms(contentDir),
  ]);
  if (gazetteer.value === null || articles.value === null) throw new Error("gazetteer or articles unreadable");
  const seedsDir = path.join(copy, "seeds");
  const options = {
    contentDir,
    seedsDir,
    articles: articles.value,
    gazetteer: gazetteer.value,
    sources: sources.value,
  };
  const loaded = await loadDatasets({ ...options, language: "vi" });
  const context = {
    values: loaded.value.values,
    terms: terms.value,
    units: toUnitTable(gazetteer.value),
    read: toReader(gazetteer.value),
  };
  const inTexts = checkTexts([...terms.texts, ...loaded.texts], context);
  return { loaded, problems: [...sources.problems, ...terms.problems, ...loaded.problems, ...inTexts], terms };
}

async function problemsIn(copy: string): Promise<readonly Problem[]> {
  return (await read(copy)).problems;
}

const article = "content/articles/ty-le-dich-vu-cong-truc-tuyen-muc-4-da-tang-gap-doi-so-cung-ky-nam-ngoai.md";
const data = "content/datasets/level-4-share/data.csv";

describe("the publication's data", () => {
  let publication: LoadedDatasets;
  beforeAll(async () => {
    const { loaded, problems } = await load([]);
    publication = loaded;
    expect(
      problems.map((problem) => `${problem.place.file}:${problem.place.line} ${tell(problem, "en").says}`),
    ).toEqual([]);
  });

  it("holds a sentence, a statement of ours or a formula for every value", () => {
    for (const { basis, key } of publication.value.values.values()) {
      const words = basis.kind === "derived" ? basis.shown.vi : basis.quote;
      expect([key, words]).not.toEqual([key, ""]);
    }
  });

  it("holds a translation of every sentence", () => {
    const missing = [...publication.value.values.values()].filter(
      ({ basis }) => basis.kind !== "derived" && basis.quoteEn === null,
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ["level-4-share.gap-2020-05", 16, "above"],
    ["level-4-share.pace-needed-may-31-14", 2.29, null],
    ["level-4-share.pace-observed-may-31-14", 0.65, null],
    ["level-4-share.pace-ratio-may-31-14", 3.53, null],
    ["level-4-share.pace-ratio-lowest", 2.47, null],
    ["level-4-share.pace-ratio-highest", 4.3, null],
    ["level-4-share.pace-2018-12-to-2019-05", 0.49, "about"],
    ["level-4-share.pace-2019-05-to-2019-12", 0.54, "about"],
    ["level-4-share.year-end-may-31-14", 18.54, null],
    ["level-4-share.share-of-rise-after-2020-08", 55.58, "about"],
    ["services-2020.total", 121428.57, "about"],
    ["services-2020.per-100-levels-3-4", 46.12, "about"],
    ["services-2020.per-100-with-filing", 11.82, "about"],
    ["services-2020.level-4-among-3-4", 30.36, "below"],
    ["services-2020.without-filing", 74.38, null],
    ["bodies-2020.sum-of-groups", 13, null],
    ["filings-2016.sum-as-written", 58600000, null],
    ["filings-2016.others", 3500000, "about"],
    ["equipment-2016.wan-share-checked", 89.47, null],
    ["scorecard-36a.not-connected", 4, null],
    ["tasks-36a.done-share-checked", 46.58, null],
    ["tasks-36a.middle-if-others-include-seven", 13, null],
    ["tasks-36a.middle-if-others-exclude-seven", 20, null],
    ["assigned-services.ministries-2017-levels-sum", 80, null],
    ["assigned-services.localities-sum", 62, null],
    ["assigned-services.localities-unaccounted", 1, null],
    ["assigned-services.possible", 2772, null],
    ["assigned-services.possible-share", 39.75, null],
    ["assigned-services.own-ratio", 6.45, null],
    ["egdi-rank.2014-computed", 99, null],
  ] as const)("computes %s as %d, %s", (reference, value, qualifier) => {
    const found: Value | undefined = publication.value.values.get(reference);
    expect(found?.value).toBeCloseTo(value, 2);
    expect(found?.qualifier).toBe(qualifier);
  });
});

describe("one digit changed", () => {
  it.each<[string, readonly Change[], string, RegExp]>([
    ["in a value", [{ file: data, was: "2018,4.55,", is: "2018,4.56," }], "value-not-in-quote", /seeds\/.*\.txt$/u],
    [
      "in a quote",
      [{ file: data, was: "từ mức 4,55%", is: "từ mức 4,56%" }],
      "quote-not-in-article",
      /articles\/.*\.md$/u,
    ],
    [
      "in a translation",
      [{ file: data, was: "from 4.55% in 2018", is: "from 4.56% in 2018" }],
      "translation-differs",
      /data\.csv$/u,
    ],
    [
      "in a date",
      [{ file: data, was: "2018,4.55,percent,,2018", is: "2018,4.55,percent,,2017" }],
      "date-not-in-quote",
      /seeds\/.*\.txt$/u,
    ],
    [
      "in an article",
      [{ file: article, was: /từ mức 4,55% năm 2018 lên/gu, is: "từ mức 4,56% năm 2018 lên" }],
      "quote-not-in-article",
      /articles\/.*\.md$/u,
    ],
    [
      "in a term",
      [{ file: "content/terms/where-things-stand.yaml", was: "[34 tỉnh]", is: "[35 tỉnh]" }],
      "link-number",
      /^$/u,
    ],
  ])("%s is told with both places", async (_name, changes, rule, related) => {
    const { problems } = await load(changes);
    const told = problems.filter((problem) => problem.rule === rule);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.related?.file ?? "").toMatch(related);
    expect(told[0]?.place.line).toBeGreaterThan(1);
    expect(told.every(({ level }) => level === "error")).toBe(true);
  });

  it("in article, quote and value together is told: the seed still disagrees", async () => {
    const { problems } = await load([
      { file: article, was: /từ mức 4,55% năm 2018 lên/gu, is: "từ mức 4,56% năm 2018 lên" },
      { file: data, was: /từ mức 4,55%/gu, is: "từ mức 4,56%" },
      { file: data, was: /from 4.55% in 2018/gu, is: "from 4.56% in 2018" },
      { file: data, was: "2018,4.55,", is: "2018,4.56," },
    ]);
    expect(problems.map(({ rule }) => rule)).toContain("quote-not-in-seed");
  });
});

describe("files", () => {
  it("that are missing are told with their names", async () => {
    const { copy } = await load([]);
    await rm(path.join(copy, data));
    const contentDir = path.join(copy, "content");
    const gazetteer = (await loadGazetteer(contentDir)).value ?? expect.fail("gazetteer unreadable");
    const { value, problems } = await loadDatasets({
      contentDir,
      seedsDir: path.join(copy, "seeds"),
      articles: [],
      gazetteer,
      sources: new Map(),
      language: "vi",
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "data-file-missing", facts: { missing: "data.csv" } }),
    );
    expect(value.datasets.map(({ id }) => id)).not.toContain("level-4-share");
  });

  it("of terms and sources with a misspelt field are told at its line", async () => {
    const { problems, terms } = await load([{ file: "content/terms/egdi.yaml", was: "short:", is: "shrot:" }]);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: "field-unknown", facts: expect.objectContaining({ suggestion: "short" }) }),
    );
    expect(terms.value.has("egdi")).toBe(false);
  });

  it("of the glossary explain the words that stories need", async () => {
    const names = (await readdir(path.join(root, "content/terms"))).map((name) => name.replace(".yaml", ""));
    expect(names).toEqual(
      expect.arrayContaining([
        "level-1",
        "level-2",
        "level-3",
        "level-4",
        "filing",
        "public-service",
        "where-things-stand",
      ]),
    );
  });
});

describe("every row at once", () => {
  const another = (digit: string): string => String((Number(digit) + 1) % 10);
  const mutations = {
    value: (cell: string) => cell.replace(/\d(?=\D*$)/u, another),
    quote: (cell: string) => cell.replace(/\d/u, another),
    quote_en: (cell: string) => cell.replace(/\d/gu, another),
    qualifier: (cell: string) => (cell === "" ? "about" : ""),
    unit: (cell: string) => (cell === "" ? "" : cell === "percent" ? "service" : "percent"),
  };

  it.each(["value", "quote", "quote_en", "qualifier", "unit"] as const)(
    "is told where its %s is changed",
    async (column) => {
      const { copy } = await load([]);
      const contentDir = path.join(copy, "content");
      const expected: string[] = [];
      for (const id of await readdir(path.join(contentDir, "datasets"))) {
        const file = path.join(contentDir, "datasets", id, "data.csv");
        const rows = parse(await readFile(file, "utf8"));
        const [header = [], ...rest] = rows;
        const at = header.indexOf(column);
        const hasNumber = (row: readonly string[]): boolean => row[header.indexOf("value")] !== "";
        const changed = rest.map((row) =>
          row.map((cell, index) => (index === at && hasNumber(row) ? mutations[column](cell) : cell)),
        );
        rest.forEach((row, index) => {
          const isOurs = column === "quote" && row[header.indexOf("article")] === "";
          if (!isOurs && row[at] !== changed[index]?.[at]) expected.push(`${id} ${row[0]}`);
        });
        await writeFile(file, toCsv([header, ...changed]));
      }
      const told = new Set<string>();
      for (const { place, level } of await problemsIn(copy)) {
        if (level !== "error" || !place.file.endsWith("data.csv")) continue;
        const text = await readFile(place.file, "utf8");
        const key = text.split("\r\n")[place.line - 1]?.split(",")[0] ?? "";
        told.add(`${path.basename(path.dirname(place.file))} ${key}`);
      }
      expect(expected.length).toBeGreaterThan(90);
      expect(expected.filter((row) => !told.has(row))).toEqual([]);
    },
  );
});
