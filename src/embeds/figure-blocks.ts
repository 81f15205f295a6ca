import { Parser } from "htmlparser2";
import { blockMetrics } from "./block-metrics.ts";

/** Text that keeps together with what stands before and behind it on its line. */
export interface Piece {
  text: string;
  beforePx: number;
  afterPx: number;
}

/** One block of text of a page, from its HTML. */
export interface TextBlock {
  name: string;
  pieces: readonly Piece[];
}

interface Gaps {
  /** What a picture in the line takes, with its gap, and what stands behind an entry. */
  swatchPx: number;
  entryPx: number;
}

// What is not text of the closed page: drawings, and the table that the reader has not opened.
const unseen = new Set(["svg", "table", "script", "style", "head"]);

/**
 * The blocks of text that a page shows before its table is opened, each with its text. Throws for text in a block that
 * has no measure: the page's height could not be known.
 */
export function findTextBlocks(html: string, { swatchPx, entryPx }: Gaps): readonly TextBlock[] {
  const blocks: { name: string; pieces: Piece[] }[] = [];
  const stack: { name: string; block: number | null; isUnseen: boolean }[] = [];
  let swatchBefore = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const above = stack.at(-1) ?? { block: null, isUnseen: false };
      const known = (attributes["class"] ?? "").split(" ").find((each) => each in blockMetrics);
      if (known !== undefined) blocks.push({ name: known, pieces: [] });
      if (attributes["class"] === "chart-swatch") swatchBefore = swatchPx;
      const block = known === undefined ? above.block : blocks.length - 1;
      stack.push({ name, block, isUnseen: above.isUnseen || unseen.has(name) });
    },
    ontext(text) {
      const above = stack.at(-1);
      if (above === undefined || above.isUnseen || text.trim() === "") return;
      const block = above.block === null ? undefined : blocks[above.block];
      if (block === undefined)
        throw new TypeError(`text of an embed page without a measure: ${text.trim().slice(0, 40)}`);
      addText(block.pieces, text, swatchBefore);
      swatchBefore = 0;
    },
    onclosetag(name) {
      const closed = stack.pop();
      if (name !== "span" || closed === undefined || closed.block === null) return;
      const last = blocks[closed.block]?.pieces.at(-1);
      if (last !== undefined) last.afterPx += entryPx;
    },
  });
  parser.end(html);
  return blocks;
}

// Runs of text that touch without a space belong to one word: "Nguồn:" and its link.
function addText(pieces: Piece[], text: string, beforePx: number): void {
  const last = pieces.at(-1);
  if (last !== undefined && beforePx === 0 && last.afterPx === 0) last.text += text;
  else pieces.push({ text, beforePx, afterPx: 0 });
}
