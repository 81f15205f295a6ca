import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, parseNumeral } from "../../src/domain/number.ts";

const vietnamese: readonly (readonly [string, number | null, number])[] = [
  ["17.000", 17000, 0],
  ["1102", 1102, 0],
  ["05", 5, 0],
  ["4,55", 4.55, 2],
  ["21.5", 21.5, 1],
  ["1.234.567", 1234567, 0],
  ["1,234,567", 1234567, 0],
  ["1.234,5", 1234.5, 1],
  ["1,234.5", 1234.5, 1],
  ["1,234", 1.234, 3],
  ["0.125", 0.125, 3],
  ["12\u00A0000", 12000, 0],
  ["1.23.4", null, 0],
  ["1..2", null, 0],
  ["", null, 0],
  ["abc", null, 0],
];

describe("parseNumeral", () => {
  it.each(vietnamese)("reads «%s» in Vietnamese", (text, value, decimals) => {
    expect(parseNumeral(text, { language: "vi" })).toEqual(value === null ? null : { value, decimals });
  });

  it("reads a lone foreign separator as a group where whole things are counted", () => {
    expect(parseNumeral("1,234", { language: "vi", isWhole: true })?.value).toBe(1234);
    expect(parseNumeral("1.234", { language: "en", isWhole: true })?.value).toBe(1234);
    expect(parseNumeral("1.234", { language: "en" })?.value).toBe(1.234);
  });

  it("reads three digits after a separator as decimals of a share, unless they end in nought", () => {
    expect(parseNumeral("12.345", { language: "vi", isShare: true })?.value).toBe(12.345);
    expect(parseNumeral("1.200", { language: "vi", isShare: true })?.value).toBe(1200);
  });

  it("reads back what formatNumber writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom("vi" as const, "en" as const),
        (digits, decimals, language) => {
          const value = digits / 10 ** decimals;
          expect(parseNumeral(formatNumber(value, language), { language })?.value).toBe(value);
        },
      ),
      { seed: 36 },
    );
  });
});
