import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSearch, toSnippet } from "../../src/client/search-index.ts";
import type { SearchEntry } from "../../src/domain/search-entry.ts";

const entry = (title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: "chart",
  title,
  text,
  within: null,
  also: "",
  address: `/${title}/`,
  ...more,
});

const entries = [
  entry("Bảy tỉnh", "An Giang, Đà Nẵng, Lào Cai"),
  entry("Đà Nẵng", "một thành phố", { kind: "term" }),
  entry("Nặng đã rồi", "nặng, nhưng đã qua"),
  entry("Sổ tay", "4,55% năm 2018; Nghị quyết 36a"),
  entry("Bảo hiểm", "lương hưu", { also: "BHXH, social insurance" }),
];
const search = toSearch(entries);
const titles = (query: string): readonly string[] => search(query).map(({ title }) => title);

describe("the search", () => {
  it.each([["da nang"], ["Đà Nẵng"], ["ĐÀ NẴNG"], ["Đà Nẵng".normalize("NFD")], ["đà nẵng "], ["da nan"]])(
    "finds the place first and what mentions it second for «%s»",
    (query) => {
      expect(titles(query).slice(0, 2)).toEqual(["Đà Nẵng", "Bảy tỉnh"]);
    },
  );

  it("puts words that stand apart behind words that stand together", () => {
    expect(titles("da nang").at(-1)).toBe("Nặng đã rồi");
  });

  it.each([["4,55"], ["36a"], ["nghi quyet 36a"]])("keeps the number or document whole in «%s»", (query) => {
    expect(titles(query)).toEqual(["Sổ tay"]);
  });

  it("finds a term by its other words, and a long word with one letter wrong", () => {
    expect(titles("bhxh")).toEqual(["Bảo hiểm"]);
    expect(titles("insurence")).toEqual(["Bảo hiểm"]);
  });

  it.each([["qwxz"], ["da qwxz"], ["?!"], [""], ["   "]])("finds nothing for «%s»", (query) => {
    expect(titles(query)).toEqual([]);
  });

  it("finds every entry by its own title, whole or without accents", () => {
    for (const { title } of entries) {
      expect(titles(title)[0]).toBe(title);
      expect(titles(title.normalize("NFD").replace(/\p{M}/gu, ""))).toContain(title);
    }
  });
});

describe("a snippet", () => {
  it("stands around the words as they were asked for, and marks them", () => {
    const text = `${"đã có nhiều nơi khác. ".repeat(20)}An Giang, Đà Nẵng, Lào Cai`;
    const parts = toSnippet(text, "da nang");
    expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toContain("Nẵng");
    expect(parts[0]?.text).toMatch(/^…/u);
  });

  it("ends behind a whole word", () => {
    const last = toSnippet("Bão tan sớm hơn dự báo của mọi người", "bao", 20).at(-1)?.text ?? "";
    expect(last).toMatch(/ hơn dự …$/u);
    expect(toSnippet("không có khoảng trống", "x", 2).at(-1)?.text).toBe("kh …");
  });

  it("never changes a letter of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        const whole = toSnippet(text, query, text.length).map((part) => part.text);
        const joined = whole.join("").replace(/^… /u, "").replace(/ …$/u, "");
        return text.includes(joined);
      }),
      { seed: 6 },
    );
  });
});
