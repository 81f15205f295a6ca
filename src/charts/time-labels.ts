import type { Band } from "./bands.ts";
import { textColourOf } from "./appearance.ts";
import type { Item } from "./item.ts";
import type { Box } from "./box.ts";
import { leaderOf } from "./leader.ts";
import { allSides, placeLabels, type LabelWish, type PlacedLabel, type Side } from "./place-labels.ts";
import { findItem, labelOf, type Scene } from "./scene.ts";
import { svg } from "./svg.ts";
import { drawHalo, drawTextBlock, toTextBlock, type TextBlock } from "./text.ts";

/** A text and the mark beside which it wants to stand. */
export interface TimeLabel extends LabelWish {
  block: TextBlock;
  colour: string;
}

interface Spot {
  x: number;
  y: number;
  radius: number;
}

function toTimeLabel(block: TextBlock, anchor: Spot, sides: readonly Side[], colour: string): TimeLabel {
  return { block, colour, width: block.width, height: block.height, anchor, sides };
}

function labelWidth({ widthPx }: Scene): number {
  return Math.min(widthPx * 0.42, 230);
}

/** A point's value with its name under it. */
export function toPointLabel(item: Item, scene: Scene, anchor: Spot, isLast: boolean): TimeLabel {
  const sizePx = item.emphasis === "strong" ? scene.type.value + 2 : scene.type.value;
  const block = toTextBlock(
    [
      { text: item.text, sizePx, isBold: item.emphasis !== "faint" },
      { text: item.name, sizePx: scene.type.small, colour: "var(--ink-2)" },
    ],
    labelWidth(scene),
  );
  return toTimeLabel(block, anchor, sidesFor(isLast), textColourOf(item));
}

/** Labels of a rising row of points stand at their upper left, out of the way of what follows. */
function sidesFor(isLast: boolean): readonly Side[] {
  return isLast
    ? ["above-left", "left", "above", "below-left", "right", "below", "below-right", "above-right"]
    : ["above", "above-left", "left", "right", "below-right", "below", "above-right", "below-left"];
}

export function toTargetLabel(target: Item, scene: Scene, left: number, y: number): TimeLabel {
  const name = labelOf(target.id, scene, `${scene.words.target} ${target.dateText}`.trim());
  const text = { text: `${name}: ${target.text}`, sizePx: scene.type.body, isBold: true };
  const block = toTextBlock([text], scene.widthPx - 20);
  return toTimeLabel(block, { x: left + block.width / 2, y, radius: 0 }, ["above", "below"], "var(--ink)");
}

export function toGapLabel(id: string, item: Item, scene: Scene, x: number, y: number): TimeLabel {
  const block = toTextBlock(
    [
      { text: item.text, sizePx: scene.type.value, isBold: true },
      { text: labelOf(id, scene, ""), sizePx: scene.type.small, colour: "var(--ink-2)" },
    ],
    labelWidth(scene),
  );
  return toTimeLabel(block, { x, y, radius: 4 }, ["left", "right"], "var(--ink)");
}

export function toBandLabel(band: Band, scene: Scene): TimeLabel {
  const block = toTextBlock([{ text: band.text, sizePx: scene.type.small }], labelWidth(scene));
  const sides: readonly Side[] = ["left", "above", "below", "above-left", "below-left", "right"];
  return toTimeLabel(block, { ...band.labelAt, radius: 4 }, sides, band.colour);
}

/** What the state pins to its marks. */
export function toNotes(scene: Scene, spotOf: (item: Item) => Spot | null): readonly TimeLabel[] {
  return scene.state.annotate.flatMap(({ at, text }) => {
    const item = findItem(at, scene);
    const spot = item === null ? null : spotOf(item);
    if (spot === null) return [];
    const block = toTextBlock([{ text: text[scene.language].text, sizePx: scene.type.small }], labelWidth(scene));
    return [toTimeLabel(block, spot, allSides, "var(--ink)")];
  });
}

interface Surroundings {
  bounds: Box;
  obstacles: readonly Box[];
  softObstacles: readonly Box[];
}

/** All texts in free places, with a line from a mark to a text that had to go far. */
export function drawTimeLabels(
  { document }: Scene,
  labels: readonly TimeLabel[],
  around: Surroundings,
): readonly Element[] {
  if (labels.length === 0) return [];
  const spots = placeLabels(labels, around);
  const texts = labels.flatMap(({ block, colour }, index) => {
    const spot = spots[index];
    if (spot === undefined) return [];
    const lines = block.lines.map((line) => ({ ...line, colour: line.colour ?? colour }));
    return drawTextBlock(document, { ...block, lines }, { ...edgeOf(spot), y: spot.y });
  });
  const leaders = labels.flatMap((label, index) => {
    const spot = spots[index];
    return spot?.isFar === true ? [drawLeader(document, label, spot)] : [];
  });
  return [...leaders, drawHalo(document, texts)];
}

function edgeOf({ side, x, width }: PlacedLabel): { x: number; anchor: "start" | "middle" | "end" } {
  if (side.endsWith("left")) return { x: x + width, anchor: "end" };
  return side.endsWith("right") ? { x, anchor: "start" } : { x: x + width / 2, anchor: "middle" };
}

function drawLeader(document: Document, label: TimeLabel, spot: Box): Element {
  const { x1, y1, x2, y2 } = leaderOf(label, spot);
  return svg(document, "path", { d: `M${x1} ${y1}L${x2} ${y2}`, stroke: "var(--ink-2)", "stroke-width": 0.75 });
}
