import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapse, fold } from "../../src/domain/fold.ts";

const pieces = fc.constantFrom(
  "a",
  "ệ",
  "e\u0323\u0302",
  " ",
  "  ",
  "\t",
  "\n",
  "\u00A0",
  "\u200B",
  "\u00AD",
  "\uFEFF",
  "\u2000",
  "Đ",
  "1.102",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces).map((parts) => parts.join("")),
);

describe("a text as it is compared", () => {
  it.each([
    ["  hai\n\t  khoảng\u00A0trắng ", "hai khoảng trắng"],
    ["e\u0323\u0302", "ệ"],
    ["dịch\u200B vụ\u00AD công", "dịch vụ công"],
    ["đã ngay ngắn", "đã ngay ngắn"],
  ])("has single spaces, whole letters and nothing that is not seen: %j", (text, collapsed) => {
    expect(collapse(text)).toBe(collapsed);
  });

  it("is the same text when it is collapsed again, and so are its parts put together with any white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const collapsed = collapse(text);
        expect(collapse(collapsed)).toBe(collapsed);
        expect(collapse(` \u200B${collapsed.replaceAll(" ", "\u00A0\n ")}\t`)).toBe(collapsed);
        expect(collapsed).not.toMatch(/\s{2}|^\s|\s$|[^\S ]|[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/u);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

describe("a text as it is searched", () => {
  it("has small letters without diacritics, as many as before", () => {
    expect(fold("Đắk Lắk, Thừa Thiên – Huế")).toBe("dak lak, thua thien – hue");
  });
});
