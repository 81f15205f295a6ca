import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { parseInline } from "../../src/markdown/inline.ts";

describe("a line of plain words", () => {
  it("is read as markdown reads it, without markdown", () => {
    const word = fc.stringMatching(/^[\p{L}\d.,:;!?()'"%/|~@$^{}=+-]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const text = words.join(" ");
        const [block] = fromMarkdown(text).children;
        // Where markdown sees a block ("1. a", "- a"), the line is one line of text all the same.
        if (block?.type !== "paragraph") return;
        expect(parseInline(text)).toEqual(block.children);
      }),
      { seed: 8 },
    );
  });
});
