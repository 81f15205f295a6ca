import * as Plot from "@observablehq/plot";
import { dotAttributes } from "./appearance.ts";
import type { Item } from "./item.ts";
import { drawPlot, withAttributes } from "./plot.ts";
import type { Scene } from "./scene.ts";
import { setAttributes, svg, type Attributes } from "./svg.ts";
import type { Frame, TimeScales } from "./time-scales.ts";

/** A distance between two values, measured at the date of the first. */
export interface Gap {
  id: string;
  item: Item;
  at: Item;
  to: Item;
}

/** More points than this carry no labels of their own: only highlighted ones do. */
export const maxLabelled = 24;

export function numberOf({ number }: Item, { ground }: TimeScales): number {
  return Number.isNaN(number) ? ground : number;
}

export function drawMarks(
  scene: Scene,
  drawn: readonly Item[],
  frame: Frame,
  scales: TimeScales,
  isInverted: boolean,
): { stems: Element | null; dots: Element | null } {
  const y = (item: Item): number => numberOf(item, scales);
  const hasOutside = drawn.some(({ origin }) => origin === "outside");
  const groups = drawPlot(
    { document: scene.document, widthPx: scene.widthPx, heightPx: frame.height, margins: toMargins(scene, frame) },
    {
      x: { type: "utc", domain: [...scales.domain] },
      y: { domain: [...scales.valueDomain], reverse: isInverted },
      marks: [
        Plot.ruleX(drawn.length > maxLabelled ? [] : [...drawn], {
          x: "date",
          y1: scales.ground,
          y2: y,
          ...withAttributes((index) => keyed(drawn[index], {})),
        }),
        Plot.dot([...drawn], {
          x: "date",
          y,
          r: (item: Item) => radiusOf(item, drawn, scene),
          ...(hasOutside ? { symbol: symbolOf } : {}),
          ...withAttributes((index) =>
            keyed(drawn[index], drawn[index] === undefined ? {} : dotAttributes(drawn[index])),
          ),
        }),
      ],
    },
  );
  for (const group of groups) for (const name of ["fill", "stroke", "stroke-width"]) group.removeAttribute(name);
  const named = (name: string): Element | null =>
    groups.find((group) => group.getAttribute("aria-label") === name) ?? null;
  const stems = named("rule");
  if (stems !== null) setAttributes(stems, { stroke: "var(--rule)", "stroke-width": 1.5 });
  return { stems, dots: named("dot") };
}

function symbolOf({ origin }: Item): string {
  return origin === "outside" ? "diamond" : "circle";
}

/** A point and its stem have one key: they are told apart by what they are drawn as. */
function keyed(item: Item | undefined, attributes: Attributes): Attributes {
  return { ...attributes, "data-key": item?.reference ?? null };
}

function toMargins({ widthPx }: Scene, { left, right, top, bottom, height }: Frame) {
  return { left, top, right: widthPx - right, bottom: height - bottom };
}

export function drawGround({ document }: Scene, { left, right, bottom }: Frame): Element {
  return svg(document, "path", { d: `M${left} ${bottom}H${right}`, stroke: "var(--ink)" });
}

export function drawTarget({ document }: Scene, target: Item, { left, right }: Frame, { y }: TimeScales): Element {
  return svg(document, "path", {
    d: `M${left} ${y(target.number)}H${right}`,
    stroke: "var(--ink)",
    "stroke-width": 1.5,
    "stroke-dasharray": "6 4",
    opacity: target.emphasis === "faint" ? 0.35 : null,
    "data-key": target.reference,
  });
}

export function drawGap({ document }: Scene, { id, item, at, to }: Gap, { x, y }: TimeScales): Element {
  const left = x(at.date ?? 0);
  const [low, high] = [Math.max(y(at.number), y(to.number)) - 10, Math.min(y(at.number), y(to.number)) + 1];
  return svg(document, "path", {
    d: `M${left - 5} ${high}h10M${left} ${high}V${low}M${left - 5} ${low}h10`,
    stroke: "var(--ink)",
    "stroke-width": 1.5,
    "stroke-dasharray": item.origin === "derived" ? "1.5 2.5" : null,
    fill: "none",
    "data-key": id,
  });
}

export function drawJoin({ document }: Scene, series: readonly Item[], { x, y }: TimeScales): Element {
  const spots = series.filter(({ number, date }) => Number.isFinite(number) && date !== null);
  return svg(document, "path", {
    d: `M${spots.map(({ date, number }) => `${x(date ?? 0)} ${y(number)}`).join("L")}`,
    stroke: "var(--context)",
    "stroke-width": 1.5,
    "stroke-dasharray": "0.1 5",
    "stroke-linecap": "round",
    fill: "none",
  });
}

export function radiusOf({ emphasis }: Item, drawn: readonly Item[], { widthPx }: Scene): number {
  const radius = drawn.length > maxLabelled ? 3 : widthPx < 700 ? 6 : 7;
  return emphasis === "strong" ? radius + 2 : radius;
}
