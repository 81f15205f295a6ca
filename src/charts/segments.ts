import { markAttributes, textColourOf } from "./appearance.ts";
import { dodge } from "./dodge.ts";
import type { Item } from "./item.ts";
import type { Scene } from "./scene.ts";
import { svg } from "./svg.ts";
import { drawTextBlock, toTextBlock } from "./text.ts";

/** A stretch of a bar from 0 to 1 of its length, with the words under it. */
export interface Segment {
  item: Item;
  from: number;
  to: number;
  name: string;
  /** Of several quiet segments the second and third are paler. */
  shade: number;
}

interface BarPlace {
  left: number;
  right: number;
  top: number;
  heightPx: number;
}

export interface DrawnSegments {
  elements: readonly Element[];
  /** The lower edge of the last line of labels. */
  bottom: number;
}

/** Segments with their values under them: a label that has no room under its own segment is joined to it by a line. */
export function drawSegments(scene: Scene, segments: readonly Segment[], place: BarPlace): DrawnSegments {
  const { document, type } = scene;
  const xOf = (share: number): number => place.left + share * (place.right - place.left);
  const bottom = place.top + place.heightPx;
  const rects = segments.map(({ item, from, to, shade }) => {
    const look = markAttributes(item, scene.prefix);
    return svg(document, "rect", {
      x: xOf(from) + (from > 0 ? 1 : 0),
      y: place.top,
      width: Math.max(1.5, xOf(to) - xOf(from) - (from > 0 ? 1 : 0)),
      height: place.heightPx,
      ...look,
      "fill-opacity": shade === 0 ? null : Math.max(0.25, 1 - shade * 0.3),
      "data-key": item.reference,
    });
  });
  const maxWidth = Math.max(96, (scene.widthPx - place.left) / 2.4);
  const blocks = segments.map(({ item, name }) =>
    toTextBlock(
      [
        { text: item.text, sizePx: type.value, isBold: item.emphasis !== "faint", colour: textColourOf(item) },
        { text: name, sizePx: type.small, colour: "var(--ink-2)" },
      ],
      maxWidth,
    ),
  );
  const spots = dodge(
    blocks.map(({ width }, index) => ({ x: xOf(segments[index]?.from ?? 0), width })),
    place.left,
    scene.widthPx,
  );
  const heights = blocks.map(({ height }) => height);
  const lineTop = (line: number): number =>
    bottom +
    9 +
    Array.from({ length: line }, (_, above) => lineHeightOf(above, spots, heights) + 6).reduce((a, b) => a + b, 0);
  const labels = blocks.flatMap((block, index) => {
    const spot = spots[index] ?? { x: place.left, line: 0 };
    const segment = segments[index];
    const [begin, end] = [xOf(segment?.from ?? 0), xOf(segment?.to ?? 0)];
    const middle = end - begin < 16 ? (begin + end) / 2 : Math.max(begin + 8, Math.min(spot.x + 8, end - 8));
    const foot = Math.max(spot.x + 4, Math.min(middle, spot.x + block.width - 4));
    const tick = svg(document, "path", {
      d: `M${middle} ${bottom}v4L${foot} ${lineTop(spot.line) - 1}`,
      stroke: "var(--ink-2)",
      "stroke-width": 0.75,
      fill: "none",
    });
    return [tick, ...drawTextBlock(document, block, { x: spot.x, y: lineTop(spot.line) })];
  });
  const lines = Math.max(0, ...spots.map(({ line }) => line));
  return { elements: [...rects, ...labels], bottom: lineTop(lines) + lineHeightOf(lines, spots, heights) };
}

function lineHeightOf(line: number, spots: readonly { line: number }[], heights: readonly number[]): number {
  return Math.max(0, ...heights.filter((_, index) => spots[index]?.line === line));
}
