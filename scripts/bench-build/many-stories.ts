import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { toSlug } from "../../src/domain/slug.ts";
import { formatRows } from "../../src/load/new-rows.ts";
import { root } from "../steps.ts";

/** A dataset serves so many stories, as one of a newsroom does. */
const storiesOfDataset = 10;
const barsOfChart = 5;
const paragraphsOfStory = 10;

const sentences = [
  "Người dân nộp hồ sơ ở nhà, rồi vẫn phải đến quầy một lần nữa để ký.",
  "Cán bộ một cửa kể rằng giấy tờ in ra nhiều hơn trước, vì bản điện tử chưa được nơi khác nhận.",
  "Không phải nơi nào cũng đếm như nhau, và đó là chỗ con số bắt đầu lệch.",
  "Một dịch vụ có mặt trên cổng chưa chắc đã có ai dùng.",
  "Khi hỏi vì sao, nhiều người trả lời rằng họ không biết là nộp qua mạng được.",
  "Mạng ở vùng cao chậm, và tờ khai dài thì hay mất giữa chừng.",
  "Những nơi làm tốt thường có một điểm chung: có người ngồi cạnh chỉ cách làm.",
  "Báo cáo nào cũng nói là tăng, nhưng ít báo cáo nói tăng so với cái gì.",
] as const;

/** One story's number: where it stands, and what it is. */
interface Cited {
  dataset: string;
  key: string;
  value: number;
}

const pad = (index: number): string => String(index).padStart(4, "0");
/** A name without a numeral, as places have. */
const nameOf = (index: number): string =>
  [...pad(index)]
    .map((digit) => ["An", "Bình", "Cát", "Dục", "Giang", "Hà", "Khê", "Lộc", "Minh", "Ninh"][Number(digit)])
    .join(" ");
const inVietnamese = (value: number): string => value.toLocaleString("vi-VN");

function citedOf(story: number): readonly Cited[] {
  const dataset = `so-lieu-${pad(Math.floor(story / storiesOfDataset))}`;
  return Array.from({ length: barsOfChart }, (_, bar) => {
    const key = `noi-${story % storiesOfDataset}-${bar}`;
    return { dataset, key, value: 1000 + ((story * 131 + bar * 977) % 8000) };
  });
}

const sentenceOf = ({ key, value }: Cited): string => `Nơi mang mã ${key} nhận ${inVietnamese(value)} hồ sơ trong năm.`;

const translationOf = ({ key, value }: Cited): string =>
  `The place with code ${key} received ${value.toLocaleString("en-GB")} filings in the year.`;

/** The text of a story as its editor writes it. */
export function toStory(story: number): string {
  const [first, ...others] = citedOf(story);
  if (first === undefined) throw new RangeError("story without a number");
  const link = ({ dataset, key, value }: Cited): string => `[${inVietnamese(value)}](#value:${dataset}.${key})`;
  const paragraphs = Array.from({ length: paragraphsOfStory }, (_, paragraph) => {
    const cited = others[paragraph % others.length];
    const prose = sentences.map((_text, index) => sentences[(index * 3 + paragraph + story) % sentences.length]);
    return [...prose, ...(cited ? [`Nơi này nhận ${link(cited)} hồ sơ.`] : [])].join(" ");
  });
  return [
    `---\ntitle: "Xã ${nameOf(story)}: nơi đầu tiên nhận ${link(first)} hồ sơ"`,
    `standfirst: "Trong danh sách này, nơi đầu tiên nhận ${link(first)} hồ sơ."`,
    `author: Người viết\neditor: Người sửa\npublished: 2026-0${1 + (story % 9)}-${10 + (story % 18)}`,
    `dataAsOf: 2026\nhero: { chart: bieu-do-${pad(story)} }\n---\n`,
    ...paragraphs.slice(0, 2).map((text) => `${text}\n`),
    `::chart{id=bieu-do-${pad(story)}}\n`,
    `## Điều chưa ai đếm\n`,
    ...paragraphs.slice(2).map((text) => `${text}\n`),
  ].join("\n");
}

function toChart(story: number): string {
  const cited = citedOf(story);
  return [
    `kind: bars\ndataset: so-lieu-${pad(Math.floor(story / storiesOfDataset))}`,
    `rows: [${cited.map(({ key }) => key).join(", ")}]`,
    `title: { vi: "Hồ sơ ở năm nơi của bài ${pad(story)}", en: "Filings in the five places of story ${pad(story)}" }`,
    `subtitle: { vi: "Hồ sơ trong năm", en: "Filings in the year" }`,
    `states:\n  all: { label: { vi: "Cả năm nơi", en: "All five places" }, sort: descending }\n`,
  ].join("\n");
}

/** A dataset, the article that it cites, and the stories that use it. */
function toDataset(dataset: number, count: number): { id: string; seed: string; csv: string; yaml: string } {
  const first = dataset * storiesOfDataset;
  const stories = Array.from({ length: Math.min(storiesOfDataset, count - first) }, (_, index) => first + index);
  const cited = stories.flatMap(citedOf);
  const title = `Hồ sơ nộp qua mạng trong vùng ${nameOf(dataset + 1)}`;
  const article = toSlug(title);
  const rows = cited.map((one) => ({
    key: one.key,
    value: one.value,
    unit: "filing",
    qualifier: "",
    asOf: "2026",
    label: `Nơi ${one.key}`,
    labelEn: `Place ${one.key}`,
    article,
    quote: sentenceOf(one),
    quoteEn: translationOf(one),
  }));
  const paragraphs = stories.map((story) => citedOf(story).map(sentenceOf).join(" "));
  return {
    id: `so-lieu-${pad(dataset)}`,
    seed: [title, ...paragraphs, "Theo Báo Thử"].join("\n\n"),
    csv: formatRows(rows),
    yaml: `title: { vi: "${title}", en: "Filings of ${nameOf(dataset + 1)}" }\ndescription: { vi: "Hồ sơ mỗi nơi.", en: "Filings by place." }\n`,
  };
}

const site = `name: { vi: "Báo Thử", en: "The Trial" }
tagline: { vi: "Nhiều bài, mỗi bài một biểu đồ", en: "Many stories, a chart each" }
languages: [vi]
contact: { email: "desk@trial.example" }
licence: { id: CC-BY-4.0, name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" }
`;

/** Where a story's file is, below the content folder. */
export const storyFile = (story: number): string => `stories/vi/bai-${pad(story)}.md`;

/** Where a dataset's rows are, below the content folder. */
export const dataFile = (dataset: number): string => `datasets/so-lieu-${pad(dataset)}/data.csv`;

/** Writes a publication of so many stories with a chart each: `content/` and `seeds/` below the folder. */
export async function writeStories(folder: string, count: number): Promise<void> {
  const write = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  await write("content/site.yaml", site);
  await cp(path.join(root, "content/gazetteer"), path.join(folder, "content/gazetteer"), { recursive: true });
  for (let dataset = 0; dataset * storiesOfDataset < count; dataset += 1) {
    const { id, seed, csv, yaml } = toDataset(dataset, count);
    await write(`seeds/vung-${pad(dataset)}.txt`, seed);
    await write(`content/datasets/${id}/data.csv`, csv);
    await write(`content/datasets/${id}/dataset.yaml`, yaml);
  }
  for (let story = 0; story < count; story += 1) {
    await write(`content/${storyFile(story)}`, toStory(story));
    await write(`content/charts/bieu-do-${pad(story)}.yaml`, toChart(story));
  }
}
