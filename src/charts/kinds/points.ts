import * as Plot from "@observablehq/plot";
import { extent, polygonHull, scaleLinear, scaleUtc, ticks, type ScaleLinear, type ScaleTime } from "d3";
import { z } from "zod";
import { firstDay, lastDay } from "../../domain/date.ts";
import { colourOf, markAttributes, textColourOf } from "../appearance.ts";
import { drawTimeAxis, drawValueAxis } from "../axis.ts";
import { keyField } from "../chart-schema.ts";
import { formatAmount } from "../format-value.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import { allSides, placeLabels, type Box, type LabelWish, type Side } from "../place-labels.ts";
import { drawPlot, withAttributes } from "../plot.ts";
import { emphasisIn, findItem, isShown, labelOf, type Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawHalo, drawTextBlock, toTextBlock, type TextBlock } from "../text.ts";

const rayField = z.strictObject({ id: keyField, from: keyField, to: keyField });
const gapField = z.strictObject({ id: keyField, at: keyField, to: keyField, value: keyField });
const shape = {
  target: keyField.optional(),
  rays: z.array(rayField).default([]),
  gaps: z.array(gapField).default([]),
  axisFrom: z.number().optional(),
  axisTo: z.number().optional(),
};
type Options = z.infer<z.ZodObject<typeof shape>>;

/** More points than this carry no labels of their own: only highlighted ones do. */
const maxLabelled = 24;
const dayMs = 86_400_000;

export const points = toKind({
  description: {
    vi: "Các số đo ở những thời điểm đã biết, mỗi số một điểm; không nối các điểm vì không ai biết điều gì xảy ra ở giữa. Có thể thêm đường mục tiêu (target), khoảng cách tới mục tiêu (gaps) và các dải nhịp độ (rays). Mỗi dòng cần as_of.",
    en: "Measurements at known dates, one point each; they are not joined, for nobody knows what happened in between. A target line (target), the distance to it (gaps) and bands of pace (rays) can be added. Each row needs as_of.",
  },
  shape,
  demands: { date: true },
  roles: ({ target, rays, gaps }) => ({
    keys: [...(target === undefined ? [] : [target]), ...gaps.map(({ value }) => value)],
    parts: [...rays, ...gaps].map(({ id }) => id),
  }),
  read: (scene, options) => [
    ...scene.shown.map(toShownNumber),
    ...[visibleTarget(scene, options), ...visibleGaps(scene, options).map(({ item }) => item)]
      .filter((item) => item !== null)
      .map(toShownNumber),
  ],
  draw,
});

function visibleTarget(scene: Scene, { target }: Options): Item | null {
  return target !== undefined && isShown(target, scene) ? findItem(target, scene) : null;
}

function visibleGaps(scene: Scene, { gaps }: Options) {
  return gaps.flatMap((gap) => {
    const [item, at, to] = [gap.value, gap.at, gap.to].map((id) => findItem(id, scene));
    return isShown(gap.id, scene) && item && at && to
      ? [{ ...gap, item: { ...item, name: labelOf(gap.id, scene, item.name) }, at, to }]
      : [];
  });
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
}

function frameOf({ widthPx }: Scene): Frame {
  const height = widthPx < 450 ? 360 : widthPx < 700 ? 400 : 460;
  return { left: 2, right: widthPx - 2, top: 26, bottom: height - 30, height };
}

function draw(scene: Scene, options: Options): Drawing {
  const frame = frameOf(scene);
  const scales = toScales(scene, options, frame);
  const [x, y] = [scales.x.copy().range([frame.left, frame.right]), scales.y.copy().range([frame.bottom, frame.top])];
  const drawn = scene.shown.filter(({ date }) => date !== null);
  const radius = drawn.length > maxLabelled ? 3 : scene.widthPx < 700 ? 6 : 7;
  const radiusOf = (item: Item): number => (item.emphasis === "strong" ? radius + 2 : radius);
  const heightOf = (item: Item): number => y(Number.isNaN(item.number) ? scales.ground : item.number);
  const lefts = (item: Item): number => x(item.date ?? 0);

  const unit = scene.all.find(({ value }) => value !== null)?.value?.unit ?? "";
  const valueAxis = drawValueAxis(scene, {
    ...frame,
    ticks: scales.ticks,
    positionOf: y,
    format: (tick) => formatAmount(tick, decimalsOf(scales.ticks), unit, scene),
    ground: scales.ground,
  });
  const timeAxis = drawTimeAxis(scene, { domain: scales.domain, positionOf: x, y: frame.bottom });
  const target = visibleTarget(scene, options);
  const gaps = visibleGaps(scene, options);
  const bands = options.rays.flatMap((ray) => toBand(ray, scene, x, y));

  const [stems = null, dots = null] = drawPlot(
    { document: scene.document, widthPx: scene.widthPx, heightPx: frame.height, margins: toMargins(scene, frame) },
    {
      x: { type: "utc", domain: [...scales.domain] },
      y: { domain: [...scales.valueDomain] },
      marks: [
        Plot.ruleX([...drawn], {
          x: "date",
          y1: scales.ground,
          y2: (item: Item) => (Number.isNaN(item.number) ? scales.ground : item.number),
          ...withAttributes((index) => stemAttributes(drawn[index])),
        }),
        Plot.dot([...drawn], {
          x: "date",
          y: (item: Item) => (Number.isNaN(item.number) ? scales.ground : item.number),
          r: radiusOf,
          symbol: (item: Item) => (item.origin === "outside" ? "diamond" : "circle"),
          ...withAttributes((index) => dotAttributes(drawn[index], scene.prefix)),
        }),
      ],
    },
  );
  for (const group of [stems, dots]) if (group !== null) clearGroup(group);

  const labelled = drawn.filter(({ emphasis }) => drawn.length <= maxLabelled || emphasis === "strong");
  const wishes: (LabelWish & { block: TextBlock; colour: string })[] = [];
  const wish = (block: TextBlock, anchor: LabelWish["anchor"], sides: readonly Side[], colour: string): void => {
    wishes.push({ block, colour, width: block.width, height: block.height, anchor, sides });
  };
  const labelWidth = Math.min(scene.widthPx * 0.42, 230);
  if (target !== null) {
    const block = toTextBlock(
      [
        {
          text: `${labelOf(target.id, scene, `${scene.words.target} ${target.dateText}`)}: ${target.text}`,
          sizePx: scene.type.body,
          isBold: true,
        },
      ],
      scene.widthPx - 20,
    );
    const [middle, lineY] = [frame.left + block.width / 2, y(target.number)];
    wish(block, { x: middle, y: lineY, radius: 0 }, ["above", "below"], "var(--ink)");
  }
  for (const item of [...labelled].sort((a, b) => rankOf(b) - rankOf(a))) {
    wish(
      toLabel(item, scene, labelWidth),
      { x: lefts(item), y: heightOf(item), radius: radiusOf(item) },
      sidesFor(item, labelled),
      textColourOf(item),
    );
  }
  for (const gap of gaps) {
    const middle = (y(gap.at.number) + y(gap.to.number)) / 2;
    const block = toTextBlock(
      [
        { text: gap.item.text, sizePx: scene.type.value, isBold: true },
        { text: labelOf(gap.id, scene, ""), sizePx: scene.type.small, colour: "var(--ink-2)" },
      ],
      labelWidth,
    );
    wish(block, { x: x(gap.at.date ?? 0), y: middle, radius: 4 }, ["left", "right"], "var(--ink)");
  }
  for (const band of bands) {
    const block = toTextBlock([{ text: labelOf(band.id, scene), sizePx: scene.type.small }], labelWidth);
    wish(
      block,
      { ...band.labelAt, radius: 4 },
      ["left", "above", "below", "above-left", "below-left", "right"],
      band.colour,
    );
  }
  for (const note of scene.state.annotate) {
    const item = findItem(note.at, scene);
    if (item === null || item.date === null) continue;
    const block = toTextBlock([{ text: note.text[scene.language].text, sizePx: scene.type.small }], labelWidth);
    wish(block, { x: lefts(item), y: heightOf(item), radius: radiusOf(item) }, allSides, "var(--ink)");
  }
  const bounds = { x: 0, y: 2, width: scene.widthPx, height: frame.bottom - 4 };
  const obstacles: Box[] = drawn.map((item) => squareAround(lefts(item), heightOf(item), radiusOf(item) + 1));
  const lines =
    target === null ? [] : [{ x: frame.left, y: y(target.number) - 2, width: frame.right - frame.left, height: 4 }];
  const gapLines = gaps.map(({ at, to }) => toVerticalBox(x(at.date ?? 0), y(at.number), y(to.number)));
  const stemBoxes = drawn.map((item) => toVerticalBox(lefts(item), heightOf(item), frame.bottom));
  const placed = placeLabels(wishes, {
    bounds,
    obstacles: [...obstacles, ...lines, ...gapLines, ...valueAxis.boxes],
    softObstacles: [...stemBoxes, ...bands.flatMap(({ boxes }) => boxes)],
  });
  const texts = wishes.flatMap(({ block, colour }, index) => {
    const spot = placed[index];
    if (spot === undefined) return [];
    const anchor = spot.side.endsWith("left") ? "end" : spot.side.endsWith("right") ? "start" : "middle";
    const anchorX = anchor === "end" ? spot.x + spot.width : anchor === "middle" ? spot.x + spot.width / 2 : spot.x;
    const lines = block.lines.map((line) => ({ ...line, colour: line.colour ?? colour }));
    return drawTextBlock(scene.document, { ...block, lines }, { x: anchorX, y: spot.y, anchor });
  });
  const leaders = wishes.flatMap(({ anchor }, index) => {
    const spot = placed[index];
    return spot?.isFar ? [drawLeader(scene, anchor, spot)] : [];
  });

  return {
    heightPx: frame.height,
    content: [
      ...valueAxis.elements,
      ...timeAxis.elements,
      ...bands.map(({ element }) => element),
      stems,
      target === null ? null : drawTarget(scene, target, frame, y(target.number)),
      ...gaps.map((gap) => drawGap(scene, gap.id, x(gap.at.date ?? 0), y(gap.at.number), y(gap.to.number))),
      dots,
      ...leaders,
      texts.length > 0 ? drawHalo(scene.document, texts) : null,
    ],
    remarks: [
      ...(drawn.some(({ value }) => value?.asOf !== null && value?.asOf.length !== 10)
        ? [scene.words.key.endOfPeriod]
        : []),
      ...(bands.length > 0 ? [scene.words.key.band] : []),
      ...(scales.ground === 0
        ? []
        : [scene.words.key.axisFrom(formatAmount(scales.ground, decimalsOf([scales.ground]), unit, scene))]),
      ...(scene.state.zoom ? [scene.words.key.zoomed] : []),
    ],
  };
}

function rankOf({ emphasis }: Item): number {
  return { strong: 2, plain: 1, faint: 0 }[emphasis];
}

function stemAttributes(item: Item | undefined) {
  return {
    stroke: "var(--rule)",
    "stroke-width": 1.5,
    "data-key": item === undefined ? null : `${item.reference}.stem`,
  };
}

function dotAttributes(item: Item | undefined, prefix: string) {
  return item === undefined ? {} : { ...markAttributes(item, prefix), "data-key": item.reference };
}

function clearGroup(group: Element): void {
  for (const name of ["fill", "stroke", "stroke-width"]) group.removeAttribute(name);
}

function squareAround(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function toVerticalBox(x: number, y1: number, y2: number): Box {
  return { x: x - 2, y: Math.min(y1, y2), width: 4, height: Math.abs(y2 - y1) };
}

function toMargins({ widthPx }: Scene, { left, right, top, bottom, height }: Frame) {
  return { left, top, right: widthPx - right, bottom: height - bottom };
}

function toLabel(item: Item, scene: Scene, widthPx: number): TextBlock {
  const isQuiet = item.emphasis === "faint";
  const name = item.origin === "outside" ? `${item.name} · ${scene.words.origin.outside}` : item.name;
  return toTextBlock(
    [
      {
        text: item.text,
        sizePx: item.emphasis === "strong" ? scene.type.value + 3 : scene.type.value,
        isBold: !isQuiet,
      },
      { text: name, sizePx: scene.type.small, colour: "var(--ink-2)" },
    ],
    widthPx,
  );
}

/** Labels of a rising row of points stand at their upper left, out of the way of what follows. */
function sidesFor(item: Item, labelled: readonly Item[]): readonly Side[] {
  const later = labelled.filter(({ date }) => (date?.getTime() ?? 0) > (item.date?.getTime() ?? 0));
  return later.length === 0 || item.date === null
    ? ["above-left", "left", "above", "below-left", "right", "below", "below-right", "above-right"]
    : ["above", "above-left", "left", "right", "below-right", "below", "above-right", "below-left"];
}

interface Scales {
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
  domain: readonly [Date, Date];
  valueDomain: readonly [number, number];
  ticks: readonly number[];
  /** Where stems stand: zero, unless the axis begins elsewhere. */
  ground: number;
}

/** Made from everything the chart can show, so that no state moves another's marks; a state that zooms has its own. */
function toScales(scene: Scene, options: Options, _frame: Frame): Scales {
  const items = scene.state.zoom ? scene.shown : scene.all;
  const ends = options.rays.flatMap(({ from, to }) => [findItem(from, scene), findItem(to, scene)]);
  const target = options.target === undefined ? null : findItem(options.target, scene);
  const extra = scene.state.zoom ? [visibleTarget(scene, options)] : [target, ...ends];
  const all = [...items, ...extra].filter((item) => item !== null);
  const [first = 0, last = 0] = extent(all, ({ date }) => date?.getTime());
  const span = Math.max(last - first, 180 * dayMs);
  const domain = [new Date(first - span * 0.14), new Date(last + span * 0.07)] as const;
  const numbers = all.map(({ number }) => number).filter(Number.isFinite);
  const low = options.axisFrom ?? Math.min(0, ...numbers);
  const high = options.axisTo ?? Math.max(0, ...numbers);
  const top = high > low ? high + (high - low) * 0.12 : low + 1;
  const bottom = low < 0 && options.axisFrom === undefined ? low * 1.12 : low;
  const valueDomain = [bottom, top] as const;
  return {
    x: scaleUtc<number, number>().domain(domain),
    y: scaleLinear<number, number>().domain(valueDomain),
    domain,
    valueDomain,
    ticks: ticks(bottom, top, 4),
    ground: Math.max(bottom, 0) === 0 ? 0 : bottom,
  };
}

function decimalsOf(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => String(value).split(".")[1]?.length ?? 0));
}

function drawTarget({ document }: Scene, target: Item, { left, right }: Frame, y: number): Element {
  return svg(document, "path", {
    d: `M${left} ${y}H${right}`,
    stroke: "var(--ink)",
    "stroke-width": 1.5,
    "stroke-dasharray": "6 4",
    opacity: target.emphasis === "faint" ? 0.35 : null,
    "data-key": target.reference,
  });
}

function drawGap({ document }: Scene, id: string, x: number, y1: number, y2: number): Element {
  const [low, high] = [Math.max(y1, y2) - 10, Math.min(y1, y2) + 1];
  return svg(document, "path", {
    d: `M${x - 5} ${high}h10M${x} ${high}V${low}M${x - 5} ${low}h10`,
    stroke: "var(--ink)",
    "stroke-width": 1.5,
    fill: "none",
    "data-key": id,
  });
}

function drawLeader({ document }: Scene, anchor: { x: number; y: number }, spot: Box): Element {
  const x = Math.max(spot.x, Math.min(anchor.x, spot.x + spot.width));
  const y = Math.max(spot.y, Math.min(anchor.y, spot.y + spot.height));
  return svg(document, "path", {
    d: `M${anchor.x} ${anchor.y}L${x} ${y}`,
    stroke: "var(--ink-2)",
    "stroke-width": 0.75,
  });
}

interface Band {
  id: string;
  element: Element;
  labelAt: { x: number; y: number };
  boxes: readonly Box[];
  colour: string;
}

/** All the straight ways from where the first value can lie to where the second can: a band, not a line. */
function toBand(
  { id, from, to }: Options["rays"][number],
  scene: Scene,
  x: (date: Date) => number,
  y: (value: number) => number,
): readonly Band[] {
  const [begin, end] = [findItem(from, scene), findItem(to, scene)];
  if (!isShown(id, scene) || begin === null || end === null) return [];
  const corners = [...cornersOf(begin), ...cornersOf(end)].map(([date, value]): [number, number] => [
    x(date),
    y(value),
  ]);
  const hull = polygonHull(corners) ?? corners;
  const tone = end.origin === "derived" ? end.tone : "context";
  const element = svg(scene.document, "path", {
    d: `M${hull.map(([px, py]) => `${px} ${py}`).join("L")}Z`,
    fill: `url(#${scene.prefix}-${tone})`,
    "fill-opacity": 0.4,
    stroke: colourOf(tone),
    "stroke-width": 0.75,
    "stroke-dasharray": "1.5 2",
    opacity: emphasisIn(id, scene) === "faint" ? 0.35 : null,
    "data-key": id,
  });
  const [x1, y1, x2, y2] = [x(begin.date ?? new Date(0)), y(begin.number), x(end.date ?? new Date(0)), y(end.number)];
  const along = (share: number) => ({ x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share });
  const boxes = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1].map((share) => squareAround(along(share).x, along(share).y, 9));
  return [{ id, element, labelAt: along(0.6), boxes, colour: tone === "context" ? "var(--ink)" : colourOf(tone) }];
}

function cornersOf({ value, number }: Item): readonly (readonly [Date, number])[] {
  if (value === null || value.asOf === null) return [];
  const low = Number.isFinite(value.low) ? value.low : number;
  const high = Number.isFinite(value.high) ? value.high : number;
  // A year's figure is taken at its end, like its point; a month's can be of any of its days.
  const first = value.asOf.length === 4 ? lastDay(value.asOf) : new Date(firstDay(value.asOf).getTime() - dayMs);
  return [
    [first, low],
    [first, high],
    [lastDay(value.asOf), low],
    [lastDay(value.asOf), high],
  ];
}
