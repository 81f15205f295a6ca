import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, it } from "vitest";
import { bindNumbersIn } from "../../src/markdown/bound-line.ts";

it("binds a number within a link that is HTML already to the words around it, and leaves its tags alone", () => {
  const root: Root = {
    type: "root",
    children: [
      { type: "text", value: "at level 4, " },
      { type: "raw", value: '<a class="value" href="#about 7">about <b>7</b></a>' },
      { type: "text", value: " points" },
    ],
  };
  bindNumbersIn(root);
  expect(root.children.map((node) => ("value" in node ? node.value.replaceAll("\u00a0", "~") : ""))).toEqual([
    "at level~4, ",
    '<a class="value" href="#about 7">about~<b>7</b></a>',
    "~points",
  ]);
});

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
