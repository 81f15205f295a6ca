import { describe, expect, it } from "vitest";
import { checkAssumptions } from "../../src/data/check-assumptions.ts";
import { paragraphs, toArticle, toLibrary } from "./library.ts";

const library = toLibrary(toArticle(paragraphs), "");

function told(value: number, unit: string | undefined, vi: string, en = "in words"): readonly string[] {
  const assumption = { value, ...(unit === undefined ? {} : { unit }), label: { vi, en } };
  const spec = {
    inputs: {},
    assumptions: { a: assumption },
    bounds: {},
    units: {},
    formula: "a",
    unit: unit ?? "count",
    dimensions: {},
  };
  const placeOf = (path: readonly string[]) => ({ file: path.join("."), line: 1, column: 1 });
  return checkAssumptions({ dataset: "so", key: "x", spec, placeOf }, library).map(
    ({ rule, place, facts }) =>
      `${rule} ${place.file} ${"found" in facts && Array.isArray(facts.found) ? facts.found.join("; ") : ""}`,
  );
}

describe("the label of an assumption", () => {
  it.each([
    ["another amount of its unit", 19, "percent", "kịch bản 18,5%", "18,5%"],
    ["amounts of which none is used", 15, "percent", "“gần 14%” lấy là 13,5%", "gần 14%; 13,5%"],
    ["a share as a fraction", 0.3, "percent", "lấy là 30%", "30%"],
    ["another count", 450, "service", "540 dịch vụ bỏ đi", "540 dịch vụ"],
    ["a bare number", 5_000_000, "filing", "lấy đến 5,5 triệu", "5,5 triệu"],
  ])("is told where it names %s", (_what, value, unit, label, found) => {
    expect(told(value, unit, label)).toEqual([`assumption-label assumptions.a.label.vi ${found}`]);
  });

  it("is told in the language in which it is wrong", () => {
    expect(told(13.5, "percent", "lấy là 13,5%", "taken as 13%")).toEqual([
      "assumption-label assumptions.a.label.en 13%",
    ]);
  });

  it.each([
    ["a bare number that it is", 5_500_000, "filing", "“hơn 5 triệu” lấy đến 5,5 triệu"],
    ["the amount itself beside another", 13.5, "percent", "“gần 14%” lấy là 13,5%"],
    ["it at the precision written", 1_234_567, "filing", "chừng 1,2 triệu hồ sơ"],
    ["it as taken away", -5, "service", "trừ 5 dịch vụ"],
    ["amounts of other units alone", 100, "service", "theo 30 tỉnh được hỏi"],
    ["a date", 7, "ministry", "đếm theo tên, ngày 31/12/2019"],
    ["a year", 12, undefined, "số tháng của năm 2020"],
    ["a document", 2, "ministry", "theo Nghị quyết 36a/NQ-CP"],
    ["a level", 2, "service", "dịch vụ mức độ 4"],
    ["no number", 2, "ministry", "Bộ Tài chính và Ngân hàng Nhà nước"],
    ["words that may be an article", 2, "service", "một dịch vụ đếm hai lần"],
    ["a link to a value of that amount", 30, "percent", "mục tiêu [30%](#value:so.2018)"],
  ])("is right where it names %s", (_what, value, unit, label) => {
    expect(told(value, unit, label)).toEqual([]);
  });
});
