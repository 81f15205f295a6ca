import { measureText } from "./font.ts";
import type { Box } from "./box.ts";
import { svg } from "./svg.ts";
import { wrapText } from "./wrap-text.ts";

export interface TextStyle {
  sizePx: number;
  isBold?: boolean;
  colour?: string;
}

/** Lines of text that belong together, each in its own style. */
export interface TextBlock {
  lines: readonly (TextStyle & { text: string })[];
  width: number;
  height: number;
}

export const lineHeight = 1.28;
/** How far below a line's upper edge its letters stand, of their size. */
export const baseline = 0.97;

/** Paragraphs wrapped to a width and stacked. Empty paragraphs take no room. */
export function toTextBlock(paragraphs: readonly (TextStyle & { text: string })[], widthPx: number): TextBlock {
  const lines = paragraphs.flatMap((paragraph) =>
    wrapText(paragraph.text, { widthPx, sizePx: paragraph.sizePx, isBold: paragraph.isBold ?? false }).map((text) => ({
      ...paragraph,
      text,
    })),
  );
  return {
    lines,
    width: Math.max(0, ...lines.map(({ text, sizePx, isBold }) => measureText(text, sizePx, isBold))),
    height: lines.reduce((sum, { sizePx }) => sum + sizePx * lineHeight, 0),
  };
}

export type Anchor = "start" | "middle" | "end";

/** Draws a block from its upper edge; `x` is the edge or the middle that the anchor names. */
export function drawTextBlock(
  document: Document,
  block: TextBlock,
  { x, y, anchor = "start" }: { x: number; y: number; anchor?: Anchor },
): readonly Element[] {
  let top = y;
  return block.lines.map(({ text, sizePx, isBold, colour = "var(--ink)" }) => {
    const foot = top + sizePx * baseline;
    top += sizePx * lineHeight;
    return svg(
      document,
      "text",
      {
        x,
        y: foot,
        "font-size": sizePx,
        "font-weight": isBold ? 600 : null,
        "text-anchor": anchor === "start" ? null : anchor,
        fill: colour,
      },
      text,
    );
  });
}

export function boxOf(block: TextBlock, x: number, y: number, anchor: Anchor = "start"): Box {
  const left = anchor === "start" ? x : anchor === "end" ? x - block.width : x - block.width / 2;
  return { x: left, y, width: block.width, height: block.height };
}

/** Texts over marks, with a rim of paper so that they stay readable on lines. */
export function drawHalo(document: Document, texts: readonly Element[]): Element {
  return svg(
    document,
    "g",
    { "paint-order": "stroke", stroke: "var(--paper)", "stroke-width": 4, "stroke-linejoin": "round" },
    ...texts,
  );
}
