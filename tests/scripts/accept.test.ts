import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findAlternativeAcceptances, markAlternative } from "../../src/load/accept-alternatives.ts";
import { findAcceptances, markChecked, type Acceptance } from "../../src/load/accept-translations.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { loadPublication, type Publication } from "../../src/load/load-publication.ts";
import { makeExample } from "../editors/make-mistake.ts";

let folder = "";

beforeEach(async () => {
  folder = await makeExample();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function load(): Promise<{ value: Publication; problems: readonly Problem[] }> {
  const folders = { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") };
  const { value, problems } = await loadPublication({ folders, base: "/" });
  if (value === null) throw new Error(`example unreadable: ${JSON.stringify(problems)}`);
  return { value, problems };
}

async function find(id: string | null = null): Promise<readonly Acceptance[]> {
  return findAcceptances((await load()).value, id);
}

async function acceptAlternatives(): Promise<number> {
  const found = findAlternativeAcceptances((await load()).value, null);
  for (const { file, path: field, checked } of found)
    await writeFile(file, markAlternative(await readFile(file, "utf8"), field, checked));
  return found.length;
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

  it("marks a chart's text alternative, and again when other numbers are shown", async () => {
    const chart = path.join(folder, "content/charts/readers.yaml");
    const links = (...texts: string[]): string =>
      `[${texts[0]}](#value:readers.2024), [${texts[1]}](#value:readers.2025)`;
    const written = `alt: { vi: '${links("9.500 bạn đọc", "gần 12.000 bạn đọc")}', en: '${links("9,500 readers", "nearly 12,000 readers")}' }\n`;
    await writeFile(chart, (await readFile(chart, "utf8")) + written);
    expect((await load()).problems.map(({ rule }) => rule)).toEqual(["chart-alternative-unchecked"]);
    expect(await acceptAlternatives()).toBe(1);
    expect((await load()).problems).toEqual([]);
    expect(await acceptAlternatives()).toBe(0);
    const fewer = (await readFile(chart, "utf8")).replace('show: ["2024"]', 'show: ["2025"]');
    await writeFile(chart, fewer);
    expect((await load()).problems.map(({ rule }) => rule)).toEqual(["chart-alternative-outdated"]);
    expect(await acceptAlternatives()).toBe(1);
    expect((await load()).problems).toEqual([]);
  });

  it.each([
    ["alt: { vi: a, en: b }\n", ["alt"], "alt: { checked: abcdefgh, vi: a, en: b }\n"],
    ["alt:\n  vi: a # so\n  en: >-\n    b\n", ["alt"], "alt:\n  checked: abcdefgh\n  vi: a # so\n  en: >-\n    b\n"],
    [
      "states:\r\n  s:\r\n    alt:\r\n      vi: a\r\n      en: b\r\n",
      ["states", "s", "alt"],
      "states:\r\n  s:\r\n    alt:\r\n      checked: abcdefgh\r\n      vi: a\r\n      en: b\r\n",
    ],
    ['alt: {vi: a, en: b, checked: "ponmlkji" } # old\n', ["alt"], "alt: {vi: a, en: b, checked: abcdefgh } # old\n"],
  ])("changes nothing but an alternative's mark: %j", (text, field, marked) => {
    expect(markAlternative(text, field, "abcdefgh")).toBe(marked);
    expect(markAlternative(marked, field, "abcdefgh")).toBe(marked);
  });

  it("changes nothing but the mark, whatever the line ends", () => {
    const text = "---\r\ntitle: A\r\n---\r\n\r\nchecked: by nobody\r\n";
    const marked = markChecked(text, "0123456789ab");
    expect(marked).toBe('---\r\ntitle: A\r\nchecked: "0123456789ab"\r\n---\r\n\r\nchecked: by nobody\r\n');
    expect(markChecked(marked, "ba9876543210")).toBe(marked.replace("0123456789ab", "ba9876543210"));
  });
});
