import { describe, expect, it } from "vitest";
import { tell } from "../../src/words/problems/index.ts";
import { formatValue } from "../../src/domain/format-value.ts";
import { good, header, paragraphs, readGiven, rulesOf, units, yaml } from "./library.ts";

function row(cells: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = {
    key: "a",
    value: "14",
    unit: "%",
    qualifier: "gần",
    article: "bai-mot",
    quote: "Đến nay đạt gần 14%.",
    quote_en: "It is nearly 14% so far.",
  };
  const named = { ...usual, ...cells };
  return header
    .split(",")
    .map((name) => `"${(named[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

function problemsOf(cells: Readonly<Record<string, string>>, given: Parameters<typeof readGiven>[0] = {}) {
  return readGiven({ csv: `${header}\n${row(cells)}\n`, ...given }).problems;
}

function rules(cells: Readonly<Record<string, string>>, given: Parameters<typeof readGiven>[0] = {}) {
  return problemsOf(cells, given).map(({ rule }) => rule);
}

const part = {
  unit: "ministry",
  qualifier: "",
  quote: "26/30 bộ đã kết nối",
  quote_en: "26 of 30 ministries are connected",
};
const range = {
  unit: "service",
  qualifier: "",
  quote: "từ 22 đến 44 dịch vụ đã xong",
  quote_en: "from 22 to 44 services are done",
};

describe("a row that cites an article", () => {
  it("is a value where its sentence states it", () => {
    const { values, problems } = readGiven({});
    expect(problems).toEqual([]);
    expect(values.get("so.2018")).toMatchObject({
      value: 4.55,
      decimals: 2,
      unit: "percent",
      qualifier: null,
      asOf: "2018",
    });
  });

  it.each([
    ["Đến nay đạt gần 14%.", "below", "gần 14%", "nearly 14%"],
    ["Nơi khác đạt dưới 14%.", "below", "dưới 14%", "below 14%"],
    ["Nơi ấy đạt từ 14% trở xuống.", "below", "tối đa 14%", "at most 14%"],
    ["Nơi kia đạt từ 14% trở lên.", "above", "ít nhất 14%", "at least 14%"],
  ])("is printed with what its sentence says of the number: %j", (quote, qualifier, vi, en) => {
    const csv = `${header}\n${row({ quote, qualifier, quote_en: `It is ${en}.` })}\n`;
    const { values, problems } = readGiven({ csv, texts: [quote], seed: quote });
    expect(problems).toEqual([]);
    const value = values.get("so.a") ?? expect.fail("no value");
    expect([formatValue(value, "vi", units), formatValue(value, "en", units)]).toEqual([vi, en]);
  });

  it("is printed so in other words, too", () => {
    const quote = "Nơi khác đạt dưới 14%.";
    const csv = `${header}\n${row({ quote, quote_en: "It is below 14%." })}\n`;
    const derived = `${yaml}derived:\n  b: { inputs: { x: so.a }, formula: x, unit: "%", label: { vi: Một, en: One } }\n`;
    const { values } = readGiven({ csv, yaml: derived, texts: [quote], seed: quote });
    const value = values.get("so.b") ?? expect.fail("no value");
    expect(formatValue(value, "vi", units)).toBe("dưới 14%");
  });

  it("marks the number within its quote", () => {
    const { basis } = readGiven({ csv: `${header}\n${row({})}\n` }).values.get("so.a") ?? {};
    expect(basis?.kind === "article" && basis.marked && basis.quote.slice(...basis.marked)).toBe("gần 14%");
  });

  it.each([
    ["a part of a whole", { ...part, value: "26" }],
    ["the whole", { ...part, value: "30" }],
    ["the lower end of a range", { ...range, value: "22" }],
    ["the upper end of a range", { ...range, value: "44" }],
    ["a quote in NFD", { quote: "Đến nay đạt gần 14%.".normalize("NFD") }],
    ["a quote with no-break spaces", { quote: "Đến\u00A0nay đạt  gần\n14%." }],
    ["a qualifier by its id", { qualifier: "below" }],
    ["a qualifier in English", { qualifier: "nearly" }],
    [
      "a quote that comes twice and states the same",
      { value: "14", unit: "service", qualifier: "", quote: "có 14 dịch vụ.", quote_en: "14 services" },
    ],
    [
      "a label instead of a number",
      {
        value: "",
        unit: "",
        qualifier: "",
        label: "Đà Nẵng",
        quote: "tại Hà Nội và Đà Nẵng",
        quote_en: "in Hà Nội and Đà Nẵng",
      },
    ],
  ])("may cite %s", (_name, cells) => {
    expect(problemsOf(cells).filter(({ level }) => level === "error")).toEqual([]);
  });

  it.each([
    ["another digit", { value: "15" }, "value-not-in-quote"],
    ["another unit", { unit: "service" }, "unit-not-in-quote"],
    ["no qualifier", { qualifier: "" }, "qualifier-not-in-quote"],
    ["the opposite qualifier", { qualifier: "hơn" }, "qualifier-not-in-quote"],
    ["a qualified whole", { ...part, value: "30", qualifier: "gần" }, "qualifier-not-in-quote"],
    [
      "another year",
      { value: "4,55", qualifier: "", as_of: "2019", quote: paragraphs[0]?.slice(0, 49) ?? "" },
      "date-not-in-quote",
    ],
    ["a digit changed in the quote", { quote: "Đến nay đạt gần 15%." }, "quote-not-in-article"],
    ["a word changed in the quote", { quote: "Đến nay được gần 14%." }, "quote-not-in-article"],
    ["a quote cut before its qualifier", { quote: "14%.", qualifier: "" }, "quote-cuts-number"],
    [
      "a quote that begins inside a number",
      { value: "4", unit: "service", qualifier: "", quote: "4 dịch vụ" },
      "quote-not-in-article",
    ],
    [
      "a quote over two paragraphs",
      { quote: "Đến nay đạt gần 14%. Cả nước có 1102 dịch vụ" },
      "quote-spans-paragraphs",
    ],
    ["no quote", { quote: "" }, "quote-missing"],
    ["an article that is not there", { article: "bai-mott" }, "article-unknown"],
    ["nothing", { article: "" }, "citation-missing"],
    ["two works", { source: "nguon" }, "citation-twice"],
    ["another number in the translation", { quote_en: "It is nearly 15% so far." }, "translation-differs"],
    ["no qualifier in the translation", { quote_en: "It is 14% so far." }, "translation-differs"],
    ["another year in the translation", { quote_en: "It is nearly 14% in 2018." }, "translation-years"],
    [
      "another number of the sentence changed in the translation",
      {
        value: "4,55",
        qualifier: "",
        quote: "Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",
        quote_en: "The share rose from 4.55% in 2018 to 10.77% in 2019.",
      },
      "translation-numbers",
    ],
    [
      "a number in the translation that the sentence has not",
      { quote_en: "It is nearly 14% so far, of 1102 services." },
      "translation-numbers",
    ],
    ["no translation", { quote_en: "" }, "translation-missing"],
    ["a label that the quote has not", { value: "", unit: "", qualifier: "", label: "Huế" }, "label-not-in-quote"],
    ["neither number nor label", { value: "", unit: "", qualifier: "" }, "label-missing"],
    ["a day that does not exist", { as_of: "2020-02-31" }, "date-wrong"],
    ["a period that ends before it begins", { from: "2020", to: "2019" }, "period-reversed"],
    ["a unit that nobody knows", { unit: "dịch vu" }, "unit-unknown"],
    ["no unit", { unit: "" }, "unit-missing"],
    ["a qualifier that nobody knows", { qualifier: "gầnn" }, "qualifier-unknown"],
    ["a key with capitals", { key: "Năm 2018" }, "key-wrong"],
    ["no key, as merged cells leave it", { key: "" }, "key-missing"],
    ["formula text for a number", { value: "=HYPERLINK(1)" }, "number-unreadable"],
    ["HTML for a number", { value: "<b>14</b>" }, "number-unreadable"],
    ["HTML in a quote", { quote: "Đến nay đạt <b>gần 14%</b>." }, "quote-not-in-article"],
    ["a number with two readings", { value: "1.102" }, "number-ambiguous"],
  ])("is told when it has %s", (_name, cells, rule) => {
    expect(rules(cells)).toContain(rule);
  });

  it("is told when article and dataset were changed together but the seed still disagrees", () => {
    const changed = paragraphs.map((text) => text.replace("gần 14%", "gần 19%"));
    const given = { texts: changed, seed: paragraphs.join("\n\n") };
    const problems = problemsOf(
      { value: "19", quote: "Đến nay đạt gần 19%.", quote_en: "It is nearly 19% so far." },
      given,
    );
    expect(problems).toMatchObject([{ rule: "quote-not-in-seed", related: { file: "seeds/mot.txt", line: 3 } }]);
    expect(tell(problems[0] ?? expect.fail("no problem"), "vi").says).toContain("gần 14%");
  });

  it("may cite an edited article, and says that it was edited", () => {
    const edits = [{ was: "gần 14%", is: "gần 19%", why: "nhầm" }];
    const changed = paragraphs.map((text) => text.replace("gần 14%", "gần 19%"));
    const reading = readGiven({
      csv: `${header}\n${row({ value: "19", quote: "Đến nay đạt gần 19%.", quote_en: "It is nearly 19% so far." })}\n`,
      texts: changed,
      seed: paragraphs.join("\n"),
      article: { edits },
    });
    expect(reading.problems).toEqual([]);
    expect(reading.values.get("so.a")?.basis).toMatchObject({ isEdited: true });
  });

  it("is told when its quote stands in two places that state different numbers", () => {
    const texts = ["Xã có hơn 14 dịch vụ.", "Tỉnh có 14 dịch vụ."];
    const cells = { value: "14", unit: "service", qualifier: "", quote: "14 dịch vụ.", quote_en: "14 services." };
    expect(rules(cells, { texts, seed: texts.join("\n") })).toEqual(["quote-ambiguous"]);
  });

  it("names both places when a quote is not in its article, and shows the nearest sentence", () => {
    const [problem] = problemsOf({ quote: "Đến nay đạt gần 15%." });
    expect(problem).toMatchObject({
      place: { file: "datasets/so/data.csv", line: 2 },
      related: { file: "articles/bai-mot.md" },
      facts: { nearest: "Đến nay đạt gần 14%." },
    });
  });

  it("is told when its key comes twice, with the first place", () => {
    const { problems } = readGiven({ csv: `${header}\n${good}\n${good}\n` });
    expect(problems).toMatchObject([{ rule: "key-twice", place: { line: 3 }, related: { line: 2 } }]);
  });

  it("tells a byte that is not UTF-8 at its line and column", () => {
    const bytes = new TextEncoder().encode(`${header}\nab`);
    const csv = new Uint8Array([...bytes, 0xe9, 0x20]);
    expect(rulesOf(readGiven({ csv }))).toEqual(["data-not-utf8 2:3"]);
  });
});

describe("a row that cites a source from outside", () => {
  const outside = {
    article: "",
    source: "nguon",
    quote: "Nguồn nêu gần 14%.",
    quote_en: "The source says nearly 14%.",
  };

  it("states the figure in our words, in both languages", () => {
    expect(problemsOf(outside)).toEqual([]);
  });

  it.each([
    ["another number in our words", { quote: "Nguồn nêu gần 15%." }, "value-not-in-quote"],
    [
      "a date of another time",
      {
        as_of: "2020-09",
        quote: "Tháng 8/2020, nguồn nêu gần 14%.",
        quote_en: "In August 2020 the source says nearly 14%.",
      },
      "date-not-in-quote",
    ],
    ["another number in English", { quote_en: "The source says nearly 15%." }, "translation-differs"],
    ["a source that is not there", { source: "nguonn" }, "source-unknown"],
    ["no words", { quote: "" }, "quote-missing"],
  ])("is told when it has %s", (_name, cells, rule) => {
    expect(rules({ ...outside, ...cells })).toContain(rule);
  });
});
