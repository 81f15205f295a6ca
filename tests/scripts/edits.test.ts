import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build, copyProject, removeProject, run } from "./small-project.ts";
import { copyUnbuilt, hashFiles, makeWholeProject } from "./whole-project.ts";

const env = { SITE_URL: "https://quay.example" };
const article = "river-ferry-carried-1-2-million-passengers-in-2023";
const story = "content/stories/en/a-busier-river.md";
const secondStory = "content/stories/en/a-quiet-pier.md";
const dataset = "content/datasets/passengers";

let project: string;
let before: Readonly<Record<string, string>>;

async function buildWell(folder: string): Promise<void> {
  const { code, output } = await build(folder, { env });
  expect(code, output).toBe(0);
}

async function convertWell(folder: string): Promise<void> {
  const { code, output } = await run(folder, "convert.ts").finished;
  expect(code, output).toBe(0);
}

beforeAll(async () => {
  project = makeWholeProject();
  writeFileSync(
    path.join(project, secondStory),
    "---\ntitle: A quiet pier\nstandfirst: Nobody was there.\nauthor: The desk\neditor: The Quay\n" +
      "published: 2024-02-01\ndataAsOf: 2023\nhero: { chart: passengers }\n---\n\nThe pier was quiet.\n",
  );
  await buildWell(project);
  before = hashFiles(path.join(project, "dist"));
});

afterAll(() => removeProject(project));

/** Puts something else in the place of what stands exactly once in a file. */
function change(folder: string, file: string, was: string, is: string): void {
  const text = readFileSync(path.join(folder, file), "utf8");
  expect(text.split(was), `${was} in ${file}`).toHaveLength(2);
  writeFileSync(
    path.join(folder, file),
    text.replace(was, () => is),
  );
}

function append(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), readFileSync(path.join(folder, file), "utf8") + text);
}

/** Reads stories and draws their pages in threads, as for a publication with hundreds of them. */
function useThreads(folder: string): void {
  change(folder, "src/load/story-threads.ts", "const fewestForThreads = 200;", "const fewestForThreads = 1;");
  const fewest = "const fewestForThread = availableParallelism() === 1 ? Infinity : 200;";
  change(folder, "src/load/story-pages.ts", fewest, "const fewestForThread = 1;");
}

const again = `again,1200000,passenger,,2023,Đếm lại,Counted again,${article},,"The river ferry carried 1.2 million passengers in 2023, the port office said.",\n`;

const edits: readonly (readonly [string, (folder: string) => void | Promise<void>])[] = [
  ["a word of a story", (folder) => change(folder, story, "counts every crossing", "counts each crossing")],
  ["a row of a dataset", (folder) => append(folder, `${dataset}/data.csv`, again)],
  ["a quote", (folder) => change(folder, `${dataset}/data.csv`, "In 2022 it carried", "it carried")],
  [
    "a correction of a story",
    (folder) => change(folder, story, "corrections:\n", "corrections:\n  - { date: 2024-03-07, text: Another. }\n"),
  ],
  [
    "a correction of a dataset",
    (folder) =>
      append(
        folder,
        `${dataset}/dataset.yaml`,
        '  - { date: 2024-03-08, text: { en: "A name was wrong.", vi: "Một tên bị sai." } }\n',
      ),
  ],
  [
    "a chart's title",
    (folder) =>
      change(
        folder,
        "content/charts/passengers.yaml",
        '"The river ferry carried [1.2 million passengers](#value:passengers.2023) in 2023"',
        '"In 2023 the river ferry carried [1.2 million passengers](#value:passengers.2023)"',
      ),
  ],
  [
    "a seed, converted again",
    async (folder) => {
      append(folder, "seeds/ferry.txt", "\n\nIt has 3 piers and 14 boats.\n");
      await convertWell(folder);
    },
  ],
  [
    "a new seed",
    async (folder) => {
      writeFileSync(path.join(folder, "seeds/pier.txt"), "A pier of 30 boats\n\nThe pier has room for 30 boats.\n");
      await convertWell(folder);
    },
  ],
  ["a story, deleted", (folder) => rmSync(path.join(folder, secondStory))],
];

/** Two whole builds an edit take minutes: `npm run test:all` takes them one by one, `npm test` all edits at once. */
const rounds: readonly (typeof edits)[] = process.env["EDITS"] === "all" ? edits.map((edit) => [edit]) : [edits];

it.each(rounds.map((round) => [round.map(([what]) => what).join(", "), round] as const))(
  "after an edit of %s a warm build leaves what a cold one in threads does",
  async (_, round) => {
    const warm = copyProject(project);
    for (const [, edit] of round) await edit(warm);
    const cold = copyUnbuilt(warm);
    useThreads(cold);
    try {
      await buildWell(warm);
      await buildWell(cold);
      const [after, anew] = [warm, cold].map((folder) => hashFiles(path.join(folder, "dist")));
      expect(after).toEqual(anew);
      expect(after).not.toEqual(before);
    } finally {
      for (const folder of [warm, cold]) removeProject(folder);
    }
  },
);
