import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { findContentPages, loadContentPages } from "../../src/load/content-pages.ts";
import type { StoryContext } from "../../src/markdown/story-context.ts";

const files: Readonly<Record<string, string>> = {
  "vi/method.md": "---\ntitle: Cách làm\nlead: Làm ra sao\n---\n\nXem [đính chính](#page:corrections).\n",
  "en/method.md": "---\ntitle: Method\nlead: How\n---\n\nSee [that](#page:corections).\n",
  "vi/about.md": "---\ntitle: Giới thiệu\n---\n\nChữ.\n",
  "vi/metod.md": "---\ntitle: x\nlead: y\n---\n\nz\n",
  "fr/about.md": "---\ntitle: x\nlead: y\n---\n\nz\n",
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pages "));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, "pages", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const toContext = (language: Language): StoryContext => ({
  language,
  charts: new Map(),
  stories: new Map(),
  pages: new Map([["corrections", `/${language}/corrections/`]]),
  images: new Map(),
  renderLink: () => null,
  renderText: (text) => ({ rich: { html: text, text }, values: [], problems: [] }),
  words: { notes: "", backToText: () => "" },
});

async function load(): Promise<{ titles: readonly string[]; html: string; problems: readonly Problem[] }> {
  const { value, problems } = await loadContentPages(await findContentPages(folder), ["vi", "en"], toContext);
  const html = value
    .flatMap(({ blocks }) => blocks.map((block) => (block.kind === "prose" ? block.html : "")))
    .join("");
  return { titles: value.map(({ title }) => title.text), html, problems };
}

const told = (problems: readonly Problem[], rule: Problem["rule"]): readonly string[] =>
  problems
    .filter((problem) => problem.rule === rule)
    .map(({ place }) => `${path.relative(folder, place.file)}:${place.line}`);

describe("the publication's own pages", () => {
  it("link to other pages by name", async () => {
    const { titles, html } = await load();
    expect(titles).toEqual(["Cách làm"]);
    expect(html).toContain('<a href="/vi/corrections/">đính chính</a>');
  });

  it("have every mistake told at its place, with what was meant", async () => {
    const { problems } = await load();
    expect(told(problems, "page-link-unknown")).toEqual(["pages/en/method.md:6"]);
    expect(told(problems, "page-unknown")).toEqual(["pages/vi/metod.md:1"]);
    expect(told(problems, "page-language-unknown")).toEqual(["pages/fr/about.md:1"]);
    expect(told(problems, "page-twin-missing")).toEqual(["pages/vi/about.md:1"]);
    expect(problems.find(({ rule }) => rule === "page-link-unknown")?.facts).toMatchObject({
      suggestion: "corrections",
    });
    expect(problems.some(({ place }) => place.file.endsWith("vi/about.md") && place.line <= 3)).toBe(true);
  });
});
