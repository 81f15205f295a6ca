import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { bindNumbersIn } from "../../src/markdown/bound-line.ts";

it("binds a number to its word across links and emphasis, and not in code", () => {
  const text = (value: string) => ({ type: "text", value }) as const;
  const root: Root = {
    type: "root",
    children: [
      text("Mức "),
      { type: "element", tagName: "a", properties: { href: "#x" }, children: [text("4")] },
      text(": còn 16 điểm, "),
      { type: "element", tagName: "code", properties: {}, children: [text("level 4")] },
    ],
  };
  expect(toHtml(bindNumbersIn(root)).replaceAll("\u00a0", "~")).toBe(
    'Mức~<a href="#x">4</a>: còn 16~điểm, <code>level 4</code>',
  );
});
