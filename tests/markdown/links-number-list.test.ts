import type { Element } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { toNumberEntries, withInputs } from "../../src/data/number-entry.ts";
import { formatNumbersCsv } from "../../src/markdown/links-number-csv.ts";
import { renderNumberList } from "../../src/markdown/links-number-list.ts";
import type { Language } from "../../src/domain/language.ts";
import { header, readGiven, units, yaml } from "../data/library.ts";

const rows = [
  '2018,"4,55",%,,2018,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",The share rose from 4.55% in 2018 to 10.76% in 2019.,Năm 2018,,',
  '2019,"10,76",%,,2019,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",The share rose from 4.55% in 2018 to 10.76% in 2019.,Năm 2019,,',
  "now,14,%,gần,2020-05,bai-mot,,Đến nay đạt gần 14%.,It is nearly 14% so far.,,,",
  'outside,15.9,%,khoảng,2020-08,,nguon,"Nguồn nêu khoảng 15,9%.",The source says about 15.9%.,,,',
];
const derived = "derived:\n  rise: { inputs: { a: so.2018, b: so.now }, formula: b - a, unit: percentage-point }\n";
const { values } = readGiven({ csv: `${header}\n${rows.join("\n")}\n`, yaml: yaml + derived });

function entries(references: readonly string[], language: Language = "vi") {
  const work = { title: "Bài <một>", publisher: null, date: null, language: "vi", href: "/bai/" } as const;
  return toNumberEntries(references, {
    language,
    values,
    units,
    ownLanguage: "vi",
    articles: new Map([["bai-mot", work]]),
    sources: new Map([["nguon", { ...work, title: "Bài khác", href: "https://example.org/" }]]),
    toPlain: (text) => text,
  });
}

type Options = Partial<Parameters<typeof renderNumberList>[1]>;

/** The list with its no-break spaces as plain ones. */
function html(...asked: Parameters<typeof render>): string {
  return render(...asked).replaceAll("\u00a0", " ");
}

function render(references: readonly string[], language: Language = "vi", options: Options = {}): string {
  const reportHref = (reference: string): string => `mailto:a@b?subject=${reference}`;
  return toHtml(renderNumberList(entries(references, language), { language, reportHref, ...options }));
}

function toHtml(list: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: "root", children: [list] });
}

describe("the list of numbers", () => {
  it("holds each number once", () => {
    expect(entries(["so.rise", "so.now", "so.rise"]).map(({ reference }) => reference)).toEqual(["so.rise", "so.now"]);
  });

  it("goes down to what its numbers are made of where that is asked for", () => {
    expect(withInputs(["so.rise", "so.now"], values)).toEqual(["so.rise", "so.now", "so.2018"]);
    expect(withInputs(["so.nothing"], values)).toEqual(["so.nothing"]);
  });

  it("gives a sentence once for all of its numbers, each with an address and a mark of its own", () => {
    const shown = html(["so.2019", "so.2018"]);
    expect(shown.match(/<blockquote/gu)).toHaveLength(1);
    expect(shown.match(/Nguồn: /gu)).toHaveLength(1);
    expect(shown).toContain('<div id="value-so.2019" class="number" data-origin="article" data-mark="1">');
    expect(shown).toContain('<div id="value-so.2018" class="number" data-origin="article" data-mark="0">');
    expect(shown).toContain("từ <mark>4,55%</mark> năm 2018 lên <mark>10,76%</mark> năm 2019");
  });

  it("needs no translation of a sentence in the page's own language where it is to be short", () => {
    expect(html(["so.now"], "vi", { length: "short" })).not.toContain("It is nearly");
    expect(html(["so.now"], "en", { length: "short" })).toContain("It is nearly 14% so far.");
  });

  it("marks the number in its sentence and keeps the original beside the translation", () => {
    const shown = html(["so.now"], "en");
    expect(shown).toContain('<div id="value-so.now" class="number" data-origin="article">');
    expect(shown).toContain('<p lang="vi"><q>Đến nay đạt <mark>gần 14%</mark>.</q></p>');
    expect(shown).toContain("Our translation: It is nearly 14% so far.");
    expect(shown).toContain('<a href="mailto:a@b?subject=so.now">Report an error</a>');
  });

  it("names the period once where a number's label is nothing else", () => {
    const shown = (language: Language, label: string): string => {
      const labelled = entries(["so.now"], language).map((entry) => ({ ...entry, label }));
      const list = renderNumberList(labelled, { language, reportHref: () => "mailto:a@b" });
      return toHtml(list).replaceAll("\u00a0", " ");
    };
    expect(shown("en", "May 2020")).toContain("<strong>nearly 14%</strong> As of May 2020 · <a");
    expect(shown("vi", "Tháng 5/2020")).toContain("<strong>gần 14%</strong> Tính đến tháng 5/2020 · <a");
    expect(shown("en", "Share, May 2020")).toContain(
      "<strong>nearly 14%</strong> Share, May 2020 · As of May 2020 · <a",
    );
  });

  it("labels the English translation as English on a Vietnamese page", () => {
    expect(html(["so.now"])).toContain(
      '<p class="translation" lang="en">Bản dịch của chúng tôi: It is nearly 14% so far.</p>',
    );
  });

  it("says of an outside figure that the words are ours", () => {
    const shown = html(["so.outside"]);
    expect(shown).toContain("Diễn đạt của chúng tôi, theo nguồn");
    expect(shown).not.toContain("<q>");
    expect(shown).toContain("Nguồn nêu <mark>khoảng 15,9%</mark>.");
    expect(html(["so.outside"], "en")).toContain("<p>The source says about 15.9%.</p>");
  });

  it("shows the formula of a derived value and leads to its parts", () => {
    const shown = html(["so.rise"]);
    expect(shown).toContain(
      '<a href="#value-so.now">gần 14%</a> − <a href="#value-so.2018">4,55%</a> = dưới 9,45 điểm phần trăm',
    );
  });

  it("leads to an input that it does not hold where that can be read", () => {
    const shown = html(["so.rise", "so.now"], "vi", { elsewhere: (reference) => `/so-lieu/#${reference}` });
    expect(shown).toContain('<a href="#value-so.now">gần 14%</a> − <a href="/so-lieu/#so.2018">4,55%</a>');
  });

  it("keeps a number with its word in what is ours, and every space of a quoted sentence as it is", () => {
    const shown = render(["so.rise", "so.now", "so.outside"]).replaceAll("\u00a0", "~");
    expect(shown).toContain(">gần~14%</a> −");
    expect(shown).toContain("= dưới~9,45~điểm phần trăm");
    expect(shown).toContain("Tính đến tháng~5/2020");
    expect(shown).toContain("Nguồn nêu <mark>khoảng~15,9%</mark>.");
    expect(shown).toContain("<q>Đến nay đạt <mark>gần 14%</mark>.</q>");
  });

  it("shows HTML in a title as text", () => {
    expect(html(["so.now"])).toContain("Bài &#x3C;một>");
  });

  it("has every id once", () => {
    const ids = [...html(["so.rise", "so.outside", "so.2018", "so.now"]).matchAll(/ id="([^"]+)"/gu)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(4);
  });

  it("is a CSV too", () => {
    const lines = formatNumbersCsv(entries(["so.2018"]), "vi").split("\r\n");
    expect(lines[0]).toBe(
      "Khoá,Con số,Là gì,Từ đâu,Tính đến,Câu gốc,Bản dịch của chúng tôi,Công thức,Giả định,Nguồn,Ghi chú",
    );
    expect(lines[1]).toBe(
      'so.2018,"4,55%",Năm 2018,Trích từ bài báo,năm 2018,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",The share rose from 4.55% in 2018 to 10.76% in 2019.,,,Bài <một>,',
    );
  });
});
