import { extent, mean, polygonHull } from "d3";
import { firstDay, lastDay } from "../domain/date.ts";
import { colourOf, hatchId } from "./appearance.ts";
import type { Item } from "./item.ts";
import type { Box } from "./box.ts";
import { emphasisIn, labelOf, type Scene } from "./scene.ts";
import { svg } from "./svg.ts";
import type { TimeScales } from "./time-scales.ts";

/** A way from one value to another, each known only within bounds; several ends are one that can lie anywhere among them. */
export interface Ray {
  id: string;
  from: Item;
  to: readonly Item[];
}

export interface Band {
  id: string;
  text: string;
  element: Element;
  /** Where its label may stand, best first. */
  labelAt: readonly { x: number; y: number }[];
  /** What of the picture it covers, roughly. */
  boxes: readonly Box[];
  colour: string;
}

/** All the straight ways from where the first value can lie to where the second can: a band, not a line. */
export function drawBand({ id, from, to }: Ray, scene: Scene, { x, y }: TimeScales): Band | null {
  const [end] = to;
  if (!from.date || !end?.date) return null;
  const corners = [from, ...to].flatMap(cornersOf).map(([date, value]): [number, number] => [x(date), y(value)]);
  const hull = polygonHull(corners) ?? corners;
  const tone = end.origin === "derived" ? end.tone : "context";
  const colour = tone === "context" ? "var(--ink)" : colourOf(tone);
  const element = svg(scene.document, "path", {
    d: `M${hull.map(([px, py]) => `${px} ${py}`).join("L")}Z`,
    fill: `url(#${hatchId(scene.prefix, tone)})`,
    "fill-opacity": 0.6,
    stroke: colour,
    "stroke-dasharray": "1.5 2",
    opacity: emphasisIn(id, scene) === "faint" ? 0.35 : null,
    "data-key": id,
  });
  const [x1, y1, x2, y2] = [
    x(from.date),
    y(from.number),
    x(end.date),
    y(mean(to, ({ number }) => number) ?? end.number),
  ];
  const along = (share: number): { x: number; y: number } => ({ x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share });
  const boxes = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1]
    .map(along)
    .map((at) => ({ x: at.x - 9, y: at.y - 9, width: 18, height: 18 }));
  return {
    id,
    text: labelOfBand(id, to, scene),
    element,
    labelAt: [0.6, 0.75, 0.9, 0.45].map(along),
    boxes,
    colour,
  };
}

/** The band's name and, of several ends, from where to where they lie. */
function labelOfBand(id: string, to: readonly Item[], scene: Scene): string {
  const [low, high] = outermost(to);
  const name = labelOf(id, scene);
  return low === undefined || high === undefined ? name : `${name}: ${scene.words.to(low.text, high.text)}`;
}

/** Of several items the least and the greatest; none of one. */
export function outermost(items: readonly Item[]): readonly Item[] {
  const [low, high] = extent(items, ({ number }) => number);
  const ends = [low, high]
    .map((end) => items.find(({ number }) => number === end))
    .filter((item) => item !== undefined);
  return items.length > 1 ? ends : [];
}

const dayMs = 86_400_000;

function cornersOf({ value, number }: Item): readonly (readonly [Date, number])[] {
  const asOf = value?.asOf ?? null;
  if (value === null || asOf === null) return [];
  // "Nearly 14" says on which side the truth lies and not how far: only what we computed has bounds worth drawing.
  const isBounded = value.basis.kind === "derived" && Number.isFinite(value.low) && Number.isFinite(value.high);
  const [low, high] = isBounded ? [value.low, value.high] : [number, number];
  // A year's figure is taken at its end, like its point; a month's can be of any of its days.
  const first = asOf.length === 4 ? lastDay(asOf) : new Date(firstDay(asOf).getTime() - dayMs);
  return [first, lastDay(asOf)].flatMap((date) => [[date, low] as const, [date, high] as const]);
}
