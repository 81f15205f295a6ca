import { overlap, type Box } from "./box.ts";
import { crosses, leaderOf, type Line, type Spot } from "./leader.ts";

/** Room that a text takes, in px. */
export interface Extent {
  width: number;
  height: number;
}

/** A label that wants to stand beside a point. */
export interface LabelWish extends Extent {
  anchor: Spot;
  /** Other points that would do as well, of a mark that is long. */
  elsewhere?: readonly Spot[];
  /** The sides to try, best first. */
  sides: readonly Side[];
  /** Shorter forms of the text, best first: rather one of these than far from the mark. */
  shorter?: readonly Extent[];
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
  /** The point beside which it stands. */
  anchor: Spot;
  /** Which form of the text: 0 is the full one. */
  form: number;
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

const distances = [0, 8, 18, 28, 34];
/** A line from a mark to its label may be so long, in px; what is nearer than the second needs none. */
const [longestLeader, shortestLeader] = [40, 16];
const passes = 4;

/**
 * Places labels, each at the nearest spot where it touches nothing that was there before; of a few orders of placing,
 * the one that comes out best, improved label by label. Every label is placed; the places do not overlap as long as the
 * bounds have room at all.
 */
export function placeLabels(wishes: readonly LabelWish[], surroundings: Surroundings): readonly PlacedLabel[] {
  const attempts = ordersOf(wishes).map((order) => placeInOrder(wishes, order, surroundings));
  const best = attempts.reduce((a, b) => (sumOf(b) < sumOf(a) ? b : a));
  return (wishes.length > mostTried ? best : improve(wishes, best, surroundings)).map(({ label }) => label);
}

const mostTried = 40;

function ordersOf(wishes: readonly LabelWish[]): readonly (readonly number[])[] {
  const given = wishes.map((_, index) => index);
  if (wishes.length < 3 || wishes.length > mostTried) return [given];
  const byX = [...given].sort((a, b) => (wishes[a]?.anchor.x ?? 0) - (wishes[b]?.anchor.x ?? 0));
  const byY = [...given].sort((a, b) => (wishes[a]?.anchor.y ?? 0) - (wishes[b]?.anchor.y ?? 0));
  return [given, byX, [...byX].reverse(), byY, [...byY].reverse()];
}

interface Placed {
  label: PlacedLabel;
  cost: number;
}

function sumOf(placed: readonly Placed[]): number {
  return placed.reduce((sum, { cost }) => sum + cost, 0);
}

function placeInOrder(
  wishes: readonly LabelWish[],
  order: readonly number[],
  surroundings: Surroundings,
): readonly Placed[] {
  const placed = new Map<number, Placed>();
  for (const index of order) {
    const wish = wishes[index];
    if (wish !== undefined) placed.set(index, placeAmong(wish, [...placed.values()], surroundings));
  }
  return wishes.map((_, index) => {
    const found = placed.get(index);
    if (found === undefined) throw new RangeError(`label never placed: ${index}`);
    return found;
  });
}

/** Takes each label up again, with all others where they are, as long as one finds a better place. */
function improve(
  wishes: readonly LabelWish[],
  first: readonly Placed[],
  surroundings: Surroundings,
): readonly Placed[] {
  const placed = [...first];
  for (let pass = 0; pass < passes; pass += 1) {
    let hasMoved = false;
    for (const [index, wish] of wishes.entries()) {
      const others = placed.filter((_, other) => other !== index);
      const again = placeAmong(wish, others, surroundings);
      const now = placed[index]?.label;
      hasMoved ||= again.label.x !== now?.x || again.label.y !== now.y;
      placed[index] = again;
    }
    if (!hasMoved) break;
  }
  return sumOf(placed) <= sumOf(first) ? placed : first;
}

function placeAmong(wish: LabelWish, others: readonly Placed[], surroundings: Surroundings): Placed {
  const taken = [...surroundings.obstacles, ...others.map(({ label }) => label)];
  const leaders = others.filter(({ label }) => label.isFar).map(({ label }) => leaderOf(label, label));
  return placeOne(wish, taken, leaders, surroundings);
}

function placeOne(
  wish: LabelWish,
  taken: readonly Box[],
  leaders: readonly Line[],
  { bounds, softObstacles = [], gapPx = 3 }: Surroundings,
): Placed {
  let best: Placed | null = null;
  // Every term only adds, so what is dearer than the best already may stop there: the result is the same.
  const consider = (box: Box, side: Side, anchor: Spot, form: number, preference: number): void => {
    const inside = moveInside(box, bounds);
    const limit = best?.cost ?? Number.POSITIVE_INFINITY;
    const reach = reachOf(inside, anchor);
    let cost = preference + Math.hypot(inside.x - box.x, inside.y - box.y) + Math.max(0, reach - longestLeader) * 8;
    if (cost >= limit) return;
    for (const other of taken) cost += overlap(inside, other, gapPx) * 1000;
    if (cost >= limit) return;
    let soft = 0;
    for (const other of softObstacles) soft += overlap(inside, other, 1);
    cost += Math.min(soft, 400) * 0.35;
    if (cost >= limit) return;
    const label = { ...inside, side, anchor, form, isFar: reach > shortestLeader };
    cost += crossings(label, taken, leaders) * 150;
    if (cost < limit) best = { label, cost };
  };
  const anchors = [wish.anchor, ...(wish.elsewhere ?? [])];
  for (const [form, extent] of [wish, ...(wish.shorter ?? [])].entries()) {
    for (const [place, anchor] of anchors.entries()) {
      for (const distance of distances) {
        for (const [rank, side] of wish.sides.entries()) {
          const preference = rank * 5 + distance * 2 + (distance >= 18 ? 25 : 0) + place * 8 + form * 55;
          consider(boxBeside(extent, anchor, side, distance), side, anchor, form, preference);
        }
        if (isFree(best)) return take(best);
      }
    }
  }
  if (isNear(best)) return take(best);
  for (const spot of gridOf(bounds, wish)) {
    const away = Math.hypot(spot.x + spot.width / 2 - wish.anchor.x, spot.y + spot.height / 2 - wish.anchor.y);
    consider(spot, "right", wish.anchor, 0, 300 + away);
  }
  return take(best);
}

/** The room between a mark and its label. */
function reachOf({ x, y, width, height }: Box, { x: markX, y: markY, radius }: Spot): number {
  const across = Math.max(x - markX, 0, markX - x - width);
  const down = Math.max(y - markY, 0, markY - y - height);
  return Math.hypot(across, down) - radius;
}

/** How often a label's own line would run over other things, or the label over others' lines. */
function crossings(label: PlacedLabel, taken: readonly Box[], leaders: readonly Line[]): number {
  const over = leaders.filter((line) => crosses(line, label)).length;
  if (!label.isFar) return over;
  const { anchor } = label;
  const own = leaderOf(label, label);
  const isOwnMark = ({ x, y, width, height }: Box): boolean =>
    anchor.x >= x && anchor.x <= x + width && anchor.y >= y && anchor.y <= y + height;
  return over + taken.filter((other) => crosses(own, other) && !isOwnMark(other)).length;
}

function isFree(best: { cost: number } | null): boolean {
  return best !== null && best.cost < 45;
}

function isNear(best: { cost: number } | null): boolean {
  return best !== null && best.cost < 400;
}

function take(best: Placed | null): Placed {
  if (best === null) throw new RangeError("label without a side to stand on");
  return best;
}

function boxBeside({ width, height }: Extent, anchor: Spot, side: Side, distance: number): Box {
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
