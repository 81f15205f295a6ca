import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf, loadStories } from "../../src/load/stories.ts";
import { parseStory } from "../../src/markdown/parse-story.ts";
import { context, head } from "../markdown/story-fixture.ts";

let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), "stories-"));
});

afterEach(async () => {
  await rm(contentDir, { recursive: true });
});

async function load(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(contentDir, "stories", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const { value, problems } = await loadStories({
    contentDir,
    languages: ["vi", "en"],
    parse: (files, { ids, idsWithDrafts }) =>
      Promise.resolve(
        files.map((file) => {
          const { language, isDraft } = file;
          const shown = (isDraft ? idsWithDrafts : ids).get(language);
          const stories = new Map(shown?.map((id) => [id, `/${id}/`]));
          return parseStory(file, { ...context, language, stories });
        }),
      ),
  });
  return {
    ids: value.map(({ story }) => `${story.language}/${story.id}`),
    told: problems.map(
      ({ rule, level, place }) =>
        `${path.relative(path.join(contentDir, "stories"), place.file)}:${place.line}:${place.column} ${level} ${rule}`,
    ),
    problems,
  };
}

const story = `${head}Chữ.\n`;
const steps = (...states: string[]): string =>
  `${head}:::scrolly{chart=rainfall}\n${states.map((state) => `::step[A]{state=${state}}\na\n`).join("")}:::\n`;

describe("the stories of a publication", () => {
  it("are read in every language, twins by the name of their file", async () => {
    expect(await load({ "vi/rain.md": story, "en/rain.md": story })).toMatchObject({
      ids: ["en/rain", "vi/rain"],
      told: [],
    });
  });

  it.each(["draft: true", "draft: true # half done", "draft :  TRUE\r"])(
    "lead to none that is a draft: %j",
    async (mark) => {
      const mentions = (id: string): string => story.replace("dataAsOf", `related: [${id}]\ndataAsOf`);
      const files = { "vi/rain.md": mentions("sun"), "vi/sun.md": story.replace("dataAsOf", `${mark}\ndataAsOf`) };
      expect((await load(files)).told).toContainEqual(
        expect.stringMatching(/^vi\/rain\.md:\d+:\d+ error story-related-unknown$/u),
      );
    },
  );

  it("are published where only their text speaks of a draft", async () => {
    const sun = `${story}\ndraft: true\n`;
    const { told } = await load({
      "vi/rain.md": story.replace("dataAsOf", "related: [sun]\ndataAsOf"),
      "vi/sun.md": sun,
    });
    expect(told.filter((problem) => problem.includes("related"))).toEqual([]);
  });

  it("tell the problems of all files at once, and leave no wrong story in", async () => {
    const { ids, told } = await load({
      "vi/one.md": `${head}:::\n`,
      "en/one.md": story,
      "vi/two.md": "---\ntitle: A: b\n---\n\n<b>x</b>\n",
      "en/two.md": story,
    });
    expect(ids).toEqual(["en/one", "en/two"]);
    expect(told).toEqual([
      "vi/one.md:9:1 error container-close-stray",
      "vi/two.md:2:8 error yaml-syntax",
      "vi/two.md:5:1 error prose-html",
      "vi/two.md:5:5 error prose-html",
    ]);
  });

  it("may be in one language only, which is advice", async () => {
    const { told, problems } = await load({ "vi/rain.md": story });
    expect(told).toEqual(["vi/rain.md:1:1 advice story-twin-missing"]);
    expect(problems[0]?.facts).toMatchObject({ language: "en", file: path.join(contentDir, "stories/en/rain.md") });
  });

  it("stand in a folder of their language", async () => {
    const { told } = await load({ "fr/rain.md": story, "rain.md": story });
    expect(told).toEqual(["fr/rain.md:1:1 error story-language-unknown", "rain.md:1:1 error story-language-unknown"]);
  });

  it("have one address each, former ones counted", async () => {
    const { told } = await load({
      "vi/rain.md": story,
      "vi/2026/rain.md": story,
      "vi/flood.md": head.replace("---\n", "---\nformerly: [rain]\n") + "Chữ.\n",
      "en/rain.md": story,
      "en/flood.md": story,
    });
    expect(told).toEqual(["vi/rain.md:1:1 error story-id-taken", "vi/flood.md:1:1 error story-id-taken"]);
  });

  it("have the same steps in both languages", async () => {
    const { told, problems } = await load({
      "vi/rain.md": steps("first", "two-years"),
      "en/rain.md": steps("first", "all"),
    });
    expect(told).toEqual(["en/rain.md:1:1 error story-twin-steps"]);
    expect(problems[0]?.facts).toEqual({ missing: ["two-years"], extra: ["all"] });
  });

  it("say when the other language has changed since it was last read beside this one", async () => {
    const checked = (fingerprint: string): string =>
      head.replace("---\n", `---\nchecked: "${fingerprint}"\n`) + "Chữ.\n";
    expect((await load({ "vi/rain.md": story, "en/rain.md": checked(fingerprintOf(story)) })).told).toEqual([]);
    expect((await load({ "vi/rain.md": `${story}Thêm.\n` })).told).toEqual([
      "en/rain.md:1:1 advice story-twin-changed",
    ]);
  });
});
