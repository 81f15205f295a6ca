import { describe, expect, it } from "vitest";
import { toFormulaPieces, type PrintedInput } from "../../src/data/formula-pieces.ts";

function input(names: string, shown: string): PrintedInput {
  return { names: names.split(" "), reference: `so.${names.replace(" ", "-")}`, shown };
}

function linked(printed: string, formula: string, inputs: readonly PrintedInput[]): string {
  return toFormulaPieces(printed, formula, inputs)
    .map(({ text, reference }) => (reference === null ? text : `[${text}](${reference})`))
    .join("");
}

describe("a printed formula", () => {
  it.each([
    [
      "gives every number its sentence",
      "30% − gần 14% = hơn 16 điểm",
      "a - b",
      [input("a", "30%"), input("b", "gần 14%")],
      "[30%](so.a) − [gần 14%](so.b) = hơn 16 điểm",
    ],
    [
      "leaves the result alone, even where it looks like an input",
      "2 × 1 = 2",
      "a * b",
      [input("a", "2"), input("b", "1")],
      "[2](so.a) × [1](so.b) = 2",
    ],
    [
      "does not take a number for part of a longer one",
      "14,55% − 4,55% = 10 điểm",
      "a - b",
      [input("a", "14,55%"), input("b", "4,55%")],
      "[14,55%](so.a) − [4,55%](so.b) = 10 điểm",
    ],
    [
      "leaves two inputs that print alike as text",
      "14% ÷ 14% = 1 lần",
      "a / b",
      [input("a", "14%"), input("b", "14%")],
      "14% ÷ 14% = 1 lần",
    ],
    [
      "leaves a number as text where an assumption prints like it",
      "7 − 7 = 0",
      "a - guess",
      [input("a", "7")],
      "7 − 7 = 0",
    ],
    [
      "links a number as often as it is used",
      "(9 − 7) ÷ 7 = 0,29 lần",
      "(b - a) / a",
      [input("a", "7"), input("b", "9")],
      "([9](so.b) − [7](so.a)) ÷ [7](so.a) = 0,29 lần",
    ],
    ["has a name that prints nothing", "5 tháng = 5 tháng", "months(a, b)", [input("a", "")], "5 tháng = 5 tháng"],
  ] as const)("%s", (_title, printed, formula, inputs, expected) => {
    expect(linked(printed, formula, inputs)).toBe(expected);
  });
});
