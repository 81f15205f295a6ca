import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { findContentPages, loadContentPages } from "../../src/load/content-pages.ts";
import type { StoryContext } from "../../src/markdown/story-context.ts";
import { toBareContext, useWrittenFolder } from "./written-folder.ts";

const written = useWrittenFolder({
  "pages/vi/method.md": "---\ntitle: Cách làm\nlead: Làm ra sao\n---\n\nXem [đính chính](#page:corrections).\n",
  "pages/en/method.md": "---\ntitle: Method\nlead: How\n---\n\nSee [that](#page:corections).\n",
  "pages/vi/about.md": "---\ntitle: Giới thiệu\n---\n\nChữ.\n",
  "pages/vi/metod.md": "---\ntitle: x\nlead: y\n---\n\nz\n",
  "pages/fr/about.md": "---\ntitle: x\nlead: y\n---\n\nz\n",
});

const toContext = (language: Language): StoryContext => ({
  ...toBareContext(language),
  pages: new Map([["corrections", `/${language}/corrections/`]]),
});

async function load(): Promise<{ titles: readonly string[]; html: string; problems: readonly Problem[] }> {
  const { value, problems } = await loadContentPages(await findContentPages(written()), ["vi", "en"], toContext);
  const html = value
    .flatMap(({ blocks }) => blocks.map((block) => (block.kind === "prose" ? block.html : "")))
    .join("");
  return { titles: value.map(({ title }) => title.text), html, problems };
}

const told = (problems: readonly Problem[], rule: Problem["rule"]): readonly string[] =>
  problems
    .filter((problem) => problem.rule === rule)
    .map(({ place }) => `${path.relative(written(), place.file)}:${place.line}`);

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
