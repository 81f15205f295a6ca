import { describe, expect, it } from "vitest";
import { isId } from "../../src/domain/slug.ts";
import { commonUnits, unitKinds } from "../../src/domain/unit.ts";

describe("common units", () => {
  it("have distinct ids, a known kind and words in both languages", () => {
    expect(new Set(commonUnits.map(({ id }) => id)).size).toBe(commonUnits.length);
    for (const { id, kind, words } of commonUnits) {
      expect(isId(id)).toBe(true);
      expect(unitKinds).toContain(kind);
      expect(words.vi.length).toBeGreaterThan(0);
      expect(words.en.length).toBeGreaterThan(0);
    }
  });

  it("share a word only where a rank and a place, or points of two kinds, are told apart by what stands around", () => {
    const shared = (language: "vi" | "en"): readonly string[] => {
      const words = commonUnits.flatMap((unit) => unit.words[language].map((word) => word.toLowerCase()));
      return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
    };
    expect(shared("vi")).toEqual(["hạng"]);
    expect(shared("en")).toEqual(["points"]);
  });
});
