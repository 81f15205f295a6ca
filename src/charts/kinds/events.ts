import { extent, scaleUtc } from "d3";
import { z } from "zod";
import { dotAttributes } from "../appearance.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import { labelOf, type Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock, type TextBlock } from "../text.ts";

const shape = { lane: z.string().optional() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const events = toKind({
  description: {
    vi: "Những việc có ngày tháng, từ trên xuống theo thời gian; cột `lane` chia chúng thành các làn đặt cạnh nhau (trên điện thoại: làn sau dưới làn trước). Không có trục số. Mỗi dòng cần `as_of` và nhãn.",
    en: "Dated events, time running downwards; the column `lane` divides them into lanes side by side (on a phone: one below the other). There is no scale of numbers. Each row needs `as_of` and a label.",
  },
  shape,
  demands: { number: false, date: true, oneUnit: false },
  roles: ({ lane }) => ({ columns: lane === undefined ? [] : [lane] }),
  read: (scene) =>
    [...scene.shown].sort(byDate).map((item) => ({
      ...toShownNumber(item),
      text: Number.isNaN(item.number) && item.origin !== "missing" ? "" : item.text,
    })),
  draw,
});

function byDate(a: Item, b: Item): number {
  return (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0);
}

function draw(scene: Scene, { lane }: Options): Drawing {
  const laneOf = (item: Item): string => (lane === undefined ? "" : (item.value?.dimensions[lane] ?? ""));
  const names = [...new Set(scene.all.map(laneOf))];
  const isBeside = scene.widthPx >= 520 && names.length <= 3;
  const space = 28;
  const width = isBeside ? (scene.widthPx - space * (names.length - 1)) / names.length : scene.widthPx;
  let top = 2;
  let bottom = 40;
  const content: Element[] = [];
  const lanes = names.map((name) =>
    scene.shown.filter((item) => laneOf(item) === name && item.date !== null).sort(byDate),
  );
  const lengths = lanes.map((items) => lengthOf(items, scene, width));
  for (const [index, name] of names.entries()) {
    const items = lanes[index] ?? [];
    const left = isBeside ? index * (width + space) : 0;
    const drawn = drawLane(scene, name === "" ? null : labelOf(name, scene), items, {
      left,
      top,
      width,
      lengthPx: isBeside ? Math.max(...lengths) : (lengths[index] ?? 0),
    });
    content.push(...drawn.elements);
    bottom = Math.max(bottom, drawn.bottom);
    if (!isBeside) top = drawn.bottom + 26;
  }
  return { heightPx: bottom + 8, content, remarks: [] };
}

/** How long a lane must be for its texts, mostly, to stand beside their dates. */
function lengthOf(items: readonly Item[], scene: Scene, width: number): number {
  return Math.max(120, ...[items.reduce((sum, item) => sum + toBlock(item, scene, width - 26).height + 12, 0) * 0.9]);
}

/** Events of one lane at heights that follow their dates; a text that would touch the one above moves down, joined by a line. */
function drawLane(
  scene: Scene,
  title: string | null,
  items: readonly Item[],
  { left, top, width, lengthPx }: { left: number; top: number; width: number; lengthPx: number },
): { elements: readonly Element[]; bottom: number } {
  const { document, type } = scene;
  const heading = toTextBlock(title === null ? [] : [{ text: title, sizePx: type.body + 1, isBold: true }], width);
  const begin = top + heading.height + (title === null ? 8 : 16);
  const blocks = items.map((item) => toBlock(item, scene, width - 26));
  const [first = 0, last = 1] = extent(scene.all, ({ date }) => date?.getTime());
  const y = scaleUtc<number, number>()
    .domain([new Date(first), new Date(Math.max(last, first + 1))])
    .range([begin + 8, begin + lengthPx]);
  const elements: Element[] = [...drawTextBlock(document, heading, { x: left, y: top })];
  let edge = begin;
  const dots: Element[] = [];
  for (const [index, item] of items.entries()) {
    const block = blocks[index] ?? heading;
    const dotY = y(item.date ?? new Date(0));
    const textY = Math.max(edge, dotY - type.small * 0.75);
    const firstLine = textY + type.small * 0.7;
    if (firstLine - dotY > 6) {
      elements.push(
        svg(document, "path", {
          d: `M${left + 8} ${dotY}h5L${left + 21} ${firstLine}`,
          stroke: "var(--ink-2)",
          "stroke-width": 0.75,
          fill: "none",
        }),
      );
    }
    dots.push(drawDot(scene, item, left + 7, dotY));
    elements.push(...drawTextBlock(document, block, { x: left + 26, y: textY }));
    edge = textY + block.height + 12;
  }
  const ends = items.map((item) => y(item.date ?? new Date(0)));
  const line = svg(document, "path", {
    d: `M${left + 7} ${begin}V${Math.max(...ends, edge - 12, begin + 20)}`,
    stroke: "var(--rule)",
    "stroke-width": 2,
  });
  return { elements: [line, ...elements, ...dots], bottom: Math.max(edge - 12, ...ends.map((end) => end + 8)) };
}

function drawDot(scene: Scene, item: Item, x: number, y: number): Element {
  const r = item.emphasis === "strong" ? 7 : 5.5;
  const look = { ...dotAttributes(item), "data-key": item.reference };
  return item.origin === "outside"
    ? svg(scene.document, "path", { d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`, ...look })
    : svg(scene.document, "circle", { cx: x, cy: y, r, ...look });
}

function toBlock(item: Item, { type, words }: Scene, widthPx: number): TextBlock {
  const isQuiet = item.emphasis === "faint";
  const origin = item.origin === "derived" ? ` · ${words.origin.derived}` : "";
  const number = Number.isNaN(item.number) && item.origin !== "missing" ? "" : item.text;
  return toTextBlock(
    [
      { text: `${item.dateText}${origin}`, sizePx: type.small, colour: "var(--ink-2)" },
      { text: number, sizePx: type.value, isBold: !isQuiet },
      {
        text: item.name === item.dateText ? "" : item.name,
        sizePx: type.body,
        isBold: item.emphasis === "strong",
        ...(isQuiet ? { colour: "var(--ink-2)" } : {}),
      },
    ],
    widthPx,
  );
}
