import * as Plot from "@observablehq/plot";
import { scaleLinear, ticks, type ScaleLinear } from "d3";
import { z } from "zod";
import { formatLabelNumber } from "../../domain/format-value.ts";
import { markAttributes, textColourOf } from "../appearance.ts";
import { keyField } from "../chart-schema.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import { drawPlot, withAttributes } from "../plot.ts";
import { drawRowName, layoutRows, type RowLayout } from "../rows.ts";
import { emphasisIn, findItem, isShown, labelOf, type Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawHalo, drawTextBlock, toTextBlock } from "../text.ts";

const rangeField = z.strictObject({ id: keyField, low: keyField, high: keyField });
const shape = {
  ranges: z.array(rangeField).min(1),
  whole: keyField.optional(),
  axisFrom: z.number().optional(),
};
type Options = z.infer<z.ZodObject<typeof shape>>;

export const ranges = toKind({
  description: {
    vi: "Mỗi mục của `ranges` là một khoảng, từ số thấp nhất (`low`) đến số cao nhất (`high`). Có `whole` thì trục kéo đến hết tổng thể, nên chỗ không khoảng nào phủ tới cũng thấy được; `axisFrom` đặt chỗ trục bắt đầu.",
    en: "One range for each entry of `ranges`, from its lowest figure (`low`) to its highest (`high`). With `whole` the axis runs to the end of the whole, so that what no range covers is seen too; `axisFrom` sets where it begins.",
  },
  shape,
  roles: ({ ranges: list, whole }) => ({
    keys: [...list.flatMap(({ low, high }) => [low, high]), ...(whole === undefined ? [] : [whole])],
    parts: list.map(({ id }) => id),
  }),
  read: (scene, options) => {
    const whole = options.whole === undefined ? null : findItem(options.whole, scene);
    return [
      ...visibleRanges(scene, options).flatMap(({ name, low, high }) => [
        { ...toShownNumber(low), name: `${name} (${scene.words.low})` },
        { ...toShownNumber(high), name: `${name} (${scene.words.high})` },
      ]),
      ...(whole === null ? [] : [toShownNumber(whole)]),
    ];
  },
  draw,
});

interface Range {
  id: string;
  name: string;
  low: Item;
  high: Item;
}

function visibleRanges(scene: Scene, options: Options): readonly Range[] {
  return options.ranges.flatMap((range) => {
    const [low, high] = [findItem(range.low, scene), findItem(range.high, scene)];
    if (low === null || high === null || !isShown(range.id, scene)) return [];
    const emphasis = emphasisIn(range.id, scene);
    return [
      {
        id: range.id,
        name: labelOf(range.id, scene, low.name),
        low: { ...low, emphasis },
        high: { ...high, emphasis },
      },
    ];
  });
}

function draw(scene: Scene, options: Options): Drawing {
  const { document, type, words } = scene;
  const list = visibleRanges(scene, options);
  const layout = layoutRows(scene, {
    names: list.map(({ name }) => name),
    isBold: (row) => list[row]?.low.emphasis === "strong",
    valueWidthPx: 10,
    barHeightPx: 16,
    belowPx: type.value * 1.3 + 4,
  });
  const whole = options.whole === undefined ? null : findItem(options.whole, scene);
  const known = list.filter(({ low, high }) => Number.isFinite(low.number) && Number.isFinite(high.number));
  const ends = known.flatMap(({ low, high }) => [low.number, high.number]);
  const first = options.axisFrom ?? Math.min(0, ...ends);
  const last = Math.max(whole?.number ?? -Infinity, ...ends, first + 1e-9);
  const x = scaleLinear<number, number>().domain([first, last]).range([layout.left, layout.right]);
  const axisTop = layout.heightPx;
  const unit = list[0]?.low.value?.unit ?? "";
  const marks = [first, ...ticks(first, last, 4), last]
    .filter((tick, index, all) => all.indexOf(tick) === index && (tick === last || Math.abs(x(tick) - x(last)) > 40))
    .flatMap((tick) => {
      const block = toTextBlock(
        [{ text: formatTick(tick, unit, scene), sizePx: type.small, colour: "var(--ink-2)" }],
        120,
      );
      return [
        svg(document, "path", {
          d: layout.isBeside ? `M${x(tick)} 2V${axisTop}` : besideNames(layout, list.length, x(tick), axisTop),
          stroke: tick === last || tick === 0 ? "var(--context)" : "var(--rule)",
        }),
        ...drawTextBlock(document, block, {
          x: Math.max(block.width / 2, Math.min(x(tick), scene.widthPx - block.width / 2)),
          y: axisTop + 4,
          anchor: "middle",
        }),
      ];
    });
  const caption = toTextBlock(
    whole === null
      ? []
      : [
          {
            text: `${labelOf(whole.id, scene, whole.name)}: ${whole.text}`,
            sizePx: type.small,
            colour: "var(--ink-2)",
          },
        ],
    scene.widthPx - layout.left,
  );
  const bars = drawPlot(
    {
      document,
      widthPx: scene.widthPx,
      heightPx: layout.heightPx,
      margins: { left: layout.left, right: scene.widthPx - layout.right, top: 0, bottom: 0 },
    },
    {
      x: { domain: [first, last] },
      y: { type: "linear", domain: [0, layout.heightPx], range: [0, layout.heightPx] },
      marks: [
        Plot.rect(known, {
          x1: (range: Range) => range.low.number,
          x2: (range: Range) => range.high.number,
          y1: (range: Range) => layout.topOf(list.indexOf(range)) + layout.barOffset,
          y2: (range: Range) => layout.topOf(list.indexOf(range)) + layout.barOffset + layout.barHeight,
          ...withAttributes((index) => {
            const range = known[index];
            return range === undefined
              ? {}
              : { ...markAttributes(lookOf(range), scene.prefix), "data-key": range.low.reference };
          }),
        }),
      ],
    },
  );
  const labels = list.flatMap((range, row) =>
    drawEnds(scene, range, x, layout.topOf(row) + layout.barOffset + layout.barHeight + 3),
  );
  return {
    heightPx: axisTop + type.small * 1.3 + 8 + caption.height,
    content: [
      ...marks,
      ...list.flatMap((_, row) => drawRowName(document, layout, row)),
      ...bars,
      drawHalo(document, labels),
      ...drawTextBlock(document, caption, { x: scene.widthPx - 2, y: axisTop + type.small * 1.3 + 6, anchor: "end" }),
    ],
    remarks: first === 0 || first < 0 ? [] : [words.key.axisFrom(formatTick(first, unit, scene))],
  };
}

/** A line across the rows that leaves out their names, which stand above the marks where there is little room. */
function besideNames(layout: RowLayout, rows: number, x: number, bottom: number): string {
  const starts = Array.from({ length: rows }, (_, row) => layout.topOf(row) + layout.barOffset - 3);
  return starts.map((start, row) => `M${x} ${start}V${row + 1 < rows ? layout.topOf(row + 1) - 4 : bottom}`).join("");
}

function formatTick(value: number, unit: string, { language, units }: Scene): string {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return formatLabelNumber({ value, decimals, unit, qualifier: null }, language, units);
}

/** A range looks as uncertain as its less certain end. */
function lookOf({ low, high }: Range): Item {
  return low.isApproximate || low.origin !== "article" ? low : high;
}

/** A range that lacks an end has no bar: its words stand where the scale begins. */
function drawEnds(scene: Scene, { low, high }: Range, x: ScaleLinear<number, number>, y: number): readonly Element[] {
  const [left, right] = [low, high].map((item) =>
    toTextBlock(
      [{ text: item.text, sizePx: scene.type.value, isBold: item.emphasis !== "faint", colour: textColourOf(item) }],
      200,
    ),
  );
  if (left === undefined || right === undefined) return [];
  const [begin = 0] = x.range();
  const [a, b] = [low, high].map(({ number }) => (Number.isNaN(number) ? begin : x(number)));
  if (a === undefined || b === undefined) return [];
  if (b - a >= left.width + right.width + 12) {
    return [
      ...drawTextBlock(scene.document, left, { x: a, y }),
      ...drawTextBlock(scene.document, right, { x: b, y, anchor: "end" }),
    ];
  }
  const both = toTextBlock(
    [{ text: `${low.text} – ${high.text}`, sizePx: scene.type.value, isBold: true, colour: textColourOf(low) }],
    scene.widthPx,
  );
  const middle = Math.max(both.width / 2, Math.min((a + b) / 2, scene.widthPx - both.width / 2));
  return drawTextBlock(scene.document, both, { x: middle, y, anchor: "middle" });
}
