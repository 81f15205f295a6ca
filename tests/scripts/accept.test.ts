import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findAcceptances, markChecked, type Acceptance } from "../../src/load/accept-translations.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { makeExample } from "../editors/make-mistake.ts";

let folder = "";

beforeEach(async () => {
  folder = await makeExample();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function find(id: string | null = null): Promise<readonly Acceptance[]> {
  const folders = { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") };
  const { value } = await loadPublication({ folders, base: "/" });
  if (value === null) throw new Error("example unreadable");
  return findAcceptances(value, id);
}

async function accept(): Promise<void> {
  for (const { file, checked } of await find())
    await writeFile(file, markChecked(await readFile(file, "utf8"), checked));
}

describe("npm run accept", () => {
  it("marks a translation once, and again when the other language has changed", async () => {
    expect(await find()).toHaveLength(1);
    await accept();
    expect(await find()).toEqual([]);
    const story = path.join(folder, "content/stories/vi/library.md");
    await writeFile(story, `${await readFile(story, "utf8")}\nThêm một câu.\n`);
    expect(await find()).toHaveLength(1);
    await accept();
    expect(await find()).toEqual([]);
  });

  it("comes to rest where both languages are marked", async () => {
    const story = path.join(folder, "content/stories/vi/library.md");
    await writeFile(story, markChecked(await readFile(story, "utf8"), "0123456789ab"));
    await accept();
    expect(await find()).toEqual([]);
  });

  it("changes nothing but the mark, whatever the line ends", () => {
    const text = "---\r\ntitle: A\r\n---\r\n\r\nchecked: by nobody\r\n";
    const marked = markChecked(text, "0123456789ab");
    expect(marked).toBe('---\r\ntitle: A\r\nchecked: "0123456789ab"\r\n---\r\n\r\nchecked: by nobody\r\n');
    expect(markChecked(marked, "ba9876543210")).toBe(marked.replace("0123456789ab", "ba9876543210"));
  });
});
