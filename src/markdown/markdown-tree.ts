import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { markerFromMarkdown, markerSyntax } from "./marker-syntax.ts";

// Made once: putting the syntax together takes longer than reading a short text.
const syntax = {
  // Pasted paragraphs come with room before them: they are prose, and code has its fences.
  extensions: [{ disable: { null: ["codeIndented"] } }, gfmTable(), gfmFootnote(), markerSyntax],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), markerFromMarkdown],
};

/** CommonMark with tables, footnotes and marker lines. Every text is markdown, so nothing is ever refused here. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, syntax);
}
