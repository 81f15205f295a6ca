import { measureText } from "./font.ts";
import type { Scene } from "./scene.ts";
import { drawTextBlock, toTextBlock, type TextBlock } from "./text.ts";

/** Where the rows of a picture lie: their names beside the marks where there is room, else above them. */
export interface RowLayout {
  isBeside: boolean;
  left: number;
  right: number;
  rowHeight: number;
  /** Height of the mark, and its upper edge within the row. */
  barHeight: number;
  barOffset: number;
  heightPx: number;
  topOf: (row: number) => number;
  names: readonly TextBlock[];
}

interface RowOptions {
  names: readonly string[];
  isBold?: (row: number) => boolean;
  /** Room for values right of the marks, in px. */
  valueWidthPx: number;
  barHeightPx?: number;
  /** Room under each mark, in px. */
  belowPx?: number;
  topPx?: number;
}

export function layoutRows({ widthPx, type }: Scene, options: RowOptions): RowLayout {
  const { names, valueWidthPx, barHeightPx = 20, belowPx = 0, topPx = 4 } = options;
  const isBeside = widthPx >= 520;
  const longest = Math.max(0, ...names.map((name) => measureText(name, type.body, true)));
  const nameWidth = isBeside ? Math.min(longest + 15, widthPx * 0.38) : widthPx;
  // Every name is broken as if it were bold, so that no row moves when a state puts weight on one.
  const blocks = names.map((name, row) => {
    const block = toTextBlock([{ text: name, sizePx: type.body, isBold: true }], nameWidth - (isBeside ? 14 : 0));
    const isBold = options.isBold?.(row) ?? false;
    return { ...block, lines: block.lines.map((line) => ({ ...line, isBold })) };
  });
  const nameHeight = Math.max(type.body, ...blocks.map(({ height }) => height));
  const barOffset = isBeside ? Math.max(0, (nameHeight - barHeightPx) / 2) : nameHeight + 3;
  const content = isBeside ? Math.max(nameHeight, barHeightPx) : nameHeight + 3 + barHeightPx;
  const rowHeight = content + belowPx + (isBeside ? 10 : 14);
  return {
    isBeside,
    left: isBeside ? nameWidth : 1,
    right: widthPx - valueWidthPx - 8,
    rowHeight,
    barHeight: barHeightPx,
    barOffset,
    heightPx: topPx + Math.max(1, names.length) * rowHeight,
    topOf: (row) => topPx + row * rowHeight,
    names: blocks,
  };
}

export function drawRowName(document: Document, layout: RowLayout, row: number): readonly Element[] {
  const block = layout.names[row];
  if (block === undefined) return [];
  const middle = layout.topOf(row) + layout.barOffset + layout.barHeight / 2;
  return layout.isBeside
    ? drawTextBlock(document, block, { x: layout.left - 12, y: middle - block.height / 2, anchor: "end" })
    : drawTextBlock(document, block, { x: 0, y: layout.topOf(row) + layout.barOffset - 3 - block.height });
}
