import { describe, expect, it } from "vitest";
import { formatQualifier, parseQualifier, qualifiers, qualifierWords } from "../../src/domain/qualifier.ts";

describe("qualifiers", () => {
  it.each([
    ["below", "below"],
    ["gần", "below"],
    ["Gần", "below"],
    ["nearly", "below"],
    ["trên", "above"],
    ["hon", "above"],
    ["khoảng xấp xỉ", "about"],
    ["", null],
    ["đúng", null],
  ])("read «%s»", (text, expected) => {
    expect(parseQualifier(text)).toBe(expected);
  });

  it("mean one direction a word", () => {
    for (const language of ["vi", "en"] as const) {
      const words = Object.values(qualifierWords).flatMap((lists) => lists[language]);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it("are written with a word that reads back", () => {
    for (const id of qualifiers) {
      expect(parseQualifier(formatQualifier(id, "vi"))).toBe(id);
      expect(parseQualifier(formatQualifier(id, "en"))).toBe(id);
    }
  });
});
