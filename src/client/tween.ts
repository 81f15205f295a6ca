/** Attributes that move. Everything else changes at once. */
export const movingAttributes: readonly string[] = [
  "cx",
  "cy",
  "d",
  "fill-opacity",
  "font-size",
  "height",
  "opacity",
  "points",
  "r",
  "rx",
  "stroke-opacity",
  "stroke-width",
  "transform",
  "width",
  "x",
  "x1",
  "x2",
  "y",
  "y1",
  "y2",
];

const numeral = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu;

/**
 * The way from one attribute's text to another's: its numbers move, the letters between them stay. `t` runs from 0 to 1.
 * Polylines of unequal length are made equal. Null where the two texts are not of one shape, so that nothing can move.
 */
export function toTween(from: string, to: string): ((t: number) => string) | null {
  const [a, b] = shapeOf(from) === shapeOf(to) ? [from, to] : toEqualLength(from, to);
  if (shapeOf(a) !== shapeOf(b)) return null;
  const starts = numbersOf(a);
  const ends = numbersOf(b);
  return (t) => {
    let index = 0;
    return b.replace(numeral, () => {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      index += 1;
      return String(Math.round((start + (end - start) * t) * 100) / 100);
    });
  };
}

function numbersOf(text: string): readonly number[] {
  return (text.match(numeral) ?? []).map(Number);
}

function shapeOf(text: string): string {
  return text.replace(numeral, "0").replace(/\s*,\s*|\s+/gu, " ");
}

const polyline = /^M[^A-Za-z]*(?:L[^A-Za-z]*)+$/u;

/** Repeats the last point of the shorter line; other texts come back as they are. */
function toEqualLength(from: string, to: string): readonly [string, string] {
  if (!polyline.test(from) || !polyline.test(to)) return [from, to];
  const a = from.split("L");
  const b = to.split("L");
  const length = Math.max(a.length, b.length);
  return [padded(a, length), padded(b, length)];
}

function padded(points: readonly string[], length: number): string {
  const last = (points.at(-1) ?? "").replace("M", "");
  return [...points, ...Array.from({ length: length - points.length }, () => last)].join("L");
}

/** Starts and ends gently. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}

/** How far a part of the whole has come: 0 before its start, 1 after its end. */
export function progress(t: number, start: number, end: number): number {
  return Math.min(1, Math.max(0, (t - start) / (end - start)));
}
