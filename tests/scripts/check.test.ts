import { describe, expect, it } from "vitest";
import { toError } from "../../src/domain/problem.ts";
import { formatProblems, toFrame } from "../../src/load/print-problems.ts";
import { formatAnnotations, formatJson } from "../../scripts/check-output.ts";
import { toOverlay } from "../../scripts/dev-plugin.ts";
import { parseLanguage } from "../../scripts/language-option.ts";

const file = "/site/content/stories/vi/mua.md";
const problem = toError(
  "link-value-unknown",
  { file, line: 2, column: 5 },
  { reference: "mua.2042", suggestion: "mua.2024" },
);
const options = { language: "vi", from: "/site" } as const;

describe("npm run check", () => {
  it("tells place, level, rule, sentence, the line itself, and the mend", () => {
    const text = "Một\nHai [5](#so:mua.2042) ba\n";
    expect(formatProblems([problem], { ...options, textOf: () => text })).toBe(
      [
        "content/stories/vi/mua.md:2:5 lỗi link-value-unknown: Không có giá trị «mua.2042».",
        "    2 | Hai [5](#so:mua.2042) ba",
        "            ^",
        "    Có phải «mua.2024»?",
      ].join("\n"),
    );
  });

  it("ends with the address of each rule's page, once", () => {
    const told = formatProblems([problem, problem], {
      ...options,
      textOf: () => undefined,
      ruleAddress: (rule) => `https://bao.example/huong-dan/quy-tac/${rule}/`,
    });
    expect(told.split("\n").slice(-3)).toEqual([
      "",
      "Mỗi quy tắc có một trang trong sổ tay, với ví dụ sai và đúng:",
      "  https://bao.example/huong-dan/quy-tac/link-value-unknown/",
    ]);
  });

  it("underlines what is meant and cuts a long line around it", () => {
    const place = { file, line: 1, column: 5, endLine: 1, endColumn: 8 };
    expect(toFrame("Một hai ba", place)).toEqual(["1 | Một hai ba", "        ^^^"]);
    const [shown = "", marks = ""] = toFrame(`${"a".repeat(300)}X${"b".repeat(300)}`, { file, line: 1, column: 301 });
    expect(shown.length).toBeLessThan(110);
    expect(shown.charAt(marks.indexOf("^"))).toBe("X");
  });

  it("speaks to the annotations of a change in one line each, whatever the message holds", () => {
    const odd = toError("prose-html", { file: "/site/a, b.md", line: 1, column: 2 }, { html: "<b>100%\n" });
    expect(formatAnnotations([odd], options)).toEqual([
      "::error file=a%2C b.md,line=1,col=2,title=prose-html::Bài không nhận mã HTML: <b>100%25%0A Xoá mã, hoặc dùng cách viết markdown; dấu < muốn hiện ra thì viết \\<.",
    ]);
  });

  it("gives the address of the rule's page below the words of an annotation", () => {
    const ruleAddress = (rule: string): string => `https://bao.example/huong-dan/quy-tac/${rule}/`;
    expect(formatAnnotations([problem], { ...options, ruleAddress })).toEqual([
      "::error file=content/stories/vi/mua.md,line=2,col=5,title=link-value-unknown::Không có giá trị «mua.2042». Có phải «mua.2024»?%0Ahttps://bao.example/huong-dan/quy-tac/link-value-unknown/",
    ]);
  });

  it("gives tools the same words and the facts", () => {
    const told: unknown = JSON.parse(
      formatJson(
        { problems: [problem], numbers: { linked: 2, all: 3 } },
        { ...options, language: "en", ruleAddress: (rule) => `/${rule}/` },
      ),
    );
    expect(told).toMatchObject({
      problems: [
        {
          rule: "link-value-unknown",
          level: "error",
          page: "/link-value-unknown/",
          file: "content/stories/vi/mua.md",
          line: 2,
          facts: { suggestion: "mua.2024" },
        },
      ],
      numbers: { linked: 2, all: 3 },
    });
  });
});

describe("npm run dev", () => {
  it("lays every error over the page in the check's own words", () => {
    const ruleAddress = (rule: string): string => `http://localhost:4321/huong-dan/quy-tac/${rule}/`;
    const { message } = toOverlay([problem, problem], { root: "/site", language: "vi", ruleAddress }).err;
    expect(message).toContain("2 lỗi, 0 lời khuyên trong 1 tệp.");
    expect(message).toContain("content/stories/vi/mua.md:2:5 lỗi link-value-unknown: Không có giá trị «mua.2042».");
    expect(message).toMatch(/ http:\/\/localhost:4321\/huong-dan\/quy-tac\/link-value-unknown\/$/u);
  });

  it("speaks the language that is asked for among the options of its server", () => {
    const speaks = (...args: readonly string[]) => parseLanguage(["node", "astro", "dev", ...args]);
    expect(speaks()).toBe("vi");
    expect(speaks("--port", "4322")).toBe("vi");
    expect(speaks("--lang", "en", "--port", "4322")).toBe("en");
    expect(speaks("--open", "--lang=en")).toBe("en");
    const { message } = toOverlay([problem], {
      root: "/site",
      language: speaks("--lang", "en"),
      ruleAddress: null,
    }).err;
    expect(message).toContain("error link-value-unknown: There is no value “mua.2042”.");
  });
});
