import type { Nodes, Root, RootContent, TableCell } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown, type Options } from "mdast-util-to-markdown";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block } from "../domain/article.ts";

const readOptions = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };
const writeOptions: Options = {
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  bullet: "-",
  bulletOther: "*",
  listItemIndent: "one",
};

/** "TT\\&TT": an ampersand needs its backslash only where a character reference would begin. */
const needlessEscape = /(?<!\\)((?:\\\\)*)\\&(?!#?[\dA-Za-z]+;)/gu;

/** The body as plain markdown, escaped so that it reads back as the same text. */
export function formatBody(body: readonly Block[]): string {
  return toMarkdown({ type: "root", children: body.map(toNode) }, writeOptions).replace(needlessEscape, "$1&");
}

function toNode(block: Block): RootContent {
  if (block.kind === "heading") return { type: "heading", depth: 2, children: [toText(block.text)] };
  if (block.kind === "paragraph") return { type: "paragraph", children: [toText(block.text)] };
  if (block.kind === "table") {
    const toCell = (cell: string): TableCell => ({ type: "tableCell", children: cell === "" ? [] : [toText(cell)] });
    return { type: "table", children: block.rows.map((row) => ({ type: "tableRow", children: row.map(toCell) })) };
  }
  return {
    type: "list",
    ordered: block.start !== null,
    ...(block.start === null ? {} : { start: block.start }),
    spread: false,
    children: block.items.map(({ text }) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children: [toText(text)] }],
    })),
  };
}

function toText(value: string): { type: "text"; value: string } {
  return { type: "text", value };
}

/**
 * Reads a body back. What an editor added beside paragraphs, headings, lists and tables (quotes, code) is read as
 * paragraphs of its text. Lines are those of `lineOf`, in order, one for each block, item or row.
 */
export function parseBody(markdown: string, lineOf: () => number): readonly Block[] {
  const root: Root = fromMarkdown(markdown, readOptions);
  return root.children.flatMap((node) => toBlocks(node, lineOf));
}

function toBlocks(node: RootContent, lineOf: () => number): readonly Block[] {
  if (node.type === "heading") return [{ kind: "heading", text: textOf(node), line: lineOf() }];
  if (node.type === "list") {
    const items = node.children.map((item) => ({ text: textOf(item), line: lineOf() }));
    return [{ kind: "list", start: node.ordered === true ? (node.start ?? 1) : null, items }];
  }
  if (node.type === "table") {
    const lines = node.children.map(() => lineOf());
    return [{ kind: "table", rows: node.children.map((row) => row.children.map(textOf)), line: lines[0] ?? 1 }];
  }
  const text = textOf(node);
  return text === "" ? [] : [{ kind: "paragraph", text, line: lineOf() }];
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "break") return " ";
  const isBlocks = node.type === "listItem" || node.type === "blockquote";
  return "children" in node ? node.children.map(textOf).join(isBlocks ? " " : "") : "";
}
