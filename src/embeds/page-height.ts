import { measureText } from "../charts/font.ts";
import {
  blockMetrics,
  embedPictures,
  heightLimit,
  keyGapPx,
  pagePaddingPx,
  pictureMarginPx,
  swatchPx,
  type BlockMetrics,
} from "./block-metrics.ts";
import { findTextBlocks, type Piece } from "./figure-blocks.ts";

/** The frame's widths in px for which heights are known; wider frames are as high as the last. */
export const frameWidths = { from: 240, to: 900 } as const;

/** The height in px that a page needs at most, for each whole width of its frame. */
export interface PageHeights {
  at: (widthPx: number) => number;
}

/** What a page's height depends on of a picture that it shows. */
export interface PictureSize {
  heightPx: number;
}

/**
 * How high an embed page can get with its table closed, in any usual system font: the lines of its texts by the widest
 * advances, and the picture that the width shows. `body` is the page's HTML, `pictures` are those drawn for it, in order.
 */
export function toPageHeights(body: string, pictures: readonly PictureSize[]): PageHeights {
  const gaps = { swatchPx: swatchPx.width + swatchPx.gap, entryPx: keyGapPx };
  const blocks = findTextBlocks(body, gaps).map(({ name, pieces }) => toMeasured(name, pieces));
  const known = new Map<number, number>();
  const heightAt = (width: number): number => {
    const texts = blocks.reduce((sum, block) => sum + heightOf(block, contentPx(width)), 0);
    return Math.ceil(texts + pictureHeight(width, pictures) + 2 * pagePaddingPx + safetyPx);
  };
  return {
    at: (widthPx) => {
      const width = Math.min(Math.max(Math.round(widthPx), frameWidths.from), frameWidths.to);
      const height = known.get(width) ?? heightAt(width);
      known.set(width, height);
      return height;
    },
  };
}

// Widths between two whole pixels may show a line more than the one and a picture as high as the other.
const safetyPx = 2;

function contentPx(widthPx: number): number {
  return Math.min(widthPx, (embedPictures.at(-1)?.maxPx ?? 0) + 2 * pagePaddingPx) - 2 * pagePaddingPx;
}

function pictureHeight(widthPx: number, pictures: readonly PictureSize[]): number {
  const index = Math.min(
    embedPictures.findLastIndex(({ fromPx }) => widthPx >= fromPx),
    pictures.length - 1,
  );
  const [shown, drawn] = [embedPictures[index], pictures[index]];
  if (shown === undefined || drawn === undefined) throw new RangeError(`embed page without its picture: ${index}`);
  const scale = Math.min(contentPx(widthPx), shown.maxPx) / shown.drawnPx;
  const shownPx = Math.min(Math.ceil(drawn.heightPx) * scale, heightLimit(pictures));
  return shownPx + pictureMarginPx.top + pictureMarginPx.bottom;
}

interface Measured {
  metrics: BlockMetrics;
  /** Widths of what cannot be broken, in px, the space behind each included in `spacePx`. */
  words: readonly number[];
  spacePx: number;
}

function toMeasured(name: string, pieces: readonly Piece[]): Measured {
  const metrics = blockMetrics[name];
  if (metrics === undefined) throw new RangeError(`unknown block: ${name}`);
  const { sizePx, isBold } = metrics;
  const words = pieces.flatMap(({ text, beforePx, afterPx }) => {
    const widths = text
      .trim()
      .split(/[ \n]+/u)
      .map((word) => measureText(word, sizePx, isBold));
    return widths.map(
      (width, index) => width + (index === 0 ? beforePx : 0) + (index === widths.length - 1 ? afterPx : 0),
    );
  });
  return { metrics, words, spacePx: measureText(" ", sizePx, isBold) };
}

function heightOf({ metrics, words, spacePx }: Measured, widthPx: number): number {
  return countLines(words, spacePx, widthPx) * metrics.linePx + metrics.marginTopPx + 2 * metrics.paddingPx;
}

function countLines(words: readonly number[], spacePx: number, widthPx: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + spacePx + word > widthPx) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? spacePx : 0) + word;
    // A word wider than the line is broken inside, and may leave a little unused at the end of each of its lines.
    while (used > widthPx) {
      lines += 1;
      used -= widthPx * 0.9;
    }
  }
  return lines;
}
