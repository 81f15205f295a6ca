import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../src/domain/address.ts";
import type { Language } from "../../src/domain/language.ts";
import { findHandbook, parseHandbook } from "../../src/load/handbook-pages.ts";
import type { StoryContext } from "../../src/markdown/story-context.ts";
import { toBareContext, useWrittenFolder } from "./written-folder.ts";

const written = useWrittenFolder({
  "handbook/vi/mo-dau.md":
    "---\ntitle: Mở đầu\nlead: Từ đâu\norder: 2\n---\n\nXem [tiếp](#page:rules-charts), 12.345 lần.\n",
  "handbook/en/mo-dau.md": "---\ntitle: Beginning\nlead: Where from\norder: 2\n---\n\nSee [that](#page:chi-vi).\n",
  "handbook/vi/chi-vi.md": "---\ntitle: Chỉ ở đây\nlead: Một tiếng\norder: 1\n---\n\nChữ.\n",
  "handbook/vi/hong.md": "---\ntitle: Hỏng\nlead: Một trang\n---\n\nChữ.\n",
  "handbook/fr/mo-dau.md": "---\ntitle: x\nlead: y\norder: 1\n---\n\nz\n",
  "handbook/example/content/stories/vi/a.md": "Chữ.",
  "handbook/vi/sai-nhom.md": "---\ntitle: Sai nhóm\nlead: Một trang\norder: 3\nrules: [chart]\n---\n\nChữ.\n",
  "handbook/mistakes/charts.yaml": "[]",
});

const toContext = (language: Language): StoryContext => ({
  ...toBareContext(language),
  checkNumbers: () => {
    throw new Error("numbers of a handbook looked for");
  },
});

const load = async (contentDir: string) =>
  parseHandbook(await findHandbook(contentDir), {
    languages: ["vi", "en"],
    link: (page, language) => `/${pathOf(page, language, "vi")}`,
    toContext,
  });

describe("the pages of a handbook", () => {
  it("stand in their order, those of the rules last, and lead to each other by name", async () => {
    const { value } = await load(written());
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
    const { problems } = await load(written());
    const told = problems.map(({ level, rule, place, facts }) => [
      `${path.relative(written(), place.file)}:${place.line}:${place.column}`,
      `${level} ${rule}`,
      rule === "page-twin-missing" ? path.relative(written(), facts.file) : null,
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
    expect(await load(path.join(written(), "handbook/example/content"))).toEqual({ value: [], problems: [] });
  });
});
