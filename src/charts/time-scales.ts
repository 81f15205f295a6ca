import { extent, scaleLinear, scaleUtc, ticks, type ScaleLinear, type ScaleTime } from "d3";
import type { Item } from "./item.ts";

const dayMs = 86_400_000;

/** Where the marks may stand, in px. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
}

export interface TimeScales {
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
  domain: readonly [Date, Date];
  valueDomain: readonly [number, number];
  ticks: readonly number[];
  /** Where the axis begins: zero (one for ranks), unless the chart says otherwise. */
  ground: number;
}

interface ScaleOptions {
  frame: Frame;
  axisFrom: number | null;
  axisTo: number | null;
  /** Rank 1 is at the top. */
  isInverted: boolean;
  /** Fitted to the items, wherever zero is. */
  isZoomed: boolean;
  /** The width of a tick's text, in px: points keep clear of it. */
  measureTick: (tick: number) => number;
}

/** Scales that hold all of the items, with room around them for labels. */
export function toTimeScales(
  items: readonly Item[],
  { frame, axisFrom, axisTo, isInverted, isZoomed, measureTick }: ScaleOptions,
): TimeScales {
  const [first = 0, last = 0] = extent(items, ({ date }) => date?.getTime());
  const span = Math.max(last - first, 180 * dayMs);
  const numbers = items.map(({ number }) => number).filter(Number.isFinite);
  const natural = isZoomed ? [] : [isInverted ? 1 : 0];
  const low = axisFrom ?? Math.min(...natural, ...numbers);
  const high = axisTo ?? Math.max(...natural, ...numbers);
  const [least, most] = Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [0, 0];
  const room = most > least ? (most - least) * 0.12 : 1;
  const isOpen = axisFrom === null && (isZoomed || least < 0);
  const bottom = isOpen && !isInverted ? least - room : isOpen ? Math.max(1, least - room) : least;
  const valueDomain = [bottom, most + room] as const;
  const marks = ticks(bottom, most + room, 4);
  const gutter = Math.max(...marks.map((tick) => measureTick(tick)), 0.06 * (frame.right - frame.left)) + 18;
  const perMs = span / (frame.right - frame.left - gutter - 0.08 * (frame.right - frame.left));
  const domain = [
    new Date(first - gutter * perMs),
    new Date(last + 0.08 * (frame.right - frame.left) * perMs),
  ] as const;
  const range = isInverted ? [frame.top, frame.bottom] : [frame.bottom, frame.top];
  return {
    x: scaleUtc<number, number>().domain(domain).range([frame.left, frame.right]),
    y: scaleLinear<number, number>().domain(valueDomain).range(range),
    domain,
    valueDomain,
    ticks: isInverted && !isZoomed ? [least, ...marks.filter((tick) => tick > least + room / 2)] : marks,
    ground: bottom < 0 && most >= 0 ? 0 : bottom,
  };
}

export function decimalsOf(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => String(value).split(".")[1]?.length ?? 0));
}
