import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainReader, type StoryParts } from "../../src/load/parse-stories.ts";
import type { StoryFile } from "../../src/load/stories.ts";
import { startThread, toThreadedReader } from "../../src/load/story-threads.ts";
import { loadSurroundings } from "../../src/load/surroundings.ts";
import { toCounters } from "../../src/load/threads.ts";
import { makeExample } from "../editors/make-mistake.ts";

/** As many stories as are read in threads. */
const count = 240;

let example = "";
let contentDir = "";

/** Many stories, a third of them with a wrong number. */
const files: StoryFile[] = [];

beforeAll(async () => {
  example = await makeExample();
  contentDir = path.join(example, "content");
  const text = await readFile(path.join(contentDir, "stories/vi/library.md"), "utf8");
  for (let index = 0; index < count; index += 1) {
    const id = `story-${String(index).padStart(3, "0")}`;
    const file = path.join(contentDir, "stories/vi", `${id}.md`);
    const written = index % 3 === 0 ? text.replaceAll("12.000", "13.000") : text;
    await writeFile(file, written);
    files.push({ file, language: "vi", id, text: written, isDraft: false, fingerprint: "" });
  }
});

afterAll(async () => {
  await rm(example, { recursive: true });
});

/** What the stories are read with. */
async function toParts(): Promise<StoryParts> {
  const surroundings = await loadSurroundings({ content: contentDir, seeds: path.join(example, "seeds") }, "/");
  const ids = new Map([["vi", files.map(({ id }) => id)] as const]);
  return { surroundings, base: "/", ids, idsWithDrafts: ids };
}

describe("stories read in another thread", () => {
  it("are those that this thread reads, with the same problems, whether their markup was read ahead or not", async () => {
    const [some, parts] = [files.slice(0, 6), await toParts()];
    const alone = await plainReader.parse(some, parts);
    expect(alone.filter(({ value }) => value === null)).toHaveLength(2);
    for (const aheadOf of [contentDir, path.join(example, "nowhere")]) {
      const thread = startThread({ contentDir: aheadOf, taken: toCounters(1) });
      try {
        const readings = await thread.read({ files: some, parts, claims: toCounters(some.length) });
        expect([...readings].sort(([a], [b]) => a - b)).toEqual([...alone.entries()]);
      } finally {
        await thread.end();
      }
    }
  });

  it("are read as they were given, though their files say something else by now", async () => {
    const reader = await toThreadedReader({ contentDir, isAhead: true });
    const others = files.map((file) => ({ ...file, text: file.text.replaceAll("13.000", "12.000") }));
    const readings = await reader.parse(others, await toParts()).finally(reader.end);
    expect(readings.filter(({ value }) => value === null)).toEqual([]);
  });

  it.each([true, false])(
    "come in the order of their files, whichever thread read them (ahead: %s)",
    async (isAhead) => {
      const reader = await toThreadedReader({ contentDir, isAhead });
      const readings = await reader.parse(files, await toParts()).finally(reader.end);
      expect(readings.map(({ value }, index) => value?.id ?? `wrong ${index}`)).toEqual(
        files.map(({ id }, index) => (index % 3 === 0 ? `wrong ${index}` : id)),
      );
    },
  );

  it("leave nothing running where they are not asked for", async () => {
    const reader = await toThreadedReader({ contentDir, isAhead: true });
    await expect(reader.end()).resolves.toBeUndefined();
  });
});
