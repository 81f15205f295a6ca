import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPublication } from "../../src/load/check-publication.ts";
import { keptReadingFile } from "../../src/load/folders.ts";
import { keepReading, recallReading } from "../../src/load/kept-reading.ts";
import { toMemory, type KnownStory } from "../../src/load/reading-memory.ts";
import { makeExample } from "../editors/make-mistake.ts";

const key = "0123456789abcdef".repeat(4);
const memory = { ...toMemory(), key };

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kept-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("a reading kept for the next process", () => {
  it("is found under its own key only", async () => {
    const file = path.join(folder, "reading");
    expect(await recallReading(file, key)).toBe(null);
    await keepReading(file, memory);
    expect(await recallReading(file, key)).toEqual(memory);
    expect(await recallReading(file, key.replace("0", "1"))).toBe(null);
  });

  it("keeps every story of many, in their order", async () => {
    const file = path.join(folder, "reading");
    const stories = Array.from({ length: 250 }, (_, index): [string, KnownStory] => [
      `story-${index}.md`,
      { text: `Bài ${index}`, leadsTo: String(index % 3), reading: { value: null, problems: [] } },
    ]);
    await keepReading(file, { ...memory, stories: new Map(stories) });
    expect([...((await recallReading(file, key))?.stories ?? [])]).toEqual(stories);
  });

  it("counts as missing where it was cut short or garbled at any place", async () => {
    const file = path.join(folder, "reading");
    await keepReading(file, memory);
    const whole = await readFile(file);
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(file, whole.subarray(0, length));
      expect(await recallReading(file, key), `${length} bytes`).toBe(null);
      await writeFile(file, whole.with(length, (whole[length] ?? 0) ^ 1));
      expect(await recallReading(file, key), `byte ${length}`).toBe(null);
    }
  });

  it("is not needed: a disk that takes nothing stops no reading", async () => {
    const file = path.join(folder, "file", "reading");
    await writeFile(path.join(folder, "file"), "");
    await keepReading(file, memory);
    expect(await recallReading(file, key)).toBe(null);
  });

  it("is read anew by a check that finds it spoiled, and kept again", async () => {
    const example = await makeExample();
    const folders = { content: path.join(example, "content"), seeds: path.join(example, "seeds") };
    const kept = keptReadingFile(folders);
    try {
      const first = await checkPublication({ folders, base: "/", keptIn: kept });
      const whole = await readFile(kept);
      const keyOfFirst = whole.subarray(0, 64).toString();
      expect(await recallReading(kept, keyOfFirst)).not.toBe(null);
      await writeFile(kept, whole.subarray(0, whole.length / 2));
      expect(await recallReading(kept, keyOfFirst)).toBe(null);
      const again = await checkPublication({ folders, base: "/", keptIn: kept });
      expect(again.problems).toEqual(first.problems);
      expect(again.publication?.stories).toEqual(first.publication?.stories);
      expect(await recallReading(kept, keyOfFirst)).not.toBe(null);
    } finally {
      await rm(example, { recursive: true });
    }
  });
});
