import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/domain/problem.ts";
import { tell } from "../../src/words/problems/index.ts";
import { blocksOf, head, parse, problemsIn } from "./story-fixture.ts";

const scrolly = `:::scrolly{chart="rainfall"}

::step[Năm đầu: [4,5 mm](#value:rain.first)]{state="first"}
Mưa [4,5 mm](#value:rain.first).

::step[Một năm sau]{state="two-years" #later}

Mưa nhiều hơn.

:::
`;

describe("a story", () => {
  it("is read from top to bottom", () => {
    const body = `Mở bài.\n\n## Chương một\n\n${scrolly}\nKết.\n\n::chart{id=rivers state=delta}\n`;
    expect(blocksOf(body)).toEqual([
      { kind: "prose", html: '<p>Mở bài.</p>\n<h2 id="chuong-mot">Chương một</h2>' },
      {
        kind: "scrolly",
        label: null,
        steps: [
          {
            id: "first",
            view: { chart: "rainfall", state: "first" },
            label: { html: "Năm đầu: 4,5 mm", text: "Năm đầu: 4,5 mm" },
            html: '<p>Mưa <a href="#number">4,5\u00a0mm</a>.</p>',
          },
          {
            id: "later",
            view: { chart: "rainfall", state: "two-years" },
            label: { html: "Một năm sau", text: "Một năm sau" },
            html: "<p>Mưa nhiều hơn.</p>",
          },
        ],
      },
      { kind: "prose", html: "<p>Kết.</p>" },
      { kind: "chart", view: { chart: "rivers", state: "delta" } },
    ]);
  });

  it("reads the same with Vietnamese names, with and without accents", () => {
    const without = scrolly
      .replaceAll("scrolly{chart", "cuon{bieu-do")
      .replaceAll("::step", "::buoc")
      .replaceAll("state=", "trang-thai=");
    const accented = scrolly
      .replaceAll("scrolly{chart", "cuộn{biểu-đồ")
      .replaceAll("::step", "::Bước")
      .replaceAll("state=", "trạng-thái=");
    expect(blocksOf(without)).toEqual(blocksOf(scrolly));
    expect(blocksOf(accented)).toEqual(blocksOf(scrolly));
    expect(blocksOf(accented.normalize("NFD"))).toEqual(blocksOf(scrolly));
  });

  it("reads the same with the line ends of every system and a mark of byte order", () => {
    const text = `\uFEFF${head}${scrolly}`.replaceAll("\n", "\r\n");
    expect(parse(text).value?.blocks).toEqual(blocksOf(scrolly));
  });

  it("lets a step show another chart", () => {
    const [block] = blocksOf(`:::scrolly{chart=rainfall}\n::step[A]{chart=rivers state=hills}\na\n:::\n`);
    expect(block).toMatchObject({ steps: [{ id: "hills", view: { chart: "rivers", state: "hills" } }] });
  });

  it("holds quotations, asides, tables, pictures and notes", () => {
    const blocks = blocksOf(
      `:::trich{by="Bà A"}\nMưa *to*.\n:::\n\n:::ben-le[Cách đo]\nBằng xô.[^1]\n:::\n\n` +
        `| a | b |\n|---|--:|\n| 1 | 2 |\n\n![Cầu](bridge.jpg "Ảnh: C")\n\n[^1]: Xô 10 lít.\n`,
    );
    expect(blocks).toEqual([
      { kind: "quote", html: "<p>Mưa <em>to</em>.</p>", by: { html: "Bà A", text: "Bà A" } },
      {
        kind: "aside",
        label: { html: "Cách đo", text: "Cách đo" },
        html: expect.stringContaining('<a href="#note-fn-1"'),
      },
      { kind: "prose", html: expect.stringContaining('<td class="align-right">2</td>') },
    ]);
    expect(blocks.at(-1)).toMatchObject({
      html: expect.stringContaining(
        '<figure class="picture"><img src="/images/bridge.jpg" alt="Cầu" width="800" height="600" loading="lazy"><figcaption>Ảnh: C</figcaption></figure>',
      ),
    });
  });

  it("lists its footnotes apart, with the way back", () => {
    const story = parse(`${head}Một.[^a]\n\n[^a]: Ghi chú.\n`).value;
    expect(story?.notes).toContain("Về chỗ có chú thích 1");
    expect(story?.blocks).toHaveLength(1);
  });

  it("knows the values it refers to, each once, in reading order", () => {
    const story = parse(`${head.replace("Trời đã mưa.", '"[1](#value:a.z)"')}[2](#value:a.y)\n\n${scrolly}`).value;
    expect(story?.values).toEqual(["a.z", "a.y", "rain.first"]);
  });

  it("takes a minute at least, and longer with more words and figures", () => {
    const minutes = (body: string) => parse(head + body).value?.readingMinutes;
    expect(minutes("Ngắn.")).toBe(1);
    expect(minutes("chữ ".repeat(2800))).toBe(10);
    expect(minutes(`${"chữ ".repeat(2800)}\n\n${"::chart{id=rivers}\n".repeat(10)}`)).toBe(12);
  });

  it("leads to other stories and to places of its own", () => {
    const [block] = blocksOf(`## Sông\n\n[a](#bai:the-flood) [b](#song) [c](https://a.example/x)`);
    expect(block).toMatchObject({ html: expect.stringContaining('href="/stories/the-flood/"') });
    expect(block).toMatchObject({ html: expect.stringContaining('href="#song"') });
  });
});

describe("text between the markers", () => {
  it.each(["8:30", "3:1", "Nguồn:Bộ", "a::b", "tỷ lệ 3 :1", ":) vui", "5 < 6 và 7 > 6", "R&D", "*", "~5~", "a_b_c"])(
    "keeps every character of %s",
    (text) => {
      const [block] = blocksOf(`Lúc ${text} thì mưa.`);
      const html = block?.kind === "prose" ? block.html : "";
      const shown = html
        .replace(/<[^>]*>/gu, "")
        .replaceAll("\u00a0", " ")
        .replaceAll("&#x3C;", "<")
        .replaceAll("&#x26;", "&");
      expect(shown).toBe(`Lúc ${text} thì mưa.`);
    },
  );
});

/** What an editor gets wrong, and what is told: line and column below the frontmatter. */
const mistakes: readonly (readonly [string, string, readonly string[]])[] = [
  ["a missing :::", ":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n", ["1:1 container-unclosed"]],
  ["a stray :::", "Chữ.\n\n:::\n", ["3:1 container-close-stray"]],
  [
    "::: scrolly and :: step with a space",
    "::: scrolly{chart=rainfall}\n:: step[A]{state=first}\na\n:::\n",
    ["1:1 marker-space", "2:1 marker-space"],
  ],
  [
    "too few and too many colons",
    "::scrolly{chart=rainfall}\n:::step[A]{state=first}\na\n:::\n",
    ["1:1 marker-colons", "2:1 marker-colons"],
  ],
  [
    "text on a marker line",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first} Mưa.\na\n:::\n",
    ["2:24 marker-text-behind"],
  ],
  ["an unknown marker", "::chrat{id=rivers}\n", ["1:3 marker-unknown"]],
  [
    "an unknown marker with mistakes of its own",
    "::chrat[A]{id=rivres lang=en}\n",
    ["1:3 marker-unknown", "1:9 marker-label-unexpected", "1:15 story-chart-unknown", "1:22 attribute-unknown"],
  ],
  [
    "an unknown container, its parts still read as its own",
    ":::scrolyl{chart=rainfal}\n::stpe[A]{stat=first}\na\n:::\n",
    [
      "1:4 marker-unknown",
      "1:18 story-chart-unknown",
      "2:1 attribute-missing",
      "2:3 marker-unknown",
      "2:11 attribute-unknown",
    ],
  ],
  [
    "an unknown marker with a space and too many colons",
    "::: chrat{id=rivers}\n",
    ["1:1 marker-space", "1:1 marker-colons", "1:5 marker-unknown"],
  ],
  ["a marker that is near to two names, its attributes unread", "::cuoc{lang=en}\n", ["1:3 marker-unknown"]],
  ["a marker without a name", "::{id=rivers}\n", ["1:1 marker-nameless"]],
  ["an unknown chart", "::chart{id=rivres}\n", ["1:12 story-chart-unknown"]],
  [
    "an unknown chart of a scrolly, once",
    ":::scrolly{chart=x}\n::step[A]{state=first}\na\n::step[B]{state=all}\nb\n:::\n",
    ["1:18 story-chart-unknown"],
  ],
  ["an unknown state", ':::scrolly{chart=rainfall}\n::step[A]{state="frist"}\na\n:::\n', ["2:18 story-state-unknown"]],
  [
    "a state of another chart",
    ":::scrolly{chart=rainfall}\n::step[A]{state=delta}\na\n:::\n",
    ["2:17 story-state-unknown"],
  ],
  [
    "two steps with one state and no ids",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n::step[B]{state=first}\nb\n:::\n",
    ["4:17 step-id-twice"],
  ],
  [
    "two steps with one id",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first #a}\na\n::step[B]{state=all #a}\nb\n:::\n",
    ["4:21 step-id-twice"],
  ],
  [
    "an id that the page needs itself",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first #content}\na\n:::\n",
    ["2:23 step-id-reserved"],
  ],
  [
    "an id with accents",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first #đầu}\na\n:::\n",
    ["2:23 attribute-id-malformed"],
  ],
  [
    "a step without text",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first}\n::step[B]{state=all}\nb\n:::\n",
    ["2:1 step-without-text"],
  ],
  ["a step without a heading", ":::scrolly{chart=rainfall}\n::step{state=first}\na\n:::\n", ["2:1 step-without-label"]],
  ["a step without a state", ":::scrolly{chart=rainfall}\n::step[A]{#a}\na\n:::\n", ["2:1 attribute-missing"]],
  ["a scrolly without steps", ":::scrolly{chart=rainfall}\n:::\n", ["1:1 scrolly-without-steps"]],
  ["a step outside", "::step[A]{state=first}\na\n", ["1:1 step-outside"]],
  [
    "text before the first step",
    ":::scrolly{chart=rainfall}\nLạc.\n\n::step[A]{state=first}\na\n:::\n",
    ["2:1 scrolly-text-before-step"],
  ],
  [
    "curly quotes",
    ":::scrolly{chart=“rainfall”}\n::step[A]{state=”first”}\na\n:::\n",
    ["1:18 attribute-curly-quotes", "2:17 attribute-curly-quotes"],
  ],
  [
    "curly quotes around a space",
    ":::scrolly{chart=rainfall}\n::step[A]{state=“two years”}\na\n:::\n",
    ["2:17 attribute-curly-quotes", "2:17 story-state-unknown"],
  ],
  [
    "an unquoted value with a space",
    ":::scrolly{chart=rainfall}\n::step[A]{state=two years}\na\n:::\n",
    ["2:17 attribute-unquoted", "2:17 story-state-unknown"],
  ],
  ["a marker within a line", "Xem ::chart{id=rivers} này\n", ["1:5 prose-markup-shown"]],
  ["a marker without its colons", "Chữ\nchart{id=rivers}\n", ["2:1 prose-markup-shown"]],
  ["colons of another keyboard", "：：chart{id=rivers}\n", ["1:1 prose-markup-shown"]],
  [
    "a marker that is meant to be seen",
    "Viết \\::chart{id=rivers} hoặc `::chart{id=rivers}`; một chart, bước [4].\n",
    [],
  ],
  ["a heading without its space", "> ##Một\n\nchữ ##hai\n##Ba\n", ["1:3 prose-markup-shown", "4:1 prose-markup-shown"]],
  ["words that begin with one #", "#Một và \\##hai\n", []],
  ["rows without a head", "- | a | [b](https://a.example) |\n  | c | d |\n", ["1:3 prose-markup-shown"]],
  ["words between lines", "a | b\n\n\\| c |\n", []],
  ["bold words that do not end", "Chữ **và\n\n- rồi ** thôi\n", ["1:5 prose-markup-shown", "3:7 prose-markup-shown"]],
  ["stars that are meant to be seen", "2 \\*\\* 3 và **đậm**\n", []],
  ["code that does not end", "> ```\n> a\n\n~~~js\nb\n```\n", ["1:3 prose-code-open", "4:1 prose-code-open"]],
  ["code that ends", "```\na\n```\n\n- ~~~~\n  b\n  ~~~~\n", []],
  ["an unclosed brace", "::chart{id=rivers\n", ["1:8 marker-attributes-open"]],
  ["an unclosed label", ":::scrolly{chart=rainfall}\n::step[A{state=first}\na\n:::\n", ["2:7 marker-label-open"]],
  ["an unknown attribute", "::chart{id=rivers stat=delta}\n", ["1:19 attribute-unknown"]],
  ["an attribute given twice", "::chart{id=rivers id=rainfall}\n", ["1:19 attribute-twice"]],
  ["an attribute without a value", "::chart{id=rivers state}\n", ["1:19 attribute-without-value"]],
  ["a chart without a name", "::chart\n", ["1:1 attribute-missing"]],
  ["a label where none belongs", "::chart[Sông]{id=rivers}\n", ["1:9 marker-label-unexpected"]],
  [
    "a heading inside an unclosed scrolly, once, at the opening",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n\n## Chương\n\nb\n",
    ["1:1 container-unclosed"],
  ],
  [
    "a heading inside a closed scrolly",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n\n## Chương\n\nb\n\n:::\n",
    ["5:1 scrolly-heading"],
  ],
  [
    "a part inside another",
    ":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n\n:::aside\nb\n:::\n:::\n",
    ["1:1 container-unclosed", "8:1 container-close-stray"],
  ],
  ["a chart inside a quotation", ":::quote\na\n\n::chart{id=rivers}\n:::\n", ["4:1 chart-inside"]],
  ["an empty quotation", ":::quote\n:::\n", ["1:1 container-empty"]],
  ["a marker inside a list", "- a\n  ::chart{id=rivers}\n", ["2:3 marker-indented-in-list"]],
  ["HTML", 'Chữ <b>đậm</b>.\n\n<div class="a">\nb\n</div>\n', ["1:5 prose-html", "1:11 prose-html", "3:1 prose-html"]],
  ["a comment", "<!-- nhớ sửa -->\n", ["1:1 prose-html"]],
  ["a second title", "# To\n", ["1:1 prose-heading-level"]],
  ["a heading level left out", "## Một\n\n#### Hai\n", ["3:1 prose-heading-level"]],
  ["a picture without alt text", '![](bridge.jpg "C")\n', ["1:1 prose-image-without-alternative"]],
  ["a picture without a credit", "![Cầu](bridge.jpg)\n", ["1:1 prose-image-without-credit"]],
  ["an unknown picture", '![Cầu](brigde.jpg "C")\n', ["1:1 prose-image-unknown"]],
  ["a picture among words", 'Đây ![Cầu](bridge.jpg "C") đó.\n', ["1:5 prose-image-inline"]],
  ["a link to nowhere", "[a](#khong-co)\n", ["1:1 prose-link-place-unknown"]],
  ["a script as a link", "[a](javascript:alert(1))\n", ["1:1 prose-link-unusable"]],
  ["a link to a file", "[a](../x.md)\n", ["1:1 prose-link-unusable"]],
  ["a link to an unknown story", "[a](#story:the-flod)\n", ["1:1 story-related-unknown"]],
  ["a reference to nothing", "Xem [chữ][tên].\n", ["1:9 prose-reference-unknown"]],
  ["a footnote that is nowhere", "Chữ.[^x]\n", ["1:5 prose-footnote-unknown"]],
  ["a footnote that nothing refers to", "Chữ.\n\n[^x]: Ghi.\n", ["3:1 prose-footnote-unused"]],
  ["a footnote given twice", "Chữ.[^x]\n\n[^x]: Ghi.\n\n[^x]: Lại.\n", ["5:1 prose-footnote-twice"]],
  ["no text at all", "", ["1:1 story-empty"]],
];

describe("a mistake in a story", () => {
  it.each(mistakes)("is told at its place: %s", (_name, body, expected) => {
    expect(problemsIn(body)).toEqual(expected);
  });

  it.each(mistakes)("is told in words in both languages, with the mend: %s", (_name, body) => {
    for (const problem of parse(head + body).problems) {
      for (const language of ["vi", "en"] as const) {
        const { says, mend } = tell(problem, language);
        expect(says).toMatch(/^\S.*\S$/u);
        expect(mend).toMatch(/^\S.*\S$/u);
        expect(`${says} ${mend}`).not.toMatch(/undefined|null|\[object/u);
      }
    }
  });

  const tellAll = (body: string) =>
    parse(head + body).problems.map((problem) => [tell(problem, "vi"), tell(problem, "en")]);

  it("says where a part that is left open ends at the latest, and to which chart a state belongs", () => {
    expect(tellAll(":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n\n## B\n\nb\n")).toEqual([
      [
        { says: "Phần :::scrolly mở ở đây mà không đóng.", mend: "Thêm một dòng ::: trước dòng 13." },
        { says: "The :::scrolly opened here is not closed.", mend: "Put a line ::: before line 13." },
      ],
    ]);
    expect(tellAll(":::scrolly{chart=rainfall}\n::step[A]{state=delta}\na\n:::\n")).toEqual([
      [
        {
          says: "«delta» là trạng thái của biểu đồ rivers, không phải của rainfall.",
          mend: "Các trạng thái: first, two-years, all.",
        },
        {
          says: "“delta” is a state of the chart rivers, not of rainfall.",
          mend: "Its states: first, two-years, all.",
        },
      ],
    ]);
  });

  it("does not hide the next one", () => {
    const body = `:::scroly{chart=rainfall}\n::step[A]{state=frist}\na <b>\n:::\n\n# To\n\n::chart{id=rivres}\n\n[a](#x)\n`;
    expect(problemsIn(body)).toEqual([
      "1:4 marker-unknown",
      "2:17 story-state-unknown",
      "3:3 prose-html",
      "6:1 prose-heading-level",
      "8:12 story-chart-unknown",
      "10:1 prose-link-place-unknown",
    ]);
    expect(problemsIn(":::xyz{chart=rainfall}\n::step[A]{state=frist}\na\n")).toEqual([
      "1:4 marker-unknown",
      "2:1 step-outside",
    ]);
  });

  const facts = (body: string, rule: Rule) =>
    parse(head + body).problems.find((problem) => problem.rule === rule)?.facts;

  it("comes with what was most likely meant", () => {
    expect(facts("::chart{id=rivres}\n", "story-chart-unknown")).toMatchObject({ suggestion: "rivers" });
    expect(facts("::biểu-dồn{id=rivers}\n", "marker-unknown")).toMatchObject({ suggestion: "bieu-do" });
    expect(facts("::chart{id=rivers state=hlls}\n", "story-state-unknown")).toMatchObject({ suggestion: "hills" });
    expect(facts("::chart{id=rainfall state=delta}\n", "story-state-unknown")).toMatchObject({ elsewhere: "rivers" });
    expect(facts(":::quote\na\n\n## B\n", "container-unclosed")).toEqual({ name: "quote", beforeLine: null });
    expect(facts(":::scrolly{chart=rainfall}\n::step[A]{state=first}\na\n\n## B\n", "container-unclosed")).toEqual({
      name: "scrolly",
      beforeLine: 13,
    });
  });

  it.each([
    ["no frontmatter", "Chữ.", "1:1 story-frontmatter-missing"],
    ["an open frontmatter", "---\ntitle: A\n", "1:1 story-frontmatter-open"],
    ["two colons", head.replace("Mưa", "A: b"), "2:8 yaml-syntax"],
    ["a day that does not exist", head.replace("2026-01-02", "2026-02-31"), "6:12 field-wrong"],
    ["a missing field", head.replace("author: A\n", ""), "2:1 field-missing"],
    ["an unknown field", head.replace("author:", "auhtor:"), "4:1 field-unknown"],
    ["an update before publication", head.replace("---\n", "---\nupdated: 2025-01-01\n"), "2:10 story-dates-reversed"],
    [
      "an unknown related story",
      head.replace("---\n", "---\nrelated: [the-flood, the-flod]\n"),
      "2:22 story-related-unknown",
    ],
    ["an unknown picture", head.replace("---\n", "---\nhero: { chart: rivres }\n"), "2:16 story-chart-unknown"],
  ])("in the frontmatter is told at its place: %s", (_name, text, expected) => {
    const problems = parse(`${text}\nChữ.\n`).problems.map(
      ({ rule, place }) => `${place.line}:${place.column} ${rule}`,
    );
    expect(problems).toContain(expected);
  });

  it("in the file's name is told", () => {
    expect(parse(`${head}a`, "Mưa lớn").problems.map(({ rule }) => rule)).toEqual(["story-id-malformed"]);
  });
});
