import { describe, expect, it } from "vitest";
import { formatValue } from "../../src/charts/format-value.ts";
import { commonUnits } from "../../src/domain/unit.ts";
import { exampleUnits, toValue } from "./example.ts";

const units = [...exampleUnits, ...commonUnits];

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
    expect(plain(formatValue(value, { language: "vi", units }))).toBe(vi);
    expect(plain(formatValue(value, { language: "en", units }))).toBe(en);
  });

  it("names what it counts where it is asked to", () => {
    const value = toValue({ key: "k", value: 28_600_000, unit: "filing" }, "d");
    expect(formatValue(value, { language: "vi", units, withNoun: true })).toBe("28,6\u00a0triệu\u00a0hồ sơ");
    expect(formatValue(value, { language: "en", units, withNoun: true })).toBe("28.6\u00a0million\u00a0filings");
  });
});
