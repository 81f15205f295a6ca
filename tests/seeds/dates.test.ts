import { describe, expect, it } from "vitest";
import { findDates, needs, shapes } from "../../src/seeds/dates.ts";
import { allLines } from "./all-lines.ts";

/** A text and the dates in it: the words, and the day, month or year they mean where it is one. */
const cases: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  ["Ngày 24/3/2017, Bộ Y tế", [["Ngày 24/3/2017", "2017-03-24"]]],
  ["tính đến tháng 5/2020", [["tháng 5/2020", "2020-05"]]],
  ["sáng nay (31/5).", [["31/5", "2017-05-31"]]],
  ["ngày 12/2 của", [["ngày 12/2", "2017-02-12"]]],
  ["20/07/2017", [["20/07/2017", "2017-07-20"]]],
  ["ngày 05/07/2018", [["ngày 05/07/2018", "2018-07-05"]]],
  ["ngày 5 tháng 7 năm 2018", [["ngày 5 tháng 7 năm 2018", "2018-07-05"]]],
  ["ngày 31/2/2019", [["ngày 31/2/2019", null]]],
  ["năm 2018 lên", [["năm 2018", "2018"]]],
  ["giai đoạn 2016 – 2020", [["giai đoạn 2016 – 2020", null]]],
  ["hai năm 2016-2017", [["hai năm 2016-2017", null]]],
  ["quý II/2020", [["quý II/2020", null]]],
  [
    "tháng 7/2016 và 1/6/2017",
    [
      ["tháng 7/2016", "2016-07"],
      ["1/6/2017", "2017-06-01"],
    ],
  ],
  ["từ ngày 15 đến 20/6/2020", [["ngày 15 đến 20/6/2020", null]]],
  ["tháng Ba năm 2020", [["tháng Ba năm 2020", "2020-03"]]],
  ["tháng Bảy", [["tháng Bảy", null]]],
  ["6 tháng đầu năm 2020", [["6 tháng đầu năm 2020", null]]],
  [
    "năm 2014 và 2015",
    [
      ["năm 2014", "2014"],
      ["2015", "2015"],
    ],
  ],
  ["11 May 2020", [["11 May 2020", "2020-05-11"]]],
  ["May 11, 2020", [["May 11, 2020", "2020-05-11"]]],
  ["in May 2020", [["May 2020", "2020-05"]]],
  ["2020-05-11", [["2020-05-11", "2020-05-11"]]],
  ["26/30 bộ và 63/63 tỉnh", []],
  ["17.000 dịch vụ", []],
  ["36a/NQ-CP", []],
];

describe("findDates", () => {
  it.each(cases)("finds the dates in «%s»", (text, expected) => {
    expect(findDates(text, { year: 2017 }).map(({ start, end, date }) => [text.slice(start, end), date])).toEqual(
      expected,
    );
  });

  it("leaves a day without a year unresolved where no year is known", () => {
    expect(findDates("ngày 12/2", { year: null }).map(({ date }) => date)).toEqual([null]);
  });
});

describe("a shape of dates", () => {
  const texts = [...allLines, ...cases.map(([text]) => text)];

  it.each(shapes.map((shape) => ({ ...shape, need: needs[shape.needs] })))(
    "is looked for wherever it can be: $pattern",
    ({ pattern, need }) => {
      expect(texts.filter((text) => [...text.matchAll(pattern)].length > 0 && !need.test(text))).toEqual([]);
    },
  );
});
