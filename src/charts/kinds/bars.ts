import * as Plot from "@observablehq/plot";
import { scaleLinear } from "d3";
import { markAttributes, textColourOf } from "../appearance.ts";
import { measureText } from "../font.ts";
import type { Item } from "../item.ts";
import { toKind, type Drawing } from "../kind.ts";
import { drawPlot, withAttributes } from "../plot.ts";
import { drawRowName, layoutRows, type RowLayout } from "../rows.ts";
import type { Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

export const bars = toKind({
  description: {
    vi: "Mỗi dòng một thanh ngang, dài theo giá trị, luôn bắt đầu từ 0. Hợp với việc so sánh vài con số cùng đơn vị. Dùng `sort` trong trạng thái để sắp thứ tự.",
    en: "One horizontal bar for each row, as long as its value and always from 0. Good for comparing a few figures of one unit. A state’s `sort` puts them in order.",
  },
  shape: {},
  draw,
});

function draw(scene: Scene): Drawing {
  const { shown, all, document, type } = scene;
  const labelSize = type.value;
  const nameOf = (item: Item): string =>
    item.origin === "outside" ? `${item.name} · ${scene.words.origin.outside}` : item.name;
  const valueWidthPx = Math.max(0, ...all.map(({ text }) => measureText(text, labelSize, true)));
  const layout = layoutRows(scene, {
    names: shown.map(nameOf),
    isBold: (row) => shown[row]?.emphasis === "strong",
    valueWidthPx,
  });
  const numbers = (scene.state.zoom ? shown : all).map(({ number }) => number).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const domain: [number, number] = low === high ? [0, 1] : [low, high];
  const left = layout.left + (low < 0 ? valueWidthPx + 8 : 0);
  const x = scaleLinear<number, number>().domain(domain).range([left, layout.right]);
  const drawn = shown.filter(({ number }) => Number.isFinite(number));
  const rowOf = (item: Item): number => shown.indexOf(item);

  const marks = drawPlot(
    {
      document,
      widthPx: scene.widthPx,
      heightPx: layout.heightPx,
      margins: { left, right: scene.widthPx - layout.right, top: layout.topOf(0), bottom: 0 },
    },
    {
      x: { domain },
      y: { type: "linear", domain: [0, layout.heightPx - layout.topOf(0)], range: [layout.topOf(0), layout.heightPx] },
      marks: [
        Plot.rect([...drawn], {
          x1: 0,
          x2: "number",
          y1: (item: Item) => rowOf(item) * layout.rowHeight + layout.barOffset,
          y2: (item: Item) => rowOf(item) * layout.rowHeight + layout.barOffset + layout.barHeight,
          ...withAttributes((index) => {
            const item = drawn[index];
            return item === undefined ? {} : { ...markAttributes(item, scene.prefix), "data-key": item.reference };
          }),
        }),
      ],
    },
  );
  const labels = shown.flatMap((item, row) => drawValue(scene, item, x, layout, row, labelSize));
  const zero = svg(document, "path", { d: `M${x(0)} ${layout.topOf(0)}V${layout.heightPx}`, stroke: "var(--ink)" });
  return {
    heightPx: layout.heightPx + 2,
    content: [
      ...shown.flatMap((_, row) => drawRowName(document, layout, row)),
      ...marks,
      ...labels,
      low < 0 ? zero : null,
    ],
    remarks: scene.state.zoom ? [scene.words.key.zoomed] : [],
  };
}

function drawValue(
  scene: Scene,
  item: Item,
  x: (value: number) => number,
  layout: RowLayout,
  row: number,
  sizePx: number,
): readonly Element[] {
  const block = toTextBlock(
    [{ text: item.text, sizePx, isBold: item.emphasis !== "faint", colour: textColourOf(item) }],
    scene.widthPx,
  );
  const top = layout.topOf(row) + layout.barOffset;
  const y = top + layout.barHeight / 2 - block.height / 2;
  if (Number.isNaN(item.number)) {
    const box = svg(scene.document, "rect", {
      x: x(0),
      y: top,
      width: 16,
      height: layout.barHeight,
      ...markAttributes(item, scene.prefix),
      "data-key": item.reference,
    });
    return [box, ...drawTextBlock(scene.document, block, { x: x(0) + 24, y })];
  }
  const isLeft = item.number < 0;
  return drawTextBlock(scene.document, block, {
    x: x(item.number) + (isLeft ? -8 : 8),
    y,
    anchor: isLeft ? "end" : "start",
  });
}
