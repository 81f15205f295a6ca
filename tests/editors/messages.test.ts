import { describe, expect, it } from "vitest";
import { toAdvice, toError, type Problem, type Rule, type RuleFacts } from "../../src/domain/problem.ts";
import { loadMistakes } from "../../src/load/handbook-mistakes.ts";
import { tell } from "../../src/words/problems/index.ts";
import { handbook } from "./make-mistake.ts";

const mistakes = [...(await loadMistakes(handbook)).values()].flat();

describe("the messages in English", () => {
  // What is to be typed as it stands: an attribute, a picture's credit, the quotes that YAML wants.
  const code = /[\w-]+="[^"]*"|\(\S+ "[^"]*"\)|straight quotes(?: \("\)|: "[^"]*")/giu;

  it.each([...new Set(mistakes.flatMap(({ tells }) => tells.en))])("quote as the site does: %s", (told) => {
    expect(told.replace(code, "")).not.toMatch(/"|\p{L}'\p{L}/u);
  });
});

/** The rules that tell an amount: the compiler asks for the messages of a new one. A heading's level and a line are names. */
type Counting =
  | "number-ambiguous"
  | Exclude<
      { [R in Rule]: number extends RuleFacts[R][keyof RuleFacts[R]] ? R : never }[Rule],
      "prose-heading-level" | "container-unclosed"
    >;

const at = { file: "tep.yaml", line: 1, column: 1 };
const amounts: { readonly [R in Counting]: readonly [problem: Problem<R>, vi: string, en: string] } = {
  "seed-not-utf8": [
    toError("seed-not-utf8", at, { byte: 21_500 }),
    "Tệp không phải UTF-8: byte thứ 21.500 không đọc được.",
    "The file is not UTF-8: byte 21,500 cannot be read.",
  ],
  "seed-binary": [
    toError("seed-binary", at, { byte: 21_500 }),
    "Tệp không phải văn bản: có ký tự rỗng ở byte thứ 21.500.",
    "The file is not text: there is a null character at byte 21,500.",
  ],
  "seed-too-large": [
    toError("seed-too-large", at, { bytes: 5_000_001, maxBytes: 5_000_000 }),
    "Tệp nặng 5,1 MB, quá giới hạn 5 MB cho một bài báo.",
    "The file has 5.1 MB; an article may have at most 5 MB.",
  ],
  "picture-heavy": [
    toError("picture-heavy", at, { bytes: 1_234_567_890, maxBytes: 10_000_000 }),
    "Ảnh nặng 1.234,6 MB; nhiều nhất là 10 MB.",
    "The picture has 1,234.6 MB; at most 10 MB are allowed.",
  ],
  "chart-value-negative": [
    toError("chart-value-negative", at, { key: "a", value: -21_500.5, kind: "waffle" }),
    "Dòng «a» có giá trị âm (-21.500,5); kiểu waffle không vẽ được số âm.",
    "The row “a” is negative (-21,500.5); the kind waffle cannot draw that.",
  ],
  "chart-parts-exceed-whole": [
    toError("chart-parts-exceed-whole", at, { parts: 0.1 + 0.2, whole: 0.25 }),
    "Các phần cộng lại là 0,3, lớn hơn tổng 0,25.",
    "The parts add up to 0.3, more than the whole of 0.25.",
  ],
  "chart-cells-many": [
    toError("chart-cells-many", at, { cells: 12_000, maxCells: 1000 }),
    "Biểu đồ cần 12.000 ô, nhiều hơn mức 1.000 ô.",
    "The chart needs 12,000 cells, more than the 1,000 allowed.",
  ],
  "chart-label-long": [
    toAdvice("chart-label-long", at, { characters: 1200, maxCharacters: 1000 }),
    "Nhãn dài 1.200 ký tự; quá 1.000 ký tự thì khó đọc trên điện thoại.",
    "The label has 1,200 characters; more than 1,000 are hard to read on a phone.",
  ],
  "csv-column-unnamed": [
    toError("csv-column-unnamed", at, { number: 1200 }),
    "Cột thứ 1.200 không có tên.",
    "Column 1,200 has no name.",
  ],
  "csv-cells": [
    toError("csv-cells", at, { expected: 1000, actual: 1200 }),
    "Dòng này có 1.200 ô, đáng lẽ 1.000.",
    "This row has 1,200 cells instead of 1,000.",
  ],
  "number-ambiguous": [
    toError("number-ambiguous", at, { text: "21.500", readings: [21_500, 21.5] }),
    "«21.500» có thể là 21.500 hoặc 21,5.",
    "“21.500” can mean 21,500 or 21.5.",
  ],
  "quote-ambiguous": [
    toError("quote-ambiguous", at, { article: "bai", count: 1200 }),
    "Câu trích có ở 1.200 chỗ trong bài «bai», mỗi chỗ nêu số khác nhau.",
    "The quote stands in 1,200 places of “bai”, which state different numbers.",
  ],
  "formula-decimals": [
    toError("formula-decimals", at, { decimals: 2, finest: 1000 }),
    "decimals: 2 là quá chi tiết cho một số ước chừng; nhiều nhất 1.000.",
    "decimals: 2 is finer than an approximate number allows; at most 1,000.",
  ],
  "formula-bounds": [
    toError("formula-bounds", at, { name: "now", value: 21_500.5 }),
    "Khoảng của «now» không chứa giá trị 21.500,5.",
    "The bounds of “now” do not hold its value 21,500.5.",
  ],
  "assumption-label": [
    toError("assumption-label", at, { name: "now", value: 21_500.5, found: ["21.000"] }),
    "Nhãn của giả định «now» viết «21.000», mà value là 21.500,5.",
    "The label of the assumption “now” says “21.000”, its value is 21,500.5.",
  ],
  "gazetteer-tile-taken": [
    toError("gazetteer-tile-taken", at, { column: 1200, row: 1000, entry: "ha-giang" }),
    "Ô vuông ở cột 1.200, hàng 1.000 đã thuộc về «ha-giang».",
    "The tile in column 1,200, row 1,000 is taken by “ha-giang”.",
  ],
  "prose-table-cells": [
    toError("prose-table-cells", at, { columns: 1200, cell: "x" }),
    "Ô «x» nằm ngoài bảng: dòng đầu chỉ có 1.200 cột, nên người đọc sẽ không thấy ô này.",
    "The cell “x” is outside the table: its head has 1,200 columns, so no reader would see it.",
  ],
};

describe("the amounts in messages", () => {
  it.each(Object.values(amounts))("are written as readers of either language write them: $rule", (problem, vi, en) => {
    expect(tell(problem, "vi").says).toBe(vi);
    expect(tell(problem, "en").says).toBe(en);
  });
});
