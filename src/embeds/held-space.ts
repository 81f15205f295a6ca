import { frameWidths, type PageHeights } from "./page-height.ts";

/** Widths over which one straight line holds the heights. */
interface Stretch {
  from: number;
  to: number;
  /** In px, at both ends. */
  atFrom: number;
  atTo: number;
}

// What may be held in vain, in px, to keep the expression short.
const tolerancePx = 10;

/** Straight lines over the heights, none below them, none far above. */
export function toStretches(heights: PageHeights): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from: number = frameWidths.from;
  while (from <= frameWidths.to) {
    let best = cover(heights, from, from);
    for (let to = from + 1; to <= frameWidths.to; to += 1) {
      const longer = cover(heights, from, to);
      if (longer === null) {
        // A single step ends no stretch for good: the lines behind it may meet again.
        if (to - (best?.to ?? from) > 40) break;
        continue;
      }
      best = longer;
    }
    if (best === null) throw new RangeError(`heights that no line holds: ${from}`);
    stretches.push(best);
    from = best.to + 1;
  }
  return stretches;
}

/** The lowest line with the slope between the ends that stands above all; null where it stands too far above one. */
function cover(heights: PageHeights, from: number, to: number): Stretch | null {
  const slope = to === from ? 0 : (heights.at(to) - heights.at(from)) / (to - from);
  for (const tried of slope > 0 ? [slope, 0] : [0]) {
    let lift = 0;
    let fall = 0;
    for (let width = from; width <= to; width += 1) {
      const above = heights.at(width) - (heights.at(from) + tried * (width - from));
      lift = Math.max(lift, above);
      fall = Math.min(fall, above);
    }
    if (lift - fall > tolerancePx) continue;
    const atFrom = Math.ceil(heights.at(from) + lift);
    return { from, to, atFrom, atTo: Math.ceil(atFrom + tried * (to - from)) };
  }
  return null;
}

/**
 * The heights as one CSS length that follows the width of its container, without a style sheet or a script: a first
 * height, ramps where the picture grows, and jumps where a line of text comes or goes.
 */
export function toHeldSpace(heights: PageHeights): string {
  const stretches = toStretches(heights);
  const [first] = stretches;
  if (first === undefined) throw new RangeError("heights without a width");
  const terms = [`${first.atFrom}px`];
  for (const [index, { from, to, atFrom, atTo }] of stretches.entries()) {
    const before = stretches[index - 1];
    if (before !== undefined) terms.push(jump(before.atTo, atFrom, before.to, from));
    if (atTo > atFrom) {
      const slope = Math.ceil(((atTo - atFrom) / (to - from)) * 1000) / 1000;
      terms.push(` + ${slope}*clamp(0px,100cqw - ${from}px,${to - from}px)`);
    }
  }
  return `calc(${terms.join("")})`;
}

// Between two whole widths the higher of the two heights is held, until next to the second.
function jump(was: number, is: number, lastBefore: number, firstAfter: number): string {
  if (was === is) return "";
  const at = is > was ? lastBefore : firstAfter - 0.1;
  return ` ${is > was ? "+" : "-"} clamp(0px,(100cqw - ${at}px)*9999,${Math.abs(is - was)}px)`;
}
