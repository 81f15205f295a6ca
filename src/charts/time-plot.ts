import { formatLabelNumber } from "../domain/format-value.ts";
import { drawTimeAxis, drawValueAxis } from "./axis.ts";
import type { Band, Ray } from "./bands.ts";
import { drawBand } from "./bands.ts";
import { measureText } from "./font.ts";
import type { Item } from "./item.ts";
import type { Drawing } from "./kind.ts";
import type { Box } from "./box.ts";
import { findItem, phonePx, type Scene } from "./scene.ts";
import { drawTimeLabels, toBandLabel, toGapLabel, toNotes, toPointLabel, toTargetLabel } from "./time-labels.ts";
import {
  drawGap,
  drawGround,
  drawJoin,
  drawMarks,
  drawTarget,
  maxLabelled,
  numberOf,
  radiusOf,
  type Gap,
} from "./time-marks.ts";
import { decimalsOf, toTimeScales, type Frame, type TimeScales } from "./time-scales.ts";

export interface TimePlot {
  target: Item | null;
  gaps: readonly Gap[];
  rays: readonly Ray[];
  axisFrom: number | null;
  axisTo: number | null;
  isInverted: boolean;
  /** Series whose measurements are joined by dots, so that the eye can follow them. */
  joined: readonly (readonly Item[])[];
  /** Where in its period a point stands. */
  placement: "end" | "middle";
  /** Values that scales must hold although they are no rows. */
  extra: readonly Item[];
}

/** Points at their dates over an axis of values. */
export function drawTimePlot(scene: Scene, plot: TimePlot): Drawing {
  const frame = frameOf(scene);
  const items = scene.state.zoom ? scene.shown : scene.all;
  const extra = scene.state.zoom ? [plot.target].filter((item) => item !== null) : plot.extra;
  const measureTick = (tick: number): number => measureText(formatTick(tick, [tick], scene), scene.type.small);
  const scales = toTimeScales([...items, ...extra], { ...plot, frame, isZoomed: scene.state.zoom, measureTick });
  const drawn = scene.shown.filter(({ date }) => date !== null);
  const bands = plot.rays.map((ray) => drawBand(ray, scene, scales)).filter((band) => band !== null);
  const valueAxis = drawValueAxis(scene, {
    ...frame,
    ticks: scales.ticks.filter((tick) => tick !== plot.target?.number),
    positionOf: scales.y,
    format: (tick) => formatTick(tick, scales.ticks, scene),
    ground: plot.isInverted ? Number.NaN : scales.ground,
  });
  const timeAxis = drawTimeAxis(scene, { domain: scales.domain, positionOf: scales.x, y: frame.bottom });
  const { stems, dots } = drawMarks(scene, drawn, frame, scales, plot.isInverted);
  const labels = drawLabels(scene, drawn, plot, { frame, scales, bands, axisBoxes: valueAxis.boxes });
  return {
    heightPx: frame.height,
    content: [
      ...valueAxis.elements,
      plot.isInverted ? drawGround(scene, frame) : null,
      ...timeAxis.elements,
      ...bands.map(({ element }) => element),
      ...plot.joined.map((series) => drawJoin(scene, series, scales)),
      plot.isInverted ? null : stems,
      plot.target === null ? null : drawTarget(scene, plot.target, frame, scales),
      ...plot.gaps.map((gap) => drawGap(scene, gap, scales)),
      dots,
      ...labels,
    ],
    remarks: remarksOf(scene, plot, drawn, bands, scales),
  };
}

function frameOf({ widthPx }: Scene): Frame {
  const height = widthPx < phonePx ? 244 : widthPx < 700 ? 400 : 460;
  return { left: 2, right: widthPx - 2, top: 26, bottom: height - (widthPx < phonePx ? 26 : 30), height };
}

function formatTick(tick: number, ticks: readonly number[], scene: Scene): string {
  const unit = scene.all.find(({ value }) => value !== null)?.value?.unit ?? "";
  const label = { value: tick, decimals: decimalsOf(ticks), unit, qualifier: null };
  return formatLabelNumber(label, scene.language, scene.units);
}

interface LabelRoom {
  frame: Frame;
  scales: TimeScales;
  bands: readonly Band[];
  axisBoxes: readonly Box[];
}

function drawLabels(
  scene: Scene,
  drawn: readonly Item[],
  { target, gaps, isInverted }: TimePlot,
  { frame, scales, bands, axisBoxes }: LabelRoom,
): readonly Element[] {
  const { x, y } = scales;
  const spotOf = (item: Item) =>
    item.date === null ? null : { x: x(item.date), y: y(numberOf(item, scales)), radius: radiusOf(item, drawn, scene) };
  const spots = drawn.map(spotOf).filter((spot) => spot !== null);
  const latest = Math.max(...drawn.map(({ date }) => date?.getTime() ?? 0));
  const labelled = drawn.filter(({ emphasis }) => drawn.length <= maxLabelled || emphasis === "strong");
  const byEmphasis = { strong: 0, plain: 1, faint: 2 } as const;
  const labels = [
    ...(target === null ? [] : [toTargetLabel(target, scene, frame.left, y(target.number))]),
    ...[...labelled]
      .sort((a, b) => byEmphasis[a.emphasis] - byEmphasis[b.emphasis])
      .flatMap((item) => {
        const spot = spotOf(item);
        return spot === null ? [] : [toPointLabel(item, scene, spot, item.date?.getTime() === latest)];
      }),
    ...gaps.map(({ id, item, at, to }) =>
      toGapLabel(id, item, scene, { x: x(at.date ?? 0), top: y(to.number), bottom: y(at.number) }),
    ),
    ...bands.map((band) => toBandLabel(band, scene)),
    ...toNotes(scene, ({ id }) => {
      const item = drawn.find((other) => other.id === id);
      return item === undefined ? null : spotOf(item);
    }),
  ];
  const lines =
    target === null ? [] : [{ x: frame.left, y: y(target.number) - 2, width: frame.right - frame.left, height: 4 }];
  return drawTimeLabels(scene, labels, {
    bounds: { x: 0, y: 2, width: scene.widthPx, height: frame.bottom - 4 },
    obstacles: [
      ...spots.map((spot) => squareAround(spot.x, spot.y, spot.radius + 1)),
      ...lines,
      ...gaps.map(({ at, to }) => toVerticalBox(x(at.date ?? 0), y(at.number), y(to.number))),
      ...axisBoxes,
    ],
    softObstacles: [
      ...(isInverted ? [] : spots.map((spot) => toVerticalBox(spot.x, spot.y, frame.bottom))),
      ...bands.flatMap(({ boxes }) => boxes),
    ],
  });
}

function squareAround(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function toVerticalBox(x: number, y1: number, y2: number): Box {
  return { x: x - 2, y: Math.min(y1, y2), width: 4, height: Math.abs(y2 - y1) };
}

function remarksOf(
  scene: Scene,
  { isInverted, joined, placement }: TimePlot,
  drawn: readonly Item[],
  bands: readonly Band[],
  { ground, valueDomain }: TimeScales,
): readonly string[] {
  const { key } = scene.words;
  const hasPeriods = drawn.some(({ value }) => value?.asOf?.length !== 10);
  const natural = isInverted ? 1 : 0;
  const begins = isInverted || ground !== 0 ? valueDomain[0] : ground;
  return [
    ...(hasPeriods ? [placement === "end" ? key.endOfPeriod : key.middleOfPeriod] : []),
    ...(bands.length > 0 ? [key.band] : []),
    ...(joined.some((series) => series.length > 1) ? [key.connector] : []),
    ...(isInverted ? [key.inverted] : []),
    ...(begins === natural || scene.state.zoom ? [] : [key.axisFrom(formatTick(begins, [begins], scene))]),
    ...(scene.state.zoom ? [key.zoomed] : []),
  ];
}

/** A value that the chart names, or null where it names none. */
export function findNamed(id: string | undefined, scene: Scene): Item | null {
  return id === undefined ? null : findItem(id, scene);
}
