import { describe, expect, it } from "vitest";
import { formatValue } from "../../src/domain/format-value.ts";
import { finestDecimals, roundTo } from "../../src/domain/precision.ts";
import type { Qualifier } from "../../src/domain/qualifier.ts";
import { units } from "../data/library.ts";

describe("roundTo", () => {
  it.each<[number, number, Qualifier | null, number]>([
    [4.55, 1, null, 4.6],
    [1.005, 2, null, 1.01],
    [-4.55, 1, null, -4.6],
    [121428.57, -4, null, 120000],
    [30.357, 1, "below", 30.4],
    [30.357, 1, "above", 30.3],
    [30.4, 1, "below", 30.4],
    [0.1 + 0.2, 1, "below", 0.3],
    [192307.7, -3, "above", 192000],
  ])("prints %d with %d decimals, %s, as %d", (value, decimals, qualifier, expected) => {
    expect(roundTo(value, decimals, qualifier)).toBe(expected);
  });
});

describe("finestDecimals", () => {
  it.each([
    ["two decimals for an exact number", { value: 46.5753, low: 46.5753, high: 46.5753 }, 2],
    ["none where none is needed", { value: 80, low: 80, high: 80 }, 0],
    ["two figures for an approximate one", { value: 121428.57, low: 0, high: Infinity }, -4],
    ["two figures where bounds disagree", { value: 46.1, low: 44.5, high: 47.8 }, 0],
    ["more where bounds agree", { value: 1234.42, low: 1234.4, high: 1234.45 }, 0],
    ["three figures for a bound", { value: 30.357, low: 0, high: 30.357 }, 1],
    ["no trailing zeros", { value: 2, low: 0, high: Infinity }, 0],
  ])("allows %s", (_name, estimate, decimals) => {
    expect(finestDecimals(estimate)).toBe(decimals);
  });
});

describe("formatValue", () => {
  const article = { kind: "article" } as const;
  const derived = { kind: "derived" } as const;
  it.each([
    [{ value: 14, decimals: 0, unit: "percent", qualifier: "below", basis: article }, "gần 14%", "nearly 14%"],
    [{ value: 30.357, decimals: 1, unit: "percent", qualifier: "below", basis: derived }, "dưới 30,4%", "below 30.4%"],
    [{ value: 19.1, decimals: 2, unit: "percent", qualifier: null, basis: article }, "19,10%", "19.10%"],
    [
      { value: 28600000, decimals: 0, unit: "filing", qualifier: null, basis: article },
      "28,6 triệu hồ sơ",
      "28.6 million filings",
    ],
    [
      { value: 2772123, decimals: 0, unit: "filing", qualifier: null, basis: article },
      "2.772.123 hồ sơ",
      "2,772,123 filings",
    ],
    [{ value: 1, decimals: 0, unit: "service", qualifier: null, basis: derived }, "1 dịch vụ", "1 service"],
    [{ value: 71, decimals: 0, unit: "rank", qualifier: null, basis: article }, "thứ 71", "71st"],
    [{ value: 112, decimals: 0, unit: "rank", qualifier: null, basis: article }, "thứ 112", "112th"],
    [
      { value: 192307, decimals: -3, unit: "filing-per-service", qualifier: "above", basis: derived },
      "hơn 192.000 hồ sơ mỗi dịch vụ",
      "over 192,000 filings per service",
    ],
    [{ value: null, decimals: 0, unit: "", qualifier: null, basis: article }, "", ""],
  ] as const)("writes %o", (value, vi, en) => {
    expect([formatValue(value, "vi", units), formatValue(value, "en", units)]).toEqual([vi, en]);
  });
});
