import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toExcerpts, toSegments } from "../../src/domain/excerpt.ts";
import type { Quantity } from "../../src/domain/quantity.ts";

function quantity(quote: string, offset: number, length: number, line = 1): Quantity {
  return {
    value: 1,
    to: null,
    of: null,
    unit: "count",
    noun: null,
    qualifier: null,
    qualifierText: null,
    asOf: null,
    text: quote.slice(offset, offset + length),
    quote,
    offset,
    line,
  };
}

describe("toExcerpts", () => {
  it("gives a sentence once with all its numbers, and a repeated sentence where it stands again", () => {
    const excerpts = toExcerpts([quantity("ab cd", 0, 2), quantity("ab cd", 3, 2), quantity("ab cd", 0, 2, 9)]);
    expect(excerpts.map(({ line, quantities }) => [line, quantities.length])).toEqual([
      [1, 2],
      [9, 1],
    ]);
  });
});

describe("toSegments", () => {
  it("marks the numbers where they stand", () => {
    const [excerpt] = toExcerpts([quantity("tăng từ 4 lên 9", 8, 1), quantity("tăng từ 4 lên 9", 14, 1)]);
    if (excerpt === undefined) throw new Error("excerpt missing");
    expect(
      toSegments(excerpt)
        .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
        .join(""),
    ).toBe("tăng từ [4] lên [9]");
  });

  it("never loses a character, even where numbers overlap", () => {
    const place = fc.tuple(fc.nat(40), fc.nat(10));
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.array(place, { minLength: 1, maxLength: 6 }),
        (quote, places) => {
          const quantities = places.map(([offset, length]) => quantity(quote, Math.min(offset, quote.length), length));
          expect(
            toSegments({ quote, line: 1, quantities })
              .map(({ text }) => text)
              .join(""),
          ).toBe(quote);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
