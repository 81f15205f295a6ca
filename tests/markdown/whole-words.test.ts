import fc from "fast-check";
import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { keepWordsWhole, toWholeWords } from "../../src/markdown/whole-words.ts";

const render = (text: string): string => toHtml({ type: "root", children: [...toWholeWords(text)] });

describe("a word of a letter and a word, or a document's number", () => {
  it.each([
    ["Nghị định 42/2022/NĐ-CP bỏ", 'Nghị định <span class="whole">42/2022/NĐ-CP</span> bỏ'],
    [
      "Resolution 36a/NQ-CP, 17/NQ-CP.",
      'Resolution <span class="whole">36a/NQ-CP</span>, <span class="whole">17/NQ-CP</span>.',
    ],
    ["the UN e-government ranking", 'the UN <span class="whole">e-government</span> ranking'],
    ["E-visa", '<span class="whole">E-visa</span>'],
    ["X-ray, U-turn", '<span class="whole">X-ray</span>, <span class="whole">U-turn</span>'],
    ["nước G-20", 'nước <span class="whole">G-20</span>'],
    ["“e-mail-like”", '“<span class="whole">e-mail-like</span>”'],
  ])("stays on one line: %s", (text, html) => {
    expect(render(text)).toBe(html);
  });

  it.each([
    ["self-chosen"],
    ["Thừa Thiên - Huế"],
    ["2016-2017"],
    ["NĐ-CP"],
    ["sáng-tối"],
    ["x - y"],
    ["3-a"],
    ["1/2-3/4"],
    ["22/2019"],
    [""],
  ])("is not seen in «%s»", (text) => {
    expect(render(text)).toBe(text);
  });

  it("never changes a letter", () => {
    const letters = fc.array(fc.constantFrom("e", "E", "đ", "-", " ", "7", ",", "gov")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(letters, (text) => render(text).replace(/<[^>]+>/gu, "") === text),
      { seed: 6 },
    );
  });

  it("is kept whole in links and emphasis, and left alone in code", () => {
    const text = (value: string) => ({ type: "text", value }) as const;
    const root: Root = {
      type: "root",
      children: [
        { type: "element", tagName: "a", properties: { href: "#x" }, children: [text("by e-mail and e-visa")] },
        { type: "element", tagName: "code", properties: {}, children: [text("e-mail")] },
      ],
    };
    expect(toHtml(keepWordsWhole(root))).toBe(
      '<a href="#x">by <span class="whole">e-mail</span> and <span class="whole">e-visa</span></a><code>e-mail</code>',
    );
  });
});
