import { describe, expect, it } from "vitest";
import { formatValue } from "../../src/domain/format-value.ts";
import { header, readGiven, rulesOf, units, yaml } from "./library.ts";

const rows = [
  '2018,"4,55",%,,2018,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",From 4.55% in 2018 to 10.76% in 2019,,,',
  '2019,"10,76",%,,2019,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",From 4.55% in 2018 to 10.76% in 2019,,,',
  "now,14,%,gần,2020-05,bai-mot,,Đến nay đạt gần 14%.,nearly 14%,,,",
  "all,1102,service,,2020,bai-mot,,Cả nước có 1102 dịch vụ,1102 services,,,",
  '"filings",5000000,filing,hơn,2020,bai-mot,,Có hơn 5 triệu hồ sơ,over 5 million filings,,,',
  "ministries,26,ministry,,2020,bai-mot,,26/30 bộ đã kết nối,26 of 30 ministries,,,",
  "hanoi,,,,2020,bai-mot,,Hà Nội,Hanoi,Hà Nội,,",
];
const csv = `${header}\n${rows.join("\n")}\n`;

function derive(entry: string) {
  return readGiven({ csv, yaml: `${yaml}derived:\n  x:\n    ${entry.split("\n").join("\n    ")}\n` });
}

function shown(entry: string): string {
  const reading = derive(entry);
  expect(rulesOf(reading)).toEqual([]);
  const value = reading.values.get("so.x");
  return value === undefined ? "" : formatValue(value, "vi", units);
}

describe("a derived value", () => {
  it.each([
    [
      "carries a direction on",
      "inputs: { a: so.now, b: so.2018 }\nformula: a - b\nunit: percentage-point",
      "dưới 9,45 điểm phần trăm",
    ],
    [
      "is as near as the article says where it is the article's number in other words",
      "inputs: { a: so.now }\nassumptions: { c: { value: 100, unit: service, label: { vi: a, en: a } } }\nformula: c * a / 100\nunit: service",
      "gần 14 dịch vụ",
    ],
    ["turns a direction round", "inputs: { a: so.2018, b: so.now }\nformula: ratio(a, b)\nunit: times", "hơn 0,32 lần"],
    [
      "falls to about where directions disagree",
      "inputs: { a: so.filings, b: so.now }\nassumptions: { c: { value: 100, unit: percent, label: { vi: a, en: a } } }\nformula: a * b / c\nunit: filing",
      "khoảng 700.000 hồ sơ",
    ],
    [
      "is printed with two figures where it is approximate",
      "inputs: { a: so.all, b: so.now }\nbounds: { b: rounding }\nformula: a / b * 100\nunit: service",
      "khoảng 7.900 dịch vụ",
    ],
    [
      "is printed finer where its bounds agree",
      "inputs: { a: so.all, b: so.2019 }\nbounds: { b: rounding }\nformula: a / b * 100\nunit: service",
      "khoảng 10.200 dịch vụ",
    ],
    [
      "is exact where all is",
      "inputs: { a: so.2019, b: so.2018 }\nformula: a - b\nunit: percentage-point",
      "6,21 điểm phần trăm",
    ],
    [
      "stays approximate where a bound is taken as written",
      "inputs: { a: so.now, b: so.2018 }\nbounds: { a: as-written }\nformula: a - b\nunit: percentage-point",
      "khoảng 9,5 điểm phần trăm",
    ],
    [
      "counts one thing as another where told",
      "inputs: { a: so.ministries }\nunits: { a: body }\nformula: a * 2\nunit: body",
      "52 bộ, ngành",
    ],
    [
      "has a rate for a unit",
      "inputs: { a: so.filings, b: so.all }\nformula: a / b\nunit: filing-per-service",
      "hơn 4.530 hồ sơ mỗi dịch vụ",
    ],
    [
      "counts months between the dates of its values",
      "inputs: { a: so.2018, b: so.2019 }\nformula: months(a, b)\nunit: month",
      "khoảng 12 tháng",
    ],
  ])("%s", (_name, entry, expected) => {
    expect(shown(entry)).toBe(expected);
  });

  it("shows its formula with its numbers, in both languages", () => {
    const { values } = derive(
      "inputs: { a: so.2019, b: so.now }\nassumptions:\n  from: { date: 2019-12-31, label: { vi: x, en: x } }\n  until: { date: 2020-05-31, label: { vi: x, en: x } }\nformula: (b - a) / months(from, until)\nunit: percentage-point-per-month",
    );
    expect(values.get("so.x")?.basis).toMatchObject({
      shown: {
        vi: "(gần 14% − 10,76%) ÷ 5 tháng (ngày 31/12/2019 – ngày 31/5/2020) = dưới 0,65 điểm phần trăm mỗi tháng",
        en: "(nearly 14% − 10.76%) ÷ 5 months (31 December 2019 – 31 May 2020) = below 0.65 percentage points per month",
      },
      inputs: { a: "so.2019", b: "so.now" },
    });
  });

  it.each([
    ["an input that is not there", "inputs: { a: so.2017 }\nformula: a\nunit: percent", "input-unknown 5:18"],
    ["a name that nothing declares", "inputs: { a: so.2018 }\nformula: a + b\nunit: percent", "formula-name 6:14"],
    [
      "a name that is not used",
      "inputs: { a: so.2018, b: so.2019 }\nformula: a\nunit: percent",
      "formula-name-unused 5:27",
    ],
    [
      "a name that no formula can hold",
      "inputs: { a-b: so.2018 }\nformula: a - b\nunit: percent",
      "formula-name-shape 5:15",
    ],
    [
      "a name given twice",
      "inputs: { a: so.2018 }\nassumptions: { a: { value: 1, label: { vi: x, en: x } } }\nformula: a\nunit: percent",
      "formula-name-twice 6:20",
    ],
    [
      "an assumption of nothing",
      "assumptions: { a: { label: { vi: x, en: x } } }\nformula: a\nunit: percent",
      "assumption-empty 5:20",
    ],
    [
      "a bound that misses its value",
      "inputs: { a: so.now }\nbounds: { a: [15, 16] }\nformula: a\nunit: percent",
      "formula-bounds 6:18",
    ],
    ["a circle", "inputs: { a: so.x }\nformula: a\nunit: percent", "formula-cycle 5:13"],
    ["mixed units", "inputs: { a: so.2018, b: so.all }\nformula: a + b\nunit: percent", "formula-units 6:14"],
    [
      "a unit that the result has not",
      "inputs: { a: so.now, b: so.2018 }\nformula: a - b\nunit: percent",
      "formula-unit 7:11",
    ],
    ["a unit that nobody knows", "inputs: { a: so.2018 }\nformula: a\nunit: percennt", "unit-unknown 7:11"],
    ["a division by zero", "inputs: { a: so.2018 }\nformula: a / (a - a)\nunit: times", "formula-zero 6:14"],
    ["a number out of nowhere", "inputs: { a: so.2018 }\nformula: a * 7\nunit: percent", "formula-number 6:14"],
    [
      "a function that is not there",
      "inputs: { a: so.2018 }\nformula: mix(a, a)\nunit: percent",
      "formula-function 6:14",
    ],
    [
      "more decimals than it can have",
      "inputs: { a: so.all, b: so.now }\nbounds: { b: rounding }\nformula: a / b * 100\nunit: service\ndecimals: 1",
      "formula-decimals 9:15",
    ],
    ["a label for an input", "inputs: { a: so.hanoi }\nformula: a\nunit: percent", "formula-no-number 6:14"],
    ["a misspelt field", "inputs: { a: so.2018 }\nformla: a\nunit: percent", "field-unknown 6:5"],
    ["a key that a row has", "inputs: {}\nformula: min(1, 2)\nunit: times", "key-twice 4:3"],
  ])("tells %s at its place", (name, entry, rule) => {
    const reading =
      name === "a key that a row has"
        ? readGiven({ csv, yaml: `${yaml}derived:\n  "2018":\n    ${entry.split("\n").join("\n    ")}\n` })
        : derive(entry);
    expect(rulesOf(reading)).toContain(rule);
  });

  it("may call a name what every object has", () => {
    const entry =
      "inputs: { constructor: so.2019, toString: so.2018 }\nformula: constructor - toString\nunit: percentage-point";
    expect(shown(entry)).toBe("6,21 điểm phần trăm");
  });

  it("tells a circle of two once, and nothing else of it", () => {
    const reading = readGiven({
      csv,
      yaml: `${yaml}derived:\n  x: { inputs: { a: so.y }, formula: a, unit: percent }\n  y: { inputs: { a: so.x }, formula: a, unit: percent }\n`,
    });
    expect(reading.problems).toMatchObject([{ rule: "formula-cycle", facts: { path: ["so.x", "so.y", "so.x"] } }]);
  });

  it("may be an input itself, whatever the order", () => {
    const reading = readGiven({
      csv,
      yaml: `${yaml}derived:\n  y: { inputs: { a: so.x }, formula: a * 2, unit: percentage-point }\n  x: { inputs: { a: so.2019, b: so.2018 }, formula: a - b, unit: percentage-point }\n`,
    });
    expect(rulesOf(reading)).toEqual([]);
    expect(reading.values.get("so.y")?.value).toBeCloseTo(12.42, 9);
  });
});
