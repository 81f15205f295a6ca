import { describe, expect, it } from "vitest";
import { findDocuments } from "../../src/seeds/documents.ts";
import { gazetteer } from "./test-gazetteer.ts";

/** A text and the documents it cites: kind, number, date, issuer. */
const cases: readonly (readonly [string, readonly (readonly [string, string, string | null, string | null])[]])[] = [
  [
    "theo Quyết định 411 ngày 24/3/2020 của Thủ tướng Chính phủ phê duyệt",
    [["decision", "411", "2020-03-24", "prime-minister"]],
  ],
  ["Bộ TT&TT đã có công văn 929 đề nghị các bộ", [["official-letter", "929", null, null]]],
  ["có văn bản 1718 thúc đẩy các bộ", [["document", "1718", null, null]]],
  ["tại Thông tư 22/2019/TT-BTTTT;", [["circular", "22/2019/TT-BTTTT", null, null]]],
  ["Nghị quyết số 36a/NQ-CP về", [["resolution", "36a/NQ-CP", null, null]]],
  ["của Nghị quyết 36a đã không hoàn thành", [["resolution", "36a", null, null]]],
  ["tuân thủ Thông tư 22 ngày 31/12/2019 của", [["circular", "22", "2019-12-31", null]]],
  [
    "Nghị định 43/2011/NĐ-CP và 61/2018/NĐ-CP",
    [
      ["decree", "43/2011/NĐ-CP", null, null],
      ["decree", "61/2018/NĐ-CP", null, null],
    ],
  ],
  ["Bộ Y tế thông báo 15 ca mắc mới", []],
  ["kế hoạch 5 năm", []],
  ["ban hành 5 nghị quyết", []],
  ["kế hoạch 3 triệu đồng", []],
];

describe("findDocuments", () => {
  it.each(cases)("finds the documents in «%s»", (text, expected) => {
    const found = findDocuments(text, gazetteer).map(({ document }) => [
      document.kind,
      document.number,
      document.date,
      document.issuer,
    ]);
    expect(found).toEqual(expected);
  });

  it("tells where each stands", () => {
    const text = "theo công văn 929 của bộ";
    expect(findDocuments(text, gazetteer).map(({ start, end }) => text.slice(start, end))).toEqual(["công văn 929"]);
  });
});
