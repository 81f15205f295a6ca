import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadPublication } from "../../src/load/load-publication.ts";
import { formatProblems } from "../../src/load/print-problems.ts";
import { useChangedCopies, type Change } from "./changed-copy.ts";

const copyWith = useChangedCopies();

/** What an editor sees after changing the publication: errors alone, paths from the copy. */
async function errorsAfter(changes: readonly Change[]): Promise<{ value: unknown; errors: readonly string[] }> {
  const copy = await copyWith(changes);
  const folders = { content: path.join(copy, "content"), seeds: path.join(copy, "seeds") };
  const { value, problems } = await loadPublication({ folders, base: "/" });
  const errors = problems.filter(({ level }) => level === "error");
  return { value, errors: errors.map((error) => formatProblems([error], { language: "en", from: copy })) };
}

const article = "content/articles/ty-le-dich-vu-cong-truc-tuyen-muc-4-da-tang-gap-doi-so-cung-ky-nam-ngoai.md";
const seed = "seeds/.*\\.txt";
const data = "content/datasets/level-4-share/data.csv";
const dataset = "content/datasets/level-4-share/dataset.yaml";
const story = "content/stories/vi/sprint-to-30-per-cent.md";
const chart = "content/charts/level-4-share.yaml";

/** A line and column, neither of which is only the beginning of the file. */
const at = "[1-9]\\d*:[1-9]\\d*";
const within = "(?!1:1\\b)[1-9]\\d*:[1-9]\\d*";

describe("one digit changed", () => {
  it("nowhere is no error", async () => {
    const { value, errors } = await errorsAfter([]);
    expect(errors).toEqual([]);
    expect(value === null).toBe(false);
  });

  it.each<[string, readonly Change[], string, string, string]>([
    [
      "in a dataset's value",
      [{ file: data, was: "2018,4.55,", is: "2018,4.56," }],
      "value-not-in-quote",
      `${data}:${within}`,
      `${seed}:${within}`,
    ],
    [
      "in a dataset's value, for the stories that show it",
      [{ file: data, was: "2018,4.55,", is: "2018,4.56," }],
      "link-number",
      `${story}:${within}`,
      `${data}:${within}`,
    ],
    [
      "in a quote",
      [{ file: data, was: "từ mức 4,55%", is: "từ mức 4,56%" }],
      "quote-not-in-article",
      `${data}:${within}`,
      `${article}:${within}`,
    ],
    [
      "in a translation",
      [{ file: data, was: "from 4.55% in 2018", is: "from 4.56% in 2018" }],
      "translation-differs",
      `${data}:${within}`,
      `${data}:${within}`,
    ],
    [
      "in a translation, in a number that is another row's",
      [{ file: data, was: "to 10.76% in 2019", is: "to 10.77% in 2019" }],
      "translation-numbers",
      `${data}:${within}`,
      `${data}:${within}`,
    ],
    [
      "in an article",
      [{ file: article, was: /từ mức 4,55% năm 2018 lên/gu, is: "từ mức 4,56% năm 2018 lên" }],
      "quote-not-in-article",
      `${data}:${within}`,
      `${article}:${within}`,
    ],
    [
      "in article, quote, translation and value alike",
      [
        { file: article, was: /từ mức 4,55% năm 2018 lên/gu, is: "từ mức 4,56% năm 2018 lên" },
        { file: data, was: /từ mức 4,55%/gu, is: "từ mức 4,56%" },
        { file: data, was: /from 4.55% in 2018/gu, is: "from 4.56% in 2018" },
        { file: data, was: "2018,4.55,", is: "2018,4.56," },
      ],
      "quote-not-in-seed",
      `${data}:${within}`,
      `${seed}:${within}`,
    ],
    [
      "in a story's sentence",
      [{ file: story, was: "\n\nNăm 2018, [4,55%]", is: "\n\nNăm 2018, [4,56%]" }],
      "link-number",
      `${story}:${at}`,
      `${data}:${within}`,
    ],
    [
      "in a story's headline",
      [{ file: story, was: /(?<=^title: .*)\[30,1%\]/mu, is: "[30,2%]" }],
      "link-number",
      `${story}:2:[1-9]\\d\\d`,
      `${data}:${within}`,
    ],
    [
      "in a chart's title",
      [{ file: chart, was: "[Gần 14%]", is: "[Gần 15%]" }],
      "link-number",
      `${chart}:${within}`,
      `${data}:${within}`,
    ],
    [
      "in a computed number of a story",
      [{ file: story, was: "[hơn 16 điểm phần trăm]", is: "[hơn 17 điểm phần trăm]" }],
      "link-number",
      `${story}:3:[1-9]\\d`,
      `${dataset}:${within}`,
    ],
    [
      "in the glossary",
      [{ file: "content/terms/where-things-stand.yaml", was: "[34 tỉnh]", is: "[35 tỉnh]" }],
      "link-number",
      `content/terms/where-things-stand.yaml:${within}`,
      `content/datasets/[a-z0-9-]+/data.csv:${within}`,
    ],
  ])("%s breaks the build and names both places", async (_title, changes, rule, place, related) => {
    const { value, errors } = await errorsAfter(changes);
    expect(value === null).toBe(true);
    const message = new RegExp(`^${place} error ${rule}: [^\\n]+\\n(?:    .*\\n)*? +(?:\\p{L}+ )?${related}\\n`, "u");
    expect(errors.filter((error) => error.includes(` ${rule}: `))).toContainEqual(expect.stringMatching(message));
  });
});
