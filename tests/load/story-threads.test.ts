import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseStories, type StoryParts } from "../../src/load/parse-stories.ts";
import type { StoryFile } from "../../src/load/stories.ts";
import { askThread, parseStoriesInThreads } from "../../src/load/story-threads.ts";
import { loadSurroundings } from "../../src/load/surroundings.ts";
import { makeExample } from "../editors/make-mistake.ts";

let example = "";

beforeAll(async () => {
  example = await makeExample();
});

afterAll(async () => {
  await rm(example, { recursive: true });
});

/** So many stories, a third of them with a wrong number, and what they are read with. */
async function toJob(count: number): Promise<{ files: readonly StoryFile[]; parts: StoryParts }> {
  const folders = { content: path.join(example, "content"), seeds: path.join(example, "seeds") };
  const surroundings = await loadSurroundings(folders, "/");
  const text = await readFile(path.join(folders.content, "stories/vi/library.md"), "utf8");
  const files = Array.from({ length: count }, (_, index): StoryFile => {
    const written = index % 3 === 0 ? text.replaceAll("12.000", "13.000") : text;
    return {
      file: `vi/story-${index}.md`,
      language: "vi",
      id: `story-${index}`,
      text: written,
      isDraft: false,
      fingerprint: "",
    };
  });
  const ids = new Map([["vi", files.map(({ id }) => id)] as const]);
  return { files, parts: { surroundings, base: "/", ids, idsWithDrafts: ids } };
}

describe("stories read in another thread", () => {
  it("are those that this thread reads, with the same problems", async () => {
    const { files, parts } = await toJob(6);
    const alone = await parseStories(files, parts);
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    expect(await askThread({ files, parts, taken })).toEqual([...alone.entries()]);
    expect(alone.filter(({ value }) => value === null)).toHaveLength(2);
  });

  it("come in the order of their files, whichever thread read them", async () => {
    const { files, parts } = await toJob(240);
    const readings = await parseStoriesInThreads(files, parts);
    expect(readings.map(({ value }, index) => value?.id ?? `wrong-${index}`)).toEqual(
      files.map(({ id }, index) => (index % 3 === 0 ? `wrong-${index}` : id)),
    );
  });
});
