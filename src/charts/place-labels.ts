import { overlap, type Box } from "./box.ts";
import { crosses, leaderOf, type Line, type Spot } from "./leader.ts";

/** A label that wants to stand beside a point. */
export interface LabelWish {
  width: number;
  height: number;
  anchor: Spot;
  /** The sides to try, best first. */
  sides: readonly Side[];
}

export const allSides = [
  "right",
  "left",
  "above",
  "below",
  "above-right",
  "above-left",
  "below-right",
  "below-left",
] as const;
export type Side = (typeof allSides)[number];

export interface PlacedLabel extends Box {
  side: Side;
  /** The label had to go so far from its mark that a line must lead to it. */
  isFar: boolean;
}

interface Surroundings {
  bounds: Box;
  /** What a label may not touch: marks, other texts. */
  obstacles: readonly Box[];
  /** What a label should rather not touch: lines, bands. */
  softObstacles?: readonly Box[];
  /** The least space between two texts, in px. */
  gapPx?: number;
}

const distances = [0, 8, 18, 32, 50, 72, 100];

/**
 * Places labels, each at the nearest spot where it touches nothing that was there before; of a few orders of placing,
 * the one that comes out best. Every label is placed; the places do not overlap as long as the bounds have room at all.
 */
export function placeLabels(wishes: readonly LabelWish[], surroundings: Surroundings): readonly PlacedLabel[] {
  const attempts = ordersOf(wishes).map((order) => placeInOrder(wishes, order, surroundings));
  const best = attempts.reduce((a, b) => (b.cost < a.cost ? b : a));
  return wishes.map((_, index) => {
    const label = best.labels.get(index);
    if (label === undefined) throw new RangeError(`label never placed: ${index}`);
    return label;
  });
}

function ordersOf(wishes: readonly LabelWish[]): readonly (readonly number[])[] {
  const given = wishes.map((_, index) => index);
  if (wishes.length < 3 || wishes.length > 40) return [given];
  const byX = [...given].sort((a, b) => (wishes[a]?.anchor.x ?? 0) - (wishes[b]?.anchor.x ?? 0));
  const byY = [...given].sort((a, b) => (wishes[a]?.anchor.y ?? 0) - (wishes[b]?.anchor.y ?? 0));
  return [given, byX, [...byX].reverse(), byY, [...byY].reverse()];
}

function placeInOrder(
  wishes: readonly LabelWish[],
  order: readonly number[],
  surroundings: Surroundings,
): { labels: ReadonlyMap<number, PlacedLabel>; cost: number } {
  const taken = [...surroundings.obstacles];
  const leaders: Line[] = [];
  const labels = new Map<number, PlacedLabel>();
  let cost = 0;
  for (const index of order) {
    const wish = wishes[index];
    if (wish === undefined) continue;
    const placed = placeOne(wish, taken, leaders, surroundings);
    labels.set(index, placed.label);
    taken.push(placed.label);
    if (placed.label.isFar) leaders.push(leaderOf(wish, placed.label));
    cost += placed.cost;
  }
  return { labels, cost };
}

interface Placed {
  label: PlacedLabel;
  cost: number;
}

function placeOne(
  wish: LabelWish,
  taken: readonly Box[],
  leaders: readonly Line[],
  { bounds, softObstacles = [], gapPx = 3 }: Surroundings,
): Placed {
  let best: Placed | null = null;
  // Every term only adds, so what is dearer than the best already may stop there: the result is the same.
  const consider = (label: PlacedLabel, preference: number): void => {
    const inside = moveInside(label, bounds);
    const limit = best?.cost ?? Number.POSITIVE_INFINITY;
    let cost = preference + Math.hypot(inside.x - label.x, inside.y - label.y);
    if (cost >= limit) return;
    for (const box of taken) cost += overlap(inside, box, gapPx) * 1000;
    if (cost >= limit) return;
    let soft = 0;
    for (const box of softObstacles) soft += overlap(inside, box, 1);
    cost += Math.min(soft, 400) * 0.6;
    if (cost >= limit) return;
    cost += crossings(wish, inside, label.isFar, taken, leaders) * 150;
    if (cost < limit) best = { label: { ...inside, side: label.side, isFar: label.isFar }, cost };
  };
  for (const distance of distances) {
    for (const [rank, side] of wish.sides.entries()) {
      consider({ ...boxBeside(wish, side, distance), side, isFar: distance >= 18 }, rank * 6 + distance * 2);
    }
    if (isFree(best)) return take(best);
  }
  for (const spot of gridOf(bounds, wish)) {
    const away = Math.hypot(spot.x + spot.width / 2 - wish.anchor.x, spot.y + spot.height / 2 - wish.anchor.y);
    consider({ ...spot, side: "right", isFar: true }, 300 + away);
  }
  return take(best);
}

/** How often a label's own line would run over other things, or the label over others' lines. */
function crossings(wish: LabelWish, box: Box, isFar: boolean, taken: readonly Box[], leaders: readonly Line[]): number {
  const over = leaders.filter((line) => crosses(line, box)).length;
  if (!isFar) return over;
  const own = leaderOf(wish, box);
  const isOwnMark = ({ x, y, width, height }: Box): boolean =>
    wish.anchor.x >= x && wish.anchor.x <= x + width && wish.anchor.y >= y && wish.anchor.y <= y + height;
  return over + taken.filter((other) => crosses(own, other) && !isOwnMark(other)).length;
}

function isFree(best: { cost: number } | null): boolean {
  return best !== null && best.cost < 120;
}

function take(best: Placed | null): Placed {
  if (best === null) throw new RangeError("label without a side to stand on");
  return best;
}

function boxBeside({ anchor, width, height }: LabelWish, side: Side, distance: number): Box {
  const gap = anchor.radius + 6 + distance;
  const diagonal = (anchor.radius + 3) * 0.7 + distance * 0.7;
  const x = side.endsWith("right")
    ? anchor.x + (side === "right" ? gap : diagonal)
    : side.endsWith("left")
      ? anchor.x - width - (side === "left" ? gap : diagonal)
      : anchor.x - width / 2;
  const y = side.startsWith("above")
    ? anchor.y - height - (side === "above" ? gap - 2 : diagonal)
    : side.startsWith("below")
      ? anchor.y + (side === "below" ? gap - 2 : diagonal)
      : anchor.y - height / 2;
  return { x, y, width, height };
}

function moveInside(box: Box, bounds: Box): Box {
  const x = Math.max(bounds.x, Math.min(box.x, bounds.x + bounds.width - box.width));
  const y = Math.max(bounds.y, Math.min(box.y, bounds.y + bounds.height - box.height));
  return { ...box, x, y };
}

function* gridOf(bounds: Box, { width, height }: { width: number; height: number }): Generator<Box> {
  for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += 14) {
    for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += 20) yield { x, y, width, height };
  }
}
