import { describe, expect, it } from "vitest";
import type { ArithmeticCheck, Quantity } from "../../src/domain/quantity.ts";
import { fromSentences, toSentences } from "../../src/seeds/article-sentences.ts";

function quantity(quote: string, line: number, value: number): Quantity {
  const nothing = { to: null, of: null, noun: null, qualifier: null, qualifierText: null, asOf: null };
  return { value, unit: "person", ...nothing, text: `${value} người`, quote, offset: 0, line };
}

function check(quote: string, line: number, stated: number): ArithmeticCheck {
  return { kind: "sum", outcome: "holds", arithmetic: `= ${stated}`, computed: stated, stated, quote, line };
}

describe("sentences of an article's file", () => {
  it("say their words once, with numbers and sums under them", () => {
    const sentences = toSentences({
      quantities: [quantity("Câu một.", 3, 1), quantity("Câu một.", 3, 2), quantity("Câu hai.", 3, 5)],
      checks: [check("Câu hai.", 3, 5)],
    });
    expect(sentences.map(({ quote, quantities, checks }) => [quote, quantities.length, checks.length])).toEqual([
      ["Câu một.", 2, 0],
      ["Câu hai.", 1, 1],
    ]);
  });

  it.each([
    [
      "sentences said twice",
      [
        ["A.", 1],
        ["B.", 1],
        ["A.", 1],
      ],
      [
        ["A.", 1],
        ["B.", 1],
        ["A.", 1],
      ],
    ],
    [
      "equal sentences of two lines",
      [
        ["A.", 1],
        ["A.", 2],
      ],
      [["A.", 2]],
    ],
    [
      "checks without a quantity",
      [["B.", 2]],
      [
        ["A.", 1],
        ["B.", 2],
        ["C.", 3],
      ],
    ],
    ["nothing", [], []],
  ] as const)("give back %s in order", (_name, quoted, checked) => {
    const article = {
      quantities: quoted.map(([quote, line], index) => quantity(quote, line, index)),
      checks: checked.map(([quote, line], index) => check(quote, line, index)),
    };
    expect(fromSentences(toSentences(article))).toEqual(article);
  });
});
