import type { Band } from "./bands.ts";
import { textColourOf } from "./appearance.ts";
import type { Item } from "./item.ts";
import type { Box } from "./box.ts";
import { leaderOf } from "./leader.ts";
import { allSides, placeLabels, type LabelWish, type PlacedLabel, type Side } from "./place-labels.ts";
import { findItem, labelOf, leastTextPx, phonePx, type Scene } from "./scene.ts";
import { svg } from "./svg.ts";
import { drawHalo, drawTextBlock, toTextBlock, type TextBlock } from "./text.ts";

/** A text and the mark beside which it wants to stand. */
export interface TimeLabel extends LabelWish {
  /** The text in full, then its shorter forms. */
  forms: readonly TextBlock[];
  colour: string;
}

interface Spot {
  x: number;
  y: number;
  radius: number;
}

interface LabelOptions {
  sides: readonly Side[];
  colour: string;
  elsewhere?: readonly Spot[];
  shorter?: readonly TextBlock[];
}

function toTimeLabel(block: TextBlock, anchor: Spot, { shorter = [], ...options }: LabelOptions): TimeLabel {
  return { ...options, forms: [block, ...shorter], shorter, width: block.width, height: block.height, anchor };
}

function labelWidth({ widthPx }: Scene): number {
  return Math.min(widthPx * 0.42, 230);
}

/** A point's value with its name under it; where there is little room smaller, or without a name that the axis tells too. */
export function toPointLabel(item: Item, scene: Scene, anchor: Spot, isLast: boolean): TimeLabel {
  const { type } = scene;
  const valuePx = item.emphasis === "strong" && scene.widthPx >= phonePx ? type.value + 2 : type.value;
  const value = { text: item.text, isBold: item.emphasis !== "faint" };
  const name = { text: item.name, colour: "var(--ink-2)" };
  const lessPx = Math.max(valuePx - 2, leastTextPx + 1);
  const toBlock = (sizePx: number, smallPx: number | null): TextBlock =>
    toTextBlock([{ ...value, sizePx }, ...(smallPx === null ? [] : [{ ...name, sizePx: smallPx }])], labelWidth(scene));
  const smaller = toBlock(lessPx, Math.max(type.small - 1, leastTextPx));
  const shorter = item.dateText.includes(item.name) ? [smaller, toBlock(lessPx, null)] : [smaller];
  return toTimeLabel(toBlock(valuePx, type.small), anchor, {
    sides: sidesFor(isLast),
    colour: textColourOf(item),
    shorter,
  });
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
  const at = (share: number): Spot => {
    return { x: left + block.width / 2 + share * (scene.widthPx - left - block.width), y, radius: 0 };
  };
  const elsewhere = [0.2, 0.4, 0.6, 0.8, 1].map(at);
  return toTimeLabel(block, at(0), { sides: ["above", "below"], colour: "var(--ink)", elsewhere });
}

/** The distance's value beside its line, from `top` to `bottom`. */
export function toGapLabel(
  id: string,
  item: Item,
  scene: Scene,
  { x, top, bottom }: { x: number; top: number; bottom: number },
): TimeLabel {
  const block = toTextBlock(
    [
      { text: item.text, sizePx: scene.type.value, isBold: true },
      { text: labelOf(id, scene, ""), sizePx: scene.type.small, colour: "var(--ink-2)" },
    ],
    labelWidth(scene),
  );
  const at = (share: number): Spot => ({ x, y: top + (bottom - top) * share, radius: 4 });
  return toTimeLabel(block, at(0.5), {
    sides: ["left", "right"],
    colour: "var(--ink)",
    elsewhere: [at(0.38), at(0.62), at(0.25), at(0.75)],
  });
}

export function toBandLabel(band: Band, scene: Scene): TimeLabel {
  const block = toTextBlock([{ text: band.text, sizePx: scene.type.small }], labelWidth(scene));
  const [anchor = { x: 0, y: 0, radius: 0 }, ...elsewhere] = band.labelAt.map((at) => ({ ...at, radius: 4 }));
  const sides: readonly Side[] = ["left", "above-left", "above", "below-right", "below", "below-left", "right"];
  return toTimeLabel(block, anchor, { sides, colour: band.colour, elsewhere });
}

/** What the state pins to its marks. */
export function toNotes(scene: Scene, spotOf: (item: Item) => Spot | null): readonly TimeLabel[] {
  return scene.state.annotate.flatMap(({ at, text }) => {
    const item = findItem(at, scene);
    const spot = item === null ? null : spotOf(item);
    if (spot === null) return [];
    const block = toTextBlock([{ text: text[scene.language].text, sizePx: scene.type.small }], labelWidth(scene));
    return [toTimeLabel(block, spot, { sides: allSides, colour: "var(--ink)" })];
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
  const texts = labels.flatMap(({ forms, colour }, index) => {
    const spot = spots[index];
    const block = forms[spot?.form ?? 0];
    if (spot === undefined || block === undefined) return [];
    const lines = block.lines.map((line) => ({ ...line, colour: line.colour ?? colour }));
    return drawTextBlock(document, { ...block, lines }, { ...edgeOf(spot), y: spot.y });
  });
  const leaders = spots.filter(({ isFar }) => isFar).map((spot) => drawLeader(document, spot));
  return [...leaders, drawHalo(document, texts)];
}

function edgeOf({ side, x, width }: PlacedLabel): { x: number; anchor: "start" | "middle" | "end" } {
  if (side.endsWith("left")) return { x: x + width, anchor: "end" };
  return side.endsWith("right") ? { x, anchor: "start" } : { x: x + width / 2, anchor: "middle" };
}

function drawLeader(document: Document, spot: PlacedLabel): Element {
  const { x1, y1, x2, y2 } = leaderOf(spot, spot);
  return svg(document, "path", { d: `M${x1} ${y1}L${x2} ${y2}`, stroke: "var(--ink-2)", "stroke-width": 0.75 });
}
