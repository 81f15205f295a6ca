import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingMinutes } from "../../src/domain/story.ts";

const words = (count: number): string => Array.from({ length: count }, (_, index) => `chữ${index}`).join(" ");

describe("the minutes that a story takes", () => {
  it.each([
    ["", 0, 1],
    [words(280), 0, 1],
    [words(2800), 0, 10],
    [words(280), 10, 3],
  ])("are whole, and at least one", (text, figures, minutes) => {
    expect(readingMinutes(text, figures, "vi")).toBe(minutes);
  });

  it("count whatever stands between spaces and holds a letter or a digit", () => {
    expect(readingMinutes(`${words(2798)} – … 4,55% «mức-độ-4»`, 0, "vi")).toBe(10);
    const part = fc.array(fc.constantFrom("a", "ệ", "4", ",", "–", "%"), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 2000 }), (parts) => {
        const written = parts.map((characters) => characters.join(""));
        const counted = written.filter((one) => /[aệ4]/u.test(one)).length;
        expect(readingMinutes(written.join(" \n"), 0, "vi")).toBe(Math.max(1, Math.round(counted / 280)));
      }),
      { seed: 12, numRuns: 50 },
    );
  });
});
