/** A box in px, from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The area that two boxes share once each keeps its distance, in px². */
export function overlap(a: Box, b: Box, gapPx = 0): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + gapPx;
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + gapPx;
  return width > 0 && height > 0 ? width * height : 0;
}
