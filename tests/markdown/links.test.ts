import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import type { Term } from "../../src/domain/term.ts";
import type { Value } from "../../src/domain/value.ts";
import { checkNumbers } from "../../src/markdown/links-count.ts";
import { parseMarkdown } from "../../src/markdown/markdown-tree.ts";
import { renderLink, renderLinked, type LinkContext } from "../../src/markdown/links.ts";
import { day, read, units } from "../data/library.ts";

const place = { file: "story.md", line: 5, column: 10 };

function value(key: string, rest: Partial<Value>): readonly [string, Value] {
  const usual: Value = {
    dataset: "so",
    key,
    value: 0,
    decimals: 0,
    unit: "percent",
    qualifier: null,
    low: 0,
    high: 0,
    asOf: day("2020"),
    from: null,
    to: null,
    label: { vi: null, en: null },
    note: { vi: null, en: null },
    basis: { kind: "article", id: "bai-mot", quote: "…", quoteEn: null, isEdited: false, marked: null },
    dimensions: {},
  };
  return [`so.${key}`, { ...usual, ...rest }];
}

const derived = { kind: "derived", formula: "a", shown: { vi: "", en: "" }, inputs: {}, assumptions: [] } as const;
const values = new Map([
  value("share", { value: 4.55, decimals: 2 }),
  value("now", { value: 14, qualifier: "below" }),
  value("half", {
    value: 50,
    qualifier: "below",
    basis: {
      kind: "article",
      id: "bai-mot",
      quote: "…",
      quoteEn: null,
      isEdited: false,
      marked: null,
      bound: "strict",
    },
  }),
  value("services", { value: 56000, unit: "service", qualifier: "above" }),
  value("assigned", { value: 1102, unit: "service" }),
  value("filings", { value: 28600000, unit: "filing" }),
  value("total", {
    value: 121428.57,
    unit: "service",
    qualifier: "about",
    decimals: -4,
    low: 117241,
    high: 125926,
    basis: derived,
  }),
  value("ratio", { value: 3.527, unit: "times", decimals: 2, basis: derived }),
  value("double", { value: 2, unit: "times" }),
  value("bound", { value: 30.357, decimals: 1, qualifier: "below", basis: derived }),
  value("gap", { value: 16, unit: "percentage-point", qualifier: "above", basis: derived }),
  value("pace", { value: 2.2857, unit: "percentage-point-per-month", decimals: 2, basis: derived }),
  value("rank", { value: 89, unit: "rank" }),
  value("without", { value: 74.38, decimals: 2, basis: derived }),
  value("name", { value: null, unit: "", label: { vi: "Đà Nẵng", en: "Da Nang" } }),
]);
const term: Term = {
  id: "level-4",
  name: { vi: "mức độ 4", en: "level 4" },
  also: { vi: [], en: [] },
  short: { vi: "…", en: "…" },
  text: { vi: null, en: null },
  formerly: [],
};

function context(language: Language): LinkContext {
  return { language, values, terms: new Map([["level-4", term]]), units, read, tellsUnlinked: true };
}

function render(source: string, language: Language = "vi") {
  const { rich, problems, numbers } = renderLinked(source, context(language), place);
  return { ...rich, rules: problems.map(({ rule }) => rule), problems, numbers };
}

describe("a value link", () => {
  it.each<[string, Language]>([
    ["[4,55%](#value:so.share)", "vi"],
    ["[4.55%](#so:so.share)", "en"],
    ["[4,55 phần trăm](#value:so.share)", "vi"],
    ["[4.55 per cent](#value:so.share)", "en"],
    ["[4,6%](#value:so.share)", "vi"],
    ["[hơn 4,5%](#value:so.share)", "vi"],
    ["[gần 5%](#value:so.share)", "vi"],
    ["[gần 14%](#value:so.now)", "vi"],
    ["gần [14%](#value:so.now)", "vi"],
    ["mới chỉ gần [14%](#value:so.now)", "vi"],
    ["nearly [14%](#value:so.now)", "en"],
    ["almost [14%](#value:so.now)", "en"],
    ["gần *[14%](#value:so.now)*", "vi"],
    ["[dưới 14%](#value:so.now)", "vi"],
    ["[dưới 50%](#value:so.half)", "vi"],
    ["chưa đến [50%](#value:so.half)", "vi"],
    ["less than [50%](#value:so.half)", "en"],
    ["**gần** [14%](#value:so.now)", "vi"],
    ["[hơn 56.000 dịch vụ](#value:so.services)", "vi"],
    ["[over 56,000 services](#value:so.services)", "en"],
    ["[trên 56 nghìn](#value:so.services)", "vi"],
    ["[1.102](#value:so.assigned)", "vi"],
    ["[1102 dịch vụ](#value:so.assigned)", "vi"],
    ["[1,102](#value:so.assigned)", "en"],
    ["[hơn 1.000 dịch vụ](#value:so.assigned)", "vi"],
    ["[28,6 triệu hồ sơ](#value:so.filings)", "vi"],
    ["[28.6 million filings](#value:so.filings)", "en"],
    ["[gần 29 triệu](#value:so.filings)", "vi"],
    ["[khoảng 120.000 dịch vụ](#value:so.total)", "vi"],
    ["[about 120,000](#value:so.total)", "en"],
    ["[3,5 lần](#value:so.ratio)", "vi"],
    ["khoảng 2,5 đến [3,5 lần](#value:so.ratio)", "vi"],
    ["khoảng 110.000 đến [120.000 dịch vụ](#value:so.total)", "vi"],
    ["about 110,000 to [120,000 services](#value:so.total)", "en"],
    ["[gấp đôi](#value:so.double)", "vi"],
    ["[dưới 30,4%](#value:so.bound)", "vi"],
    ["[below 30.4%](#value:so.bound)", "en"],
    ["[hơn 16 điểm phần trăm](#value:so.gap)", "vi"],
    ["[hơn 16 điểm](#value:so.gap)", "vi"],
    ["[2,29 điểm mỗi tháng](#value:so.pace)", "vi"],
    ["[over 16 points](#value:so.gap)", "en"],
    ["[2,29 điểm phần trăm](#value:so.pace) mỗi tháng", "vi"],
    ["[2.29 points](#value:so.pace) a month", "en"],
    ["xếp [thứ 89](#value:so.rank)", "vi"],
    ["ranked [89th](#value:so.rank)", "en"],
    ["[Ba trong bốn](#value:so.without) dịch vụ", "vi"],
    ["[Three in four](#value:so.without) services", "en"],
    ["[Đà Nẵng](#value:so.name)", "vi"],
    ["[4,55%](#value%3Aso.share)", "vi"],
  ])("is right in %s (%s)", (source, language) => {
    expect(render(source, language).problems.filter(({ level }) => level === "error")).toEqual([]);
  });

  it.each<[string, Language, string]>([
    ["[4,56%](#value:so.share)", "vi", "link-number"],
    ["[4,5%](#value:so.share)", "vi", "link-number"],
    ["[hơn 5%](#value:so.share)", "vi", "link-number"],
    ["[gần 4%](#value:so.share)", "vi", "link-number"],
    ["[4.55%](#value:so.share) và [455%](#value:so.share)", "vi", "link-number"],
    ["[hơn 4%](#value:so.share)", "vi", "link-number"],
    ["[gần 20%](#value:so.now)", "vi", "link-number"],
    ["[hơn 50.000 dịch vụ](#value:so.services)", "vi", "link-number"],
    ["[2 điểm](#value:so.pace)", "vi", "link-number"],
    ["[14%](#value:so.now)", "vi", "link-qualifier"],
    ["[hơn 14%](#value:so.now)", "vi", "link-qualifier"],
    ["[khoảng 14%](#value:so.now)", "vi", "link-qualifier"],
    ["hơn [14%](#value:so.now)", "vi", "link-qualifier"],
    ["gần [13%](#value:so.now)", "vi", "link-number"],
    ["[gần 50%](#value:so.half)", "vi", "link-qualifier"],
    ["nearly [50%](#value:so.half)", "en", "link-qualifier"],
    ["[gần 30,4%](#value:so.bound)", "vi", "link-qualifier"],
    ["gần một nửa, rồi [14%](#value:so.now)", "vi", "link-qualifier"],
    ["[1.103](#value:so.assigned)", "vi", "link-number"],
    ["[1.102](#value:so.assigned)", "en", "link-number"],
    ["[1,102](#value:so.assigned)", "vi", "link-number"],
    ["[1.102 hồ sơ](#value:so.filings)", "vi", "link-number"],
    ["[1.102%](#value:so.assigned)", "vi", "link-unit"],
    ["[hơn 16%](#value:so.gap)", "vi", "link-unit"],
    ["[khoảng 121.429](#value:so.total)", "vi", "link-number"],
    ["[120.000](#value:so.total)", "vi", "link-qualifier"],
    ["[dưới 30,3%](#value:so.bound)", "vi", "link-number"],
    ["[dưới 30%](#value:so.bound)", "vi", "link-number"],
    ["[gấp ba](#value:so.double)", "vi", "link-number"],
    ["từ gần 14% tới [4,56%](#value:so.share)", "vi", "link-number"],
    ["from nearly 14% to [4.56%](#value:so.share)", "en", "link-number"],
    ["[gần 28,7 triệu](#value:so.filings)", "vi", "link-number"],
    ["[Đà Nẵng 4](#value:so.name)", "vi", "link-number"],
    ["[Hai trong bốn](#value:so.without)", "vi", "link-number"],
    ["[nhiều](#value:so.share)", "vi", "link-unreadable"],
    ["[26/30](#value:so.assigned)", "vi", "link-unreadable"],
    ["[4,55%](#value:so.shaer)", "vi", "link-value-unknown"],
    ["[4,55%](#value:so)", "vi", "link-shape"],
    ["[4,55%](#value:so.share.extra)", "vi", "link-shape"],
    ["[x](#term:level-5)", "vi", "link-term-unknown"],
    ["[x](#term:Level 4)", "vi", "link-shape"],
    ["[x](javascript:alert(1))", "vi", "link-unsafe"],
    ["[x](//host)", "vi", "link-unsafe"],
    ["![x](a.png)", "vi", "link-image"],
  ])("is told in %s (%s): %s", (source, language, rule) => {
    const { rules } = render(source, language);
    expect(rules).toContain(rule);
  });

  it.each<[string, Language, string]>([
    ["đạt [](#value:so.now)", "vi", "đạt gần 14%"],
    ["reached [](#value:so.now)", "en", "reached nearly 14%"],
    ["đạt gần [](#value:so.now)", "vi", "đạt gần 14%"],
    ["[](#value:so.filings)", "vi", "28,6 triệu hồ sơ"],
    ["[](#value:so.total)", "en", "about 120,000 services"],
    ["[](#value:so.bound)", "vi", "dưới 30,4%"],
    ["[](#value:so.rank)", "en", "89th"],
    ["[](#value:so.name)", "en", "Da Nang"],
    ["[](#term:level-4)", "vi", "mức độ 4"],
  ])("fills in %s (%s)", (source, language, text) => {
    const rendered = render(source, language);
    expect(rendered.text).toBe(text);
    expect(rendered.rules).toEqual([]);
  });

  it("reads back what it fills in, for every value and language", () => {
    for (const language of ["vi", "en"] as const) {
      for (const [reference] of values) {
        const { text } = render(`[](#value:${reference})`, language);
        expect([text, render(`[${text}](#value:${reference})`, language).rules]).toEqual([text, []]);
      }
    }
  });

  it("tells the line and column of the link and what was meant", () => {
    expect(render("Năm 2018: [4,56%](#value:so.shaer)").problems).toMatchObject([
      {
        rule: "link-value-unknown",
        place: { file: "story.md", line: 5, column: 20, endColumn: 44 },
        facts: { suggestion: "so.share" },
      },
    ]);
  });

  it("is one link alone, for a text that is read elsewhere", () => {
    const link = { address: "#value:so.now", text: "14%", before: "đạt gần ", place };
    expect(renderLink(link, context("vi"))).toMatchObject({ rich: { text: "14%" }, values: ["so.now"], problems: [] });
    expect(renderLink({ ...link, address: "https://example.org" }, context("vi"))).toBeNull();
  });
});

describe("a line of text", () => {
  it("is rendered as HTML and as plain text at once", () => {
    expect(render("Từ [4,55%](#value:so.share) *lên* [mức độ 4](#tn:level-4)")).toMatchObject({
      html: 'Từ <a class="value" href="#value-so.share">4,55%</a> <em>lên</em> <a class="term" href="#term-level-4" data-term="level-4">mức\u00a0độ\u00a04</a>',
      text: "Từ 4,55% lên mức độ 4",
    });
  });

  it("shows HTML as text", () => {
    expect(render("<b>a</b> & <script>").html).toBe("&#x3C;b>a&#x3C;/b> &#x26; &#x3C;script>");
  });

  it("stays one line, whatever it begins with", () => {
    for (const text of ["1. Một", "# Hai", "- Ba", "> Bốn", "8:30 và 3:1, Nguồn:Bộ"])
      expect(render(text).text).toBe(text);
  });

  it("never throws and shows every word of a text without markdown", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        expect(() => render(source)).not.toThrow();
      }),
      { seed: 3 },
    );
    const words = fc.array(fc.constantFrom("Năm", "2018", "đạt", "gần", "14%", "dịch vụ"), { minLength: 1 });
    fc.assert(
      fc.property(words, (parts) => {
        expect(render(parts.join(" ")).text).toBe(parts.join(" "));
      }),
      { seed: 3 },
    );
  });
});

describe("pieces of links, right and wrong, in any order", () => {
  const scrap = fc.constantFrom(
    ..."[ ] ( ) ! ` * ** \\ < > & # : . so. value: term: tn: ](#value:so.share) ](#so:so.now) ](#value: ](#term:level-4)".split(
      " ",
    ),
    ..."](#tn:x) ](http://x.example) ](javascript:alert(1)) ](#value:so.constructor) ](#value:__proto__.share)".split(
      " ",
    ),
    ..."4,55% gần nearly 14 level-4 <script> &amp; \\[ [4,55%](#value:so.share) [](#value:so.now)".split(" "),
    ...[" ", "\n", "\u00A0", "\u200B", "e\u0301", "𝟑", "\uD800"],
  );

  function expectSound(source: string): void {
    for (const language of ["vi", "en"] as const) {
      const { html, problems } = render(source, language);
      for (const found of problems) {
        expect(found.place.line).toBeGreaterThanOrEqual(place.line);
        expect(found.place.line).toBeLessThanOrEqual(place.line + source.split("\n").length - 1);
        expect(found.place.column).toBeGreaterThanOrEqual(1);
      }
      expect(html).not.toMatch(/<script|href="javascript:/u);
    }
  }

  it.each([
    "[4,55%](#value:so.share)](#value:so.share)",
    "[[4,55%](#value:so.share)](#so:so.now)",
    "[](#value:__proto__.share)",
    "[x](javascript:alert(1))",
    "![4,55%](#value:so.share)",
    "[\uD800](#value:so.share",
  ])("are read for what they are: %j", expectSound);

  it("never throw, run nothing, and are told at places that exist", () => {
    const text = fc.array(scrap, { maxLength: 16 }).map((scraps) => scraps.join(""));
    fc.assert(fc.property(text, expectSound), { seed: 9, numRuns: 500 });
  });
});

describe("a number that refers to nothing", () => {
  it.each<[string, Language]>([
    ["Năm 2018, tháng 5/2020 và ngày 31/5", "vi"],
    ["In May 2020 and on 31 May 2020, in 2016–2020", "en"],
    ["Nghị quyết 36a/NQ-CP, Nghị định 43/2011/NĐ-CP, Điều 3", "vi"],
    ["Resolution 36a, Decree 43/2011/NĐ-CP, Article 3", "en"],
    ["mức độ 3, 4 và mức 3–4, bước 7", "vi"],
    ["levels 3 and 4, level 3–4, step 7", "en"],
    ["Số 12, nhà số 5, các số 3 và 4, mục 3.2", "vi"],
    ["No. 12, bus number 7, section 3.2", "en"],
    ["No. 12 on the list, room No. 5 services, Decision No. 1234 services", "en"],
    ["Từ 2018 dịch vụ ấy mở, đến 2020 dịch vụ công khác", "vi"],
    ["The 2016 services, our 2020 target", "en"],
    ["1. Một", "vi"],
    ["các tháng 6, 7, 10 và 11", "vi"],
    ["ba cơ quan, hai bảng", "vi"],
    ["CC BY 4.0, G20, 4G, COVID-19", "en"],
    ["https://example.org/2020/1", "en"],
    ["[9](#plain) lần", "vi"],
    ["[9](#thuong) lần", "vi"],
    ["[4,55%](#value:so.share)", "vi"],
  ])("needs no link in %s (%s)", (source, language) => {
    expect(render(source, language).numbers.unlinked).toBe(0);
  });

  it.each<[string, Language, readonly string[]]>([
    ["Có 13 cơ quan, 26/30 bộ và 4,55%.", "vi", ["13", "26", "30", "4,55%"]],
    ["nearly 17,000 services, 6.4 times, ranked 89th", "en", ["17,000", "6.4", "89"]],
    ["mức độ 3 và 14 dịch vụ", "vi", ["14"]],
    ["tháng 5, 14 dịch vụ", "vi", ["14"]],
    ["13 và [4,55%](#value:so.share)", "vi", ["13"]],
    ["Số 12.345 hồ sơ, số 12 dịch vụ và số 2.000", "vi", ["12.345", "12", "2.000"]],
    ["Con số 12 là ít, chỉ số 7, điểm số 9 và số 12,5", "vi", ["12", "7", "9", "12,5"]],
    ["Tổng số 2000 hồ sơ, hơn 1999 dịch vụ, năm 2018", "vi", ["2000", "1999"]],
    ["Mỗi tháng 12 hồ sơ, bình quân tháng 5 dịch vụ", "vi", ["12", "5"]],
    ["No. 12,345 filings, the number 12", "en", ["12,345", "12"]],
    ["No. 1234 filings came, no. 12 services", "en", ["1234", "12"]],
    ["It had 2000 services, over 2016 filings in 2016", "en", ["2000", "2016"]],
  ])("is told in %s (%s)", (source, language, texts) => {
    const told = render(source, language).problems.filter(({ rule }) => rule === "number-unlinked");
    expect(told.map(({ facts }) => ("text" in facts ? facts.text : ""))).toEqual(texts);
    expect(told.every(({ level }) => level === "advice")).toBe(true);
  });

  it("is counted beside those that are linked", () => {
    expect(render("[4,55%](#value:so.share), [gần 14%](#value:so.now) và 13").numbers).toEqual({
      linked: 2,
      unlinked: 1,
    });
  });

  it("is told at its own place", () => {
    expect(render("Có 13 và 13").problems.map(({ place: { column } }) => column)).toEqual([13, 19]);
  });
});

describe("numbers of a markdown text", () => {
  it("are counted, and those that refer to nothing told at their places", () => {
    const text =
      "# Có 13\n\n- Năm 2018 là [4,55%](#value:so.share)\n- *rồi 7* và\n  mức 4, thêm 9\n\n[5](#plain) và [mức độ 4](#term:level-4)\n";
    const { numbers, problems } = checkNumbers("story.md", parseMarkdown(text), { language: "vi", read, text });
    expect(numbers).toEqual({ linked: 1, unlinked: 3 });
    expect(problems.map(({ place: { line, column }, facts }) => [line, column, facts])).toEqual([
      [1, 6, { text: "13" }],
      [4, 8, { text: "7" }],
      [5, 15, { text: "9" }],
    ]);
  });
});
