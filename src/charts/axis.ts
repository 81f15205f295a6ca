import { utcMonth, utcYear, type TimeInterval } from "d3";
import { measureText } from "./font.ts";
import type { Box } from "./box.ts";
import type { Scene } from "./scene.ts";
import { svg } from "./svg.ts";

interface Drawn {
  elements: readonly Element[];
  /** Where its texts stand: labels keep away from them. */
  boxes: readonly Box[];
}

interface ValueAxis {
  ticks: readonly number[];
  positionOf: (value: number) => number;
  format: (value: number) => string;
  left: number;
  right: number;
  /** The tick that is drawn as the ground line. */
  ground: number;
}

/** Fine lines across with their values above them at the left: no axis line, no tick. */
export function drawValueAxis({ document, type }: Scene, axis: ValueAxis): Drawn {
  const boxes: Box[] = [];
  const elements = axis.ticks.flatMap((tick) => {
    const y = axis.positionOf(tick);
    const text = axis.format(tick);
    const isGround = tick === axis.ground;
    const line = svg(document, "path", {
      d: `M${axis.left} ${y}H${axis.right}`,
      stroke: isGround ? "var(--ink)" : "var(--rule)",
    });
    if (isGround && tick === 0) return [line];
    boxes.push({ x: axis.left, y: y - type.small - 3, width: measureText(text, type.small), height: type.small + 2 });
    const label = svg(
      document,
      "text",
      { x: axis.left, y: y - 4, "font-size": type.small, fill: "var(--ink-2)" },
      text,
    );
    return [line, label];
  });
  return { elements, boxes };
}

interface TimeAxis {
  domain: readonly [Date, Date];
  positionOf: (date: Date) => number;
  y: number;
}

interface Candidate {
  interval: TimeInterval;
  isMonth: boolean;
  /** The name belongs to the period's first month or year alone, and stands in the middle of that. */
  isSparse: boolean;
}

const candidates: readonly Candidate[] = [
  { interval: utcMonth, isMonth: true, isSparse: false },
  { interval: utcMonth.every(3) ?? utcMonth, isMonth: true, isSparse: true },
  { interval: utcYear, isMonth: false, isSparse: false },
  ...[2, 5, 10, 20, 50, 100].map((step) => ({
    interval: utcYear.every(step) ?? utcYear,
    isMonth: false,
    isSparse: true,
  })),
];

/** Ticks between periods and the periods' names in the middle of them, as many as fit. */
export function drawTimeAxis({ document, type }: Scene, { domain, positionOf, y }: TimeAxis): Drawn {
  const isLong = domain[1].getTime() - domain[0].getTime() > 400 * 86_400_000;
  const usable = candidates.filter(({ isMonth }) => !(isLong && isMonth));
  const fitting = usable.map((candidate) => toPeriods(candidate, domain, positionOf, type.small));
  const periods = fitting.find((list) => list.every(({ fits, isWhole }) => fits || !isWhole)) ?? fitting.at(-1) ?? [];
  const ticks = periods.filter(({ begin }) => begin > domain[0]).map(({ left }) => `M${left} ${y}v6`);
  const [begin, end] = [positionOf(domain[0]), positionOf(domain[1])];
  const labels = periods
    .filter(({ fits, middle, width }) => fits && middle - width / 2 >= begin && middle + width / 2 <= end)
    .map(({ middle, text }) => {
      const attributes = { x: middle, y: y + type.small + 6, "font-size": type.small, "text-anchor": "middle" };
      return svg(document, "text", { ...attributes, fill: "var(--ink-2)" }, text);
    });
  const marks = ticks.length === 0 ? [] : [svg(document, "path", { d: ticks.join(""), stroke: "var(--ink-2)" })];
  return { elements: [...marks, ...labels], boxes: [] };
}

interface Period {
  begin: Date;
  left: number;
  /** Where its name stands. */
  middle: number;
  text: string;
  width: number;
  fits: boolean;
  isWhole: boolean;
}

function toPeriods(
  { interval, isMonth, isSparse }: Candidate,
  domain: readonly [Date, Date],
  positionOf: (date: Date) => number,
  sizePx: number,
): readonly Period[] {
  const periods: Period[] = [];
  for (
    let begin = interval.floor(domain[0]);
    begin < domain[1] && periods.length < 200;
    begin = interval.ceil(new Date(begin.getTime() + 86_400_000))
  ) {
    const end = interval.ceil(new Date(begin.getTime() + 86_400_000));
    const named = isSparse ? (isMonth ? utcMonth : utcYear).offset(begin, 1) : end;
    const left = positionOf(begin < domain[0] ? domain[0] : begin);
    const right = positionOf(end > domain[1] ? domain[1] : end);
    const middle = isSparse ? (positionOf(begin) + positionOf(named)) / 2 : (left + right) / 2;
    const text = isMonth ? `${begin.getUTCMonth() + 1}/${begin.getUTCFullYear()}` : String(begin.getUTCFullYear());
    const width = measureText(text, sizePx) + 4;
    const isWhole = begin >= domain[0] && end <= domain[1];
    periods.push({ begin, left, middle, text, width, fits: right - left >= width, isWhole });
  }
  return periods;
}
