import { describe, expect, it } from "vitest";
import { parsePartialDate } from "../../src/domain/date.ts";
import { formatQuantity } from "../../src/domain/format-quantity.ts";
import type { Quantity } from "../../src/domain/quantity.ts";
import { toUnitTable } from "../../src/domain/unit-table.ts";

const units = toUnitTable({
  units: [{ id: "service", kind: "count", words: { vi: ["dịch vụ"], en: ["services", "service"] } }],
});

function quantity(facts: Partial<Quantity>): Quantity {
  return {
    value: 1,
    to: null,
    of: null,
    unit: "service",
    noun: null,
    qualifier: null,
    qualifierText: null,
    asOf: null,
    text: "",
    quote: "",
    offset: 0,
    line: 1,
    ...facts,
  };
}

describe("formatQuantity", () => {
  it.each([
    [{ value: 17000, qualifier: "below", qualifierText: "gần" }, "gần 17.000 dịch vụ", "nearly 17,000 services"],
    [{ value: 50, unit: "percent", qualifier: "below", qualifierText: "dưới" }, "dưới 50%", "below 50%"],
    [{ value: 50, unit: "percent", qualifier: "above", qualifierText: "trở lên" }, "ít nhất 50%", "at least 50%"],
    [{ value: 1 }, "1 dịch vụ", "1 service"],
    [{ value: 4.55, unit: "percent", asOf: parsePartialDate("2018") }, "4,55%, năm 2018", "4.55%, 2018"],
    [{ value: 26, of: 30, unit: "count", noun: "bộ" }, "26 trên 30 bộ", "26 of 30 bộ"],
    [{ value: 22, to: 44, of: 44 }, "22–44 trên 44 dịch vụ", "22–44 of 44 services"],
    [{ value: 89, unit: "rank" }, "thứ 89", "no. 89"],
    [{ value: 5, unit: "count" }, "5", "5"],
  ] satisfies [Partial<Quantity>, string, string][])("says %o as a reader would", (facts, vi, en) => {
    expect(formatQuantity(quantity(facts), "vi", units)).toBe(vi);
    expect(formatQuantity(quantity(facts), "en", units)).toBe(en);
  });
});
