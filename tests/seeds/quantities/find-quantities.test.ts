import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/domain/language.ts";
import type { Quantity } from "../../../src/domain/quantity.ts";
import { findQuantities } from "../../../src/seeds/quantities/find-quantities.ts";
import { gazetteer } from "../test-gazetteer.ts";
import { english } from "./english-cases.ts";
import {
  notQuantities,
  numerals,
  partsAndFactors,
  passages,
  qualifiersAndRanges,
  units,
  wordedNumbers,
} from "./trap-cases.ts";

function find(text: string, language: Language = "vi"): readonly Quantity[] {
  return findQuantities([{ text, line: 1 }], { language, gazetteer, year: null });
}

function told({ value, to, of, unit, noun, qualifier }: Quantity): string {
  const amount = `${value}${to === null ? "" : `..${to}`}${of === null ? "" : `/${of}`}`;
  return [amount, noun === null ? unit : `count:${noun}`, qualifier].filter((part) => part !== null).join(" ");
}

describe("quantities in Vietnamese", () => {
  it.each(numerals)("read the numeral in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it.each(notQuantities)("leave names and dates alone in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it.each(units)("have their unit in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it.each(qualifiersAndRanges)("have qualifier and range in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it.each(partsAndFactors)("have whole, factor or rank in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it.each(passages)("are all read in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it.each(wordedNumbers)("are read from words in «%s»", (text, expected) => {
    expect(find(text).map(told)).toEqual(expected);
  });

  it("bind a value in brackets to the year right before them", () => {
    const found = find("Năm 2019 đạt 10,08 tỷ USD, tăng 25% so với năm 2018 (8,06 tỷ USD)");
    expect(found.map(({ value, asOf }) => [value, asOf])).toEqual([
      [10_080_000_000, "2019"],
      [25, "2019"],
      [8_060_000_000, "2018"],
    ]);
  });

  it("bind two values to the two years beside them", () => {
    const found = find("tăng từ mức 4,55% năm 2018 lên 10,76% năm 2019; đạt gần 14% vào tháng 5/2020");
    expect(found.map(({ asOf }) => asOf)).toEqual(["2018", "2019", "2020-05"]);
  });

  it("tell the line within a paragraph of several lines", () => {
    const found = findQuantities([{ text: "Có 5 tỉnh.\nThêm 7 tỉnh.", line: 12 }], {
      language: "vi",
      gazetteer,
      year: null,
    });
    expect(found.map(({ line }) => line)).toEqual([12, 13]);
  });

  it("keep the qualifying words as written", () => {
    expect(find("có khoảng xấp xỉ 30 triệu lượt")[0]?.qualifierText).toBe("khoảng xấp xỉ");
    expect(find("mới chỉ có 13 bộ")[0]?.qualifierText).toBe("mới chỉ có");
  });
});

describe("quantities in English", () => {
  it.each(english)("are read in “%s”", (text, expected) => {
    expect(find(text, "en").map(told)).toEqual(expected);
  });
});

const pieces = [
  "5",
  "17.000",
  "%",
  " ",
  ", ",
  "/",
  "31/5",
  "năm 2018",
  "từ ",
  " đến ",
  "triệu",
  " tỷ",
  "gần ",
  "hơn ",
  "dịch vụ",
  "mức độ 3, 4",
  "(",
  ")",
  "hai",
  "năm",
  "gấp đôi",
  ".",
  "\n",
  "Điều",
  "trong số",
  "-",
  "–",
  "$",
  "xếp thứ ",
  "một nửa",
  "đ",
  "e\u0301",
  "🙂",
  "\u200B",
  "trở lên",
];

describe("any text", () => {
  it("gives quantities that stand in it as written, and never an exception", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>("vi", "en"), (text, language) => {
        for (const { quote, offset, text: written, value } of find(text, language)) {
          expect(quote.slice(offset, offset + written.length)).toBe(written);
          expect(text).toContain(quote);
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { seed: 36, numRuns: 1500 },
    );
  });

  it.each([
    "5",
    "5 ",
    "17.000 dịch vụ và ",
    "1/",
    "từ 5 đến ",
    "((((",
    "a-1",
    "hai ",
    "ngày 1, ",
    "Quyết định 5/",
    "x.y",
    "0912 ",
    "năm 2018, ",
    "gần ",
  ])("comes to an end when «%s» is repeated thousands of times", (piece) => {
    const text = piece.repeat(8000);
    const ends = find(text).map(({ offset, text: words }) => offset + words.length);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
  });
});
