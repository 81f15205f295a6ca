import type { PhrasingContent } from "mdast";
import type { Position } from "unist";
import { fromMarkdown } from "mdast-util-from-markdown";

/** Constructs that make blocks: a title that begins "1. " or "# " is still one line of text. */
const blocks = [
  "blockQuote",
  "codeFenced",
  "codeIndented",
  "definition",
  "headingAtx",
  "htmlFlow",
  "list",
  "setextUnderline",
  "thematicBreak",
];

/** Words in which markdown finds nothing but words: most labels and many titles. */
const plain = /^[^\s\\`*_[\]<>&#]+(?: [^\s\\`*_[\]<>&]+)*$/u;

/** One line of text as markdown reads it: emphasis and links, never blocks. Any text is read; none is lost. */
export function parseInline(text: string): readonly PhrasingContent[] {
  if (plain.test(text)) return [{ type: "text", value: text, position: positionOf(text) }];
  const root = fromMarkdown(text, { extensions: [{ disable: { null: blocks } }] });
  return root.children.flatMap((block, index) => {
    const children = block.type === "paragraph" ? block.children : [];
    return index === 0 ? children : [{ type: "text" as const, value: " " }, ...children];
  });
}

function positionOf(text: string): Position {
  const end = { line: 1, column: text.length + 1, offset: text.length };
  return { start: { line: 1, column: 1, offset: 0 }, end };
}

/** The words of inline content as a reader sees them. */
export function textOfInline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === "break") return " ";
      if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
      if ("children" in node) return textOfInline(node.children);
      return "value" in node ? node.value : "";
    })
    .join("");
}
