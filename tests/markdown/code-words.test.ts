import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { toCodeWords } from "../../src/markdown/code-words.ts";

const render = (code: string): string => toHtml({ type: "root", children: [...toCodeWords(code)] });

describe("code that is longer than its line", () => {
  it.each([
    ["npm run new story -- --chart readers", 'npm run new story -- <span class="whole">--chart</span> readers'],
    ['{trang-thai="first"}', '{<span class="whole">trang-thai</span>="first"}'],
  ])("keeps options and short names whole: %s", (code, html) => {
    expect(render(code)).toBe(html);
  });

  it.each([
    ["content/pages/vi", "content/<wbr>pages/<wbr>vi"],
    ["hosts/github-pages.yml", 'hosts/<wbr><span class="whole">github-pages.yml</span>'],
    ["key,value,,unit", "key,<wbr>value,,<wbr>unit"],
    ["https://a.example/b/", "https://<wbr>a.example/<wbr>b/"],
  ])("goes on behind a slash or a comma: %s", (code, html) => {
    expect(render(code)).toBe(html);
  });

  it.each([["[a, b]"], ["after - before"], ["mot-bai-bao-co-mot-cai-ten-that-dai.md"], ["states:\n  first: {}"], [""]])(
    "is left alone in «%s»",
    (code) => {
      expect(render(code)).toBe(code);
    },
  );

  it("is copied as it was typed", () => {
    const parts = fc.constantFrom("--", "a", "b-c", "/", ",", " ", "\n", "é", ".md", ";", "12");
    const codes = fc.array(parts).map((all) => all.join(""));
    fc.assert(
      fc.property(codes, (code) => render(code).replace(/<[^>]+>/gu, "") === code),
      { seed: 8 },
    );
  });
});
