import { describe, expect, it } from "vitest";
import { boundOf, formatQualifier, parseQualifier, qualifiers, qualifierWords } from "../../src/domain/qualifier.ts";

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
      for (const bound of ["near", "strict", "inclusive"] as const) {
        expect(parseQualifier(formatQualifier(id, bound, "vi"))).toBe(id);
        expect(parseQualifier(formatQualifier(id, bound, "en"))).toBe(id);
      }
    }
  });

  it.each([
    ["gần", "below", "gần"],
    ["đã gần đạt", "below", "gần"],
    ["suýt soát", "below", "gần"],
    ["dưới", "below", "dưới"],
    ["chưa đến", "below", "dưới"],
    ["không quá", "below", "tối đa"],
    ["trở xuống", "below", "tối đa"],
    ["hơn", "above", "hơn"],
    ["mới chỉ có trên", "above", "hơn"],
    ["từ 50% trở lên", "above", "ít nhất"],
    ["không dưới", "above", "ít nhất"],
    ["nearly", "below", "gần"],
    ["Fewer than", "below", "dưới"],
    ["no more than", "below", "tối đa"],
    ["at least", "above", "ít nhất"],
    ["xấp xỉ", "about", "khoảng"],
    ["", "below", "dưới"],
  ] as const)("claim no more than «%s» (%s): «%s»", (words, qualifier, printed) => {
    expect(formatQualifier(qualifier, boundOf(words, qualifier), "vi")).toBe(printed);
  });

  it("know for each of their words what it says of the number", () => {
    for (const id of ["below", "above"] as const) {
      for (const words of [...qualifierWords[id].vi, ...qualifierWords[id].en]) {
        const said = formatQualifier(id, boundOf(words, id), "en");
        expect([words, parseQualifier(said)]).toEqual([words, id]);
      }
    }
  });
});
