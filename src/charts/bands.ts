import { polygonHull } from "d3";
import { firstDay, lastDay } from "../domain/date.ts";
import { colourOf, hatchId } from "./appearance.ts";
import type { Item } from "./item.ts";
import type { Box } from "./place-labels.ts";
import { emphasisIn, findItem, isShown, type Scene } from "./scene.ts";
import { svg } from "./svg.ts";
import type { TimeScales } from "./time-scales.ts";

/** A way from one value to another, each known only within bounds. */
export interface Ray {
  id: string;
  from: string;
  to: string;
}

export interface Band {
  id: string;
  element: Element;
  labelAt: { x: number; y: number };
  /** What of the picture it covers, roughly. */
  boxes: readonly Box[];
  colour: string;
}

/** All the straight ways from where the first value can lie to where the second can: a band, not a line. */
export function drawBand({ id, from, to }: Ray, scene: Scene, { x, y }: TimeScales): Band | null {
  const [begin, end] = [findItem(from, scene), findItem(to, scene)];
  if (!isShown(id, scene) || !begin?.date || !end?.date) return null;
  const corners = [...cornersOf(begin), ...cornersOf(end)].map(([date, value]): [number, number] => [
    x(date),
    y(value),
  ]);
  const hull = polygonHull(corners) ?? corners;
  const tone = end.origin === "derived" ? end.tone : "context";
  const element = svg(scene.document, "path", {
    d: `M${hull.map(([px, py]) => `${px} ${py}`).join("L")}Z`,
    fill: `url(#${hatchId(scene.prefix, tone)})`,
    "fill-opacity": 0.4,
    stroke: colourOf(tone),
    "stroke-width": 0.75,
    "stroke-dasharray": "1.5 2",
    opacity: emphasisIn(id, scene) === "faint" ? 0.35 : null,
    "data-key": id,
  });
  const [x1, y1, x2, y2] = [x(begin.date), y(begin.number), x(end.date), y(end.number)];
  const along = (share: number): { x: number; y: number } => ({ x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share });
  const boxes = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1]
    .map(along)
    .map((at) => ({ x: at.x - 9, y: at.y - 9, width: 18, height: 18 }));
  return { id, element, labelAt: along(0.6), boxes, colour: tone === "context" ? "var(--ink)" : colourOf(tone) };
}

const dayMs = 86_400_000;

function cornersOf({ value, number }: Item): readonly (readonly [Date, number])[] {
  const asOf = value?.asOf ?? null;
  if (value === null || asOf === null) return [];
  const low = Number.isFinite(value.low) ? value.low : number;
  const high = Number.isFinite(value.high) ? value.high : number;
  // A year's figure is taken at its end, like its point; a month's can be of any of its days.
  const first = asOf.length === 4 ? lastDay(asOf) : new Date(firstDay(asOf).getTime() - dayMs);
  return [first, lastDay(asOf)].flatMap((date) => [[date, low] as const, [date, high] as const]);
}
