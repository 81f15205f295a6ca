import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "../../src/charts/font.ts";
import { wrapText } from "../../src/charts/wrap-text.ts";

describe("measuring text", () => {
  it("gives a letter with marks the width of its base", () => {
    expect(measureText("ế", 10)).toBe(measureText("e", 10));
    expect(measureText("Ậ", 10, true)).toBe(measureText("A", 10, true));
  });

  it("gives decomposed text the width of composed text", () => {
    expect(measureText("Tỷ lệ dịch vụ".normalize("NFD"), 10)).toBe(measureText("Tỷ lệ dịch vụ", 10));
  });

  it("makes bold text wider, and grows with the size", () => {
    expect(measureText("Hà Nội", 10, true)).toBeGreaterThan(measureText("Hà Nội", 10));
    expect(measureText("Hà Nội", 20)).toBeCloseTo(2 * measureText("Hà Nội", 10));
  });

  it("counts an unknown character as wide", () => {
    expect(measureText("漢", 10)).toBeGreaterThan(10);
  });
});

describe("wrapping text", () => {
  it.each([
    ["một hai ba bốn", 50, ["một hai", "ba bốn"]],
    ["", 60, []],
    ["  một   hai  ", 100, ["một hai"]],
    ["gần\u00a014% rồi", 60, ["gần\u00a014%", "rồi"]],
    ["gần\u00a014%", 30, ["gần", "14%"]],
  ])("breaks %j within %i px into %j", (text, widthPx, lines) => {
    expect(wrapText(text, { widthPx, sizePx: 10 })).toEqual(lines);
  });

  it("leaves no last word alone where the lines can share", () => {
    const lines = wrapText("Đạt chỉ tiêu dịch vụ công trực tuyến mức độ bốn", { widthPx: 200, sizePx: 10 });
    expect(lines.length).toBe(2);
    const [first = 0, second = 0] = lines.map((line) => measureText(line, 10));
    expect(Math.min(first, second) / Math.max(first, second)).toBeGreaterThan(0.75);
  });

  it("loses no letter and exceeds no width", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcếộựmWi1.%"), minLength: 1, maxLength: 30 });
    const property = fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.integer({ min: 30, max: 200 }),
      (words, widthPx) => {
        const lines = wrapText(words.join(" "), { widthPx, sizePx: 13 });
        expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
        for (const line of lines) expect(measureText(line, 13)).toBeLessThanOrEqual(widthPx);
      },
    );
    fc.assert(property, { seed: 4, numRuns: 300 });
  });
});
