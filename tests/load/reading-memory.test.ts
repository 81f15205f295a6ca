import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPublication } from "../../src/load/check-publication.ts";
import { keptReadingFile } from "../../src/load/folders.ts";
import { toMemory, type ReadingMemory } from "../../src/load/reading-memory.ts";
import type { Publication } from "../../src/load/load-publication.ts";
import { makeExample } from "../editors/make-mistake.ts";

let folder = "";
let memory: ReadingMemory = toMemory();

beforeEach(async () => {
  folder = await makeExample();
  memory = toMemory();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function edit(file: string, right: string, wrong: string): Promise<void> {
  const whole = path.join(folder, file);
  const text = await readFile(whole, "utf8");
  if (!text.includes(right)) throw new Error(`text missing: ${right}`);
  await writeFile(whole, text.replace(right, wrong));
}

/** What is told by a reading that remembers the last one, in this process or in another, which must be what a first reading tells. */
async function tell(): Promise<readonly string[]> {
  const folders = { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") };
  const fresh = await checkPublication({ folders, base: "/" });
  const again = [
    await checkPublication({ folders, base: "/", memory }),
    await checkPublication({ folders, base: "/", keptIn: keptReadingFile(folders) }),
    await checkPublication({ folders, base: "/", keptIn: keptReadingFile(folders) }),
  ];
  for (const { problems, numbers, publication } of again) {
    expect(problems).toEqual(fresh.problems);
    expect(numbers).toEqual(fresh.numbers);
    expect(toData(publication)).toEqual(toData(fresh.publication));
  }
  return fresh.problems.map(({ rule }) => rule);
}

/** A publication without what it computes when it is asked. */
function toData(publication: Publication | null): unknown {
  if (publication === null) return null;
  const { kinds: _kinds, linksIn: _linksIn, ...data } = publication;
  return data;
}

describe("a reading that remembers the last one", () => {
  it("tells what a first reading tells, whatever was changed in between", async () => {
    expect(await tell()).toEqual([]);
    await edit("content/stories/vi/library.md", "gần 12.000 bạn đọc", "gần 13.000 bạn đọc");
    expect(await tell()).toEqual(["link-number"]);
    await edit("content/stories/vi/library.md", "gần 13.000 bạn đọc", "gần 12.000 bạn đọc");
    expect(await tell()).toEqual([]);
    await edit("content/datasets/readers/data.csv", "2024,9500", "2024,9501");
    expect(await tell()).toContain("link-number");
    await edit("content/datasets/readers/data.csv", "2024,9501", "2024,9500");
    await edit("content/charts/readers.yaml", "  first:", "  all:");
    expect(await tell()).toContain("story-state-unknown");
    await edit("content/charts/readers.yaml", "  all:", "  first:");
    await edit("seeds/thu-vien.txt", "9.500", "9.600");
    expect(await tell()).toContain("quote-not-in-seed");
  });

  it("knows of pages that lead to a story which is a draft today and none tomorrow", async () => {
    const page = "---\ntitle: Về chúng tôi\nlead: Ai viết những bài này.\n---\n\nHãy đọc [bài kia](#story:kia).\n";
    await mkdir(path.join(folder, "content/pages/vi"), { recursive: true });
    await writeFile(path.join(folder, "content/pages/vi/about.md"), page);
    expect(await tell()).toEqual(["page-twin-missing", "story-related-unknown"]);
    const story = await readFile(path.join(folder, "content/stories/vi/library.md"), "utf8");
    await writeFile(path.join(folder, "content/stories/vi/kia.md"), story.replace("---\n", "---\ndraft: true\n"));
    expect(await tell()).toContain("story-related-unknown");
    await edit("content/stories/vi/kia.md", "draft: true", "draft: false");
    expect(await tell()).not.toContain("story-related-unknown");
    await edit("content/stories/vi/kia.md", "draft: false", "draft: true");
    expect(await tell()).toContain("story-related-unknown");
  });

  it("knows of a page of the handbook that comes, changes and goes", async () => {
    await mkdir(path.join(folder, "content/handbook/vi"), { recursive: true });
    const page = path.join(folder, "content/handbook/vi/toa-soan.md");
    await writeFile(page, "---\ntitle: Toà soạn\nlead: Ai làm gì.\norder: 1\n---\n\nXem [đây](#page:toa-soan).\n");
    expect(await tell()).toEqual(["page-twin-missing"]);
    await edit("content/handbook/vi/toa-soan.md", "#page:toa-soan", "#page:toa-xoan");
    expect(await tell()).toEqual(["page-twin-missing", "page-link-unknown"]);
    await rm(page);
    expect(await tell()).toEqual([]);
  });

  it("knows of stories that come, go and lead to each other", async () => {
    await tell();
    await edit("content/stories/vi/library.md", "Ai cũng có thể xin", "Xem [bài kia](#story:kia). Ai cũng có thể xin");
    expect(await tell()).toEqual(["story-related-unknown"]);
    const text = await readFile(path.join(folder, "content/stories/vi/library.md"), "utf8");
    await writeFile(path.join(folder, "content/stories/vi/kia.md"), text);
    expect(await tell()).toEqual(["story-twin-missing"]);
    await rm(path.join(folder, "content/stories/vi/kia.md"));
    expect(await tell()).toEqual(["story-related-unknown"]);
  });
});
