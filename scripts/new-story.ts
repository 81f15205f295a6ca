import path from "node:path";
import { isLanguage } from "../src/domain/language.ts";
import type { LoadedChart } from "../src/load/charts.ts";
import { formatStory } from "../src/load/new-files.ts";
import { newWords } from "../src/words/new.ts";
import { ask, loadSound, resolve, type NewOptions } from "./new-options.ts";
import { proposeFrom } from "./new-proposal.ts";
import { writeNew } from "./new-write.ts";

/** A draft, with a step for each state of a chart and the numbers of an article where they are named. */
export async function newStory(options: NewOptions): Promise<boolean> {
  const { given, language, folders } = options;
  const answers = await ask([{ name: "title" }, { name: "author" }, { name: "editor" }], options);
  const publication = answers === null ? null : await loadSound(options);
  if (answers === null || publication === null) return false;
  const wanted = given["in"] ?? "";
  const to = isLanguage(wanted) ? wanted : publication.site.languages[0];
  const chart = given["chart"] === undefined ? null : resolve("chart", given["chart"], publication.charts, language);
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
