import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pathOf } from "../../src/domain/address.ts";
import type { Language } from "../../src/domain/language.ts";
import { findHandbook, parseHandbook } from "../../src/load/handbook-pages.ts";
import type { StoryContext } from "../../src/markdown/story-context.ts";

const files: Readonly<Record<string, string>> = {
  "vi/mo-dau.md": "---\ntitle: Mở đầu\nlead: Từ đâu\norder: 2\n---\n\nXem [tiếp](#page:rules-charts), 12.345 lần.\n",
  "en/mo-dau.md": "---\ntitle: Beginning\nlead: Where from\norder: 2\n---\n\nSee [that](#page:chi-vi).\n",
  "vi/chi-vi.md": "---\ntitle: Chỉ ở đây\nlead: Một tiếng\norder: 1\n---\n\nChữ.\n",
  "vi/hong.md": "---\ntitle: Hỏng\nlead: Một trang\n---\n\nChữ.\n",
  "fr/mo-dau.md": "---\ntitle: x\nlead: y\norder: 1\n---\n\nz\n",
  "example/content/stories/vi/a.md": "Chữ.",
  "vi/sai-nhom.md": "---\ntitle: Sai nhóm\nlead: Một trang\norder: 3\nrules: [chart]\n---\n\nChữ.\n",
  "mistakes/charts.yaml": "[]",
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "handbook "));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, "handbook", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const toContext = (language: Language): StoryContext => ({
  language,
  charts: new Map(),
  stories: new Map(),
  images: new Map(),
  renderLink: () => null,
  renderText: (text) => ({ rich: { html: text, text }, values: [], problems: [] }),
  checkNumbers: () => {
    throw new Error("numbers of a handbook looked for");
  },
  words: { notes: "", backToText: () => "" },
});

const load = async (contentDir: string) =>
  parseHandbook(await findHandbook(contentDir), {
    languages: ["vi", "en"],
    link: (page, language) => `/${pathOf(page, language, "vi")}`,
    toContext,
  });

describe("the pages of a handbook", () => {
  it("stand in their order, those of the rules last, and lead to each other by name", async () => {
    const { value } = await load(folder);
    expect(value.map(({ language, id, area }) => [language, id, area])).toEqual([
      ["vi", "chi-vi", null],
      ["vi", "mo-dau", null],
      ["vi", "rules-charts", "charts"],
      ["en", "rules-charts", "charts"],
    ]);
    const [block] = value.find(({ id }) => id === "mo-dau")?.blocks ?? [];
    expect(block).toMatchObject({ html: expect.stringContaining('<a href="/huong-dan/rules-charts/">tiếp</a>') });
  });

  it("have every mistake told at its place, in one run, and a page without a twin as advice with the twin's name", async () => {
    const { problems } = await load(folder);
    const told = problems.map(({ level, rule, place, facts }) => [
      `${path.relative(folder, place.file)}:${place.line}:${place.column}`,
      `${level} ${rule}`,
      rule === "page-twin-missing" ? path.relative(folder, facts.file) : null,
    ]);
    expect(told.sort()).toEqual([
      ["handbook/en/mo-dau.md:7:5", "error page-link-unknown", null],
      ["handbook/fr/mo-dau.md:1:1", "error page-language-unknown", null],
      ["handbook/vi/chi-vi.md:1:1", "advice page-twin-missing", "handbook/en/chi-vi.md"],
      ["handbook/vi/hong.md:1:1", "advice page-twin-missing", "handbook/en/hong.md"],
      ["handbook/vi/hong.md:2:1", "error field-missing", null],
      ["handbook/vi/sai-nhom.md:1:1", "advice page-twin-missing", "handbook/en/sai-nhom.md"],
      ["handbook/vi/sai-nhom.md:5:9", "error field-choice", null],
    ]);
  });

  it("are none where a publication has no handbook", async () => {
    expect(await load(path.join(folder, "handbook/example/content"))).toEqual({ value: [], problems: [] });
  });
});
