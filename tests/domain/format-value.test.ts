import { describe, expect, it } from "vitest";
import { formatBare, formatLabel } from "../../src/domain/format-value.ts";
import { formatUnit, toUnitTable } from "../../src/domain/unit-table.ts";
import { exampleUnits, toValue } from "../charts/example.ts";

const units = toUnitTable({
  units: [
    ...exampleUnits,
    { id: "person", kind: "count", words: { vi: ["người"], en: ["people", "person"] } },
    { id: "blood", kind: "count", words: { vi: ["đơn vị máu"], en: ["units of blood", "unit of blood"] } },
  ],
});

describe("a value beside its mark", () => {
  it.each([
    [{ value: 4.55, decimals: 2 }, "4,55%", "4.55%"],
    [{ value: 14, qualifier: "below" }, "gần 14%", "nearly 14%"],
    [{ value: 30, decimals: 1 }, "30,0%", "30.0%"],
    [{ value: 1102, unit: "service" }, "1.102", "1,102"],
    [{ value: 28_600_000, unit: "filing" }, "28,6 triệu", "28.6 million"],
    [{ value: 58_612_345, unit: "filing" }, "58.612.345", "58,612,345"],
    [{ value: 1e12, unit: "filing" }, "1 nghìn tỷ", "1 trillion"],
    [{ value: 120_714, decimals: -3, unit: "service", qualifier: "about" }, "khoảng 121.000", "about 121,000"],
    [{ value: 89, unit: "rank" }, "thứ 89", "89th"],
    [{ value: 71, unit: "rank" }, "thứ 71", "71st"],
    [{ value: 112, unit: "rank" }, "thứ 112", "112th"],
    [{ value: 6.4, decimals: 1, unit: "times" }, "6,4 lần", "6.4 times"],
    [{ value: 16, unit: "percentage-point", qualifier: "above" }, "hơn 16 điểm", "over 16 points"],
    [{ value: -5, unit: "service" }, "−5", "−5"],
    [{ value: null }, "", ""],
  ] as const)("%j is %j and %j", (row, vi, en) => {
    const value = toValue({ key: "k", ...row }, "d");
    const plain = (text: string): string => text.replaceAll("\u00a0", " ");
    expect(plain(formatLabel(value, "vi", units))).toBe(vi);
    expect(plain(formatLabel(value, "en", units))).toBe(en);
  });

  it("says of a computed bound on which side it lies, not how near", () => {
    const value = toValue({ key: "k", value: 14, qualifier: "below", derived: "a" }, "d");
    expect(formatLabel(value, "vi", units)).toBe("dưới\u00a014%");
    const restated = { ...value, basis: { ...value.basis, bound: "near" as const } };
    expect(formatLabel(restated, "vi", units)).toBe("gần\u00a014%");
    expect(formatLabel(restated, "en", units)).toBe("nearly\u00a014%");
  });
});

describe("the noun that is counted", () => {
  it.each([
    ["service", "1 dịch vụ", "1 service"],
    ["body", "1 cơ quan", "1 body"],
    ["person", "1 người", "1 person"],
    ["blood", "1 đơn vị máu", "1 unit of blood"],
    ["percentage-point", "1 điểm phần trăm", "1 percentage point"],
  ])("of one %s is %j and %j", (unit, vi, en) => {
    const one = { value: 1, decimals: 0, unit, qualifier: null };
    expect([formatBare(one, "vi", units), formatBare(one, "en", units)]).toEqual([vi, en]);
  });

  it("stays plural where the table knows no singular", () => {
    expect(formatUnit("percent", 1, "en", units)).toBe("%");
    expect(formatUnit("usd", 1, "en", units)).toBe("USD");
  });
});
