import type { Box } from "./box.ts";

/** A mark, as labels see it. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
}

/** A straight line from one point to another, in px. */
export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The line from a mark to the nearest point of its label. */
export function leaderOf({ anchor }: { anchor: Spot }, box: Box): Line {
  const x2 = Math.max(box.x, Math.min(anchor.x, box.x + box.width));
  const y2 = Math.max(box.y, Math.min(anchor.y, box.y + box.height));
  const length = Math.hypot(x2 - anchor.x, y2 - anchor.y) || 1;
  const begin = Math.min(1, (anchor.radius + 2) / length);
  return { x1: anchor.x + (x2 - anchor.x) * begin, y1: anchor.y + (y2 - anchor.y) * begin, x2, y2 };
}

/** Whether a line touches a box. */
export function crosses({ x1, y1, x2, y2 }: Line, { x, y, width, height }: Box): boolean {
  const across = span(x1, x2 - x1, x, x + width);
  const down = span(y1, y2 - y1, y, y + height);
  return Math.max(0, across[0], down[0]) <= Math.min(1, across[1], down[1]);
}

/** From where to where of its length a line lies between two bounds. */
function span(from: number, by: number, low: number, high: number): readonly [number, number] {
  if (by === 0) return from < low || from > high ? [1, 0] : [0, 1];
  const [a, b] = [(low - from) / by, (high - from) / by];
  return a < b ? [a, b] : [b, a];
}
