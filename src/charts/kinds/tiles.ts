import { z } from "zod";
import { formatLabelNumber } from "../../domain/format-value.ts";
import { markAttributes, textColourOf } from "../appearance.ts";
import { countable, drawCells, gridHeight, type CellGrid } from "../cells.ts";
import { keyField } from "../chart-schema.ts";
import { measureText } from "../font.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import { emphasisIn, findItem, isShown, labelOf, phonePx, type Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { baseline, drawTextBlock, toTextBlock, type TextBlock } from "../text.ts";

const shape = { whole: keyField.optional(), group: z.string().optional() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const tiles = toKind({
  description: {
    vi: "Mỗi đơn vị một ô: cơ quan, tỉnh… Dòng có số là bấy nhiêu ô; dòng chỉ có nhãn là một ô mang tên. Có `whole` thì những đơn vị không ai nói tới thành ô trống. Cột `group` gom các dòng có tên.",
    en: "One tile for each unit: a body, a province… A row with a number is that many tiles; a row with only a label is one tile with its name. With `whole`, the units nobody mentions become empty tiles. The column `group` gathers named rows.",
  },
  shape,
  demands: { number: false, notNegative: true },
  roles: ({ whole, group }) => ({
    keys: whole === undefined ? [] : [whole],
    parts: ["unaccounted"],
    columns: group === undefined ? [] : [group],
    whole: whole ?? null,
    cell: 1,
  }),
  read: (scene, options) => {
    const whole = options.whole === undefined ? null : findItem(options.whole, scene);
    const rest = unaccountedOf(scene, options);
    return [...(whole === null ? [] : [whole]), ...scene.shown]
      .map(toShownNumber)
      .concat(rest === null ? [] : [{ ...toShownNumber(rest), origin: "computed", number: rest.number }]);
  },
  draw,
});

/** What the whole has more than the rows account for. */
function unaccountedOf(scene: Scene, { whole }: Options): Item | null {
  const total = whole === undefined ? null : findItem(whole, scene);
  if (total === null || !isShown("unaccounted", scene)) return null;
  const counted = scene.all.reduce((sum, item) => sum + tilesOf(item), 0);
  const number = Math.round(total.number - counted);
  if (!(number > 0)) return null;
  return {
    id: "unaccounted",
    reference: `${scene.chart.id}.unaccounted`,
    value: null,
    number,
    name: labelOf("unaccounted", scene, scene.words.unaccounted),
    text: formatLabelNumber({ value: number, decimals: 0, unit: "", qualifier: null }, scene.language, scene.units),
    date: null,
    dateText: "",
    origin: "missing",
    isApproximate: false,
    tone: "missing",
    emphasis: emphasisIn("unaccounted", scene),
  };
}

function tilesOf({ number, value }: Item): number {
  if (Number.isNaN(number)) return value === null ? 0 : 1;
  return Math.max(0, number);
}

function isNamed(item: Item): boolean {
  return Number.isNaN(item.number) && item.value !== null;
}

function draw(scene: Scene, options: Options): Drawing {
  const rest = unaccountedOf(scene, options);
  const whole = options.whole === undefined ? null : findItem(options.whole, scene);
  const content: (Element | null)[] = [];
  const counted = [...scene.shown.filter((shown) => !isNamed(shown)), ...(rest === null ? [] : [rest])];
  const margin = marginOf(counted, scene);
  const space = margin !== null ? 10 : scene.widthPx < phonePx ? 14 : 18;
  let top = 2;
  if (whole !== null) {
    const heading = toTextBlock(
      [{ text: `${labelOf(whole.id, scene, whole.name)}: ${whole.text}`, sizePx: scene.type.body }],
      scene.widthPx,
    );
    content.push(...drawTextBlock(scene.document, heading, { x: 0, y: top }));
    top += heading.height + (margin === null ? 12 : 9);
  }
  for (const item of counted) {
    const drawn = margin === null ? drawBlock(scene, item, top) : drawBeside(scene, item, top, margin);
    content.push(...drawn.elements);
    top = drawn.bottom + space;
  }
  for (const [group, items] of groupsOf(scene.shown.filter(isNamed), options)) {
    const drawn = drawNamed(scene, group === "" ? null : labelOf(group, scene), items, top);
    content.push(...drawn.elements);
    top = drawn.bottom + space;
  }
  return { heightPx: Math.max(40, top - space + 8), content, remarks: [] };
}

/** Between a number and what stands at its right, in px. */
const besidePx = 8;

/** How wide the numbers are that stand at the left of names and tiles on a phone; null where they stand above them. */
function marginOf(items: readonly Item[], { widthPx, type }: Scene): number | null {
  if (items.length === 0 || widthPx >= phonePx) return null;
  const widest = Math.max(...items.map(({ text }) => measureText(text, type.value, true)));
  return widest < widthPx / 5 ? widest + besidePx : null;
}

/** A third lower than with the number above, so that on a phone's stage no row is out of sight. */
function drawBeside(scene: Scene, item: Item, top: number, margin: number): ReturnType<typeof drawBlock> {
  const { document, type, widthPx } = scene;
  const style = { sizePx: type.value, isBold: item.emphasis !== "faint", colour: textColourOf(item) };
  const number = toTextBlock([{ text: item.text, ...style }], margin);
  const name = toTextBlock([{ text: item.name, sizePx: type.body }], widthPx - margin);
  const y = top + (type.value - type.body) * baseline;
  const [cellPx, gapPx] = [12, 4];
  const columns = Math.max(1, Math.floor((widthPx - margin) / (cellPx + gapPx)));
  const cells = Number.isNaN(item.number) ? 1 : countable(tilesOf(item));
  const grid: CellGrid = { x: margin, y: y + name.height + 5, columns, cellPx, gapPx };
  return {
    elements: [
      ...drawTextBlock(document, number, { x: margin - besidePx, y: top, anchor: "end" }),
      ...drawTextBlock(document, name, { x: margin, y }),
      drawCells(scene, item, grid, 0, cells),
    ],
    bottom: Math.max(grid.y + gridHeight(grid, cells), top + number.height),
  };
}

function drawBlock(scene: Scene, item: Item, top: number): { elements: readonly Element[]; bottom: number } {
  const [cellPx, gapPx] = scene.widthPx < phonePx ? [16, 4] : [26, 5];
  const heading = toTextBlock(
    [
      { text: item.text, sizePx: scene.type.value, isBold: item.emphasis !== "faint", colour: textColourOf(item) },
      { text: item.name, sizePx: scene.type.body },
    ],
    scene.widthPx < 520 ? scene.widthPx : scene.widthPx * 0.34,
  );
  const isBeside = scene.widthPx >= 520;
  const left = isBeside ? scene.widthPx * 0.36 : 1;
  const columns = Math.max(1, Math.floor((scene.widthPx - left) / (cellPx + gapPx)));
  const cells = Number.isNaN(item.number) ? 1 : countable(tilesOf(item));
  const grid: CellGrid = { x: left, y: isBeside ? top + 3 : top + heading.height + 6, columns, cellPx, gapPx };
  const bottom = Math.max(grid.y + gridHeight(grid, cells), top + heading.height);
  return {
    elements: [...drawTextBlock(scene.document, heading, { x: 0, y: top }), drawCells(scene, item, grid, 0, cells)],
    bottom,
  };
}

function groupsOf(items: readonly Item[], { group }: Options): ReadonlyMap<string, readonly Item[]> {
  return Map.groupBy(items, ({ value }) => (group === undefined ? "" : (value?.dimensions[group] ?? "")));
}

interface NamedTile {
  x: number;
  y: number;
  width: number;
  height: number;
  block: TextBlock;
}

/** Tiles that hold their names: in columns of one size, or on a phone one after the other like words. */
function drawNamed(
  scene: Scene,
  title: string | null,
  items: readonly Item[],
  top: number,
): { elements: readonly Element[]; bottom: number } {
  const { document, widthPx, type } = scene;
  const heading = toTextBlock(title === null ? [] : [{ text: title, sizePx: type.body, isBold: true }], widthPx);
  const begin = top + heading.height + (title === null ? 0 : 6);
  const places = widthPx < phonePx ? placeInLines(items, scene, begin) : placeInColumns(items, scene, begin);
  const elements = items.flatMap((item, index) => {
    const place = places[index];
    if (place === undefined) return [];
    const { block, ...box } = place;
    const rect = svg(document, "rect", {
      ...box,
      rx: 2,
      ...markAttributes(item, scene.prefix),
      "fill-opacity": item.isApproximate ? null : 0.12,
      "data-key": item.reference,
    });
    const y = box.y + (box.height - block.height) / 2;
    return [rect, ...drawTextBlock(document, block, { x: box.x + padding, y })];
  });
  return {
    elements: [...drawTextBlock(document, heading, { x: 0, y: top }), ...elements],
    bottom: Math.max(begin, ...places.map(({ y, height }) => y + height)),
  };
}

/** Between two named tiles, and beside a name within its tile, in px. */
const [gap, padding] = [6, 8];

function placeInColumns(items: readonly Item[], scene: Scene, begin: number): readonly NamedTile[] {
  const columns = scene.widthPx < 700 ? 3 : 4;
  const width = (scene.widthPx - 2 - gap * (columns - 1)) / columns;
  const blocks = items.map((item) => toName(item, scene, width));
  const height = Math.max(0, ...blocks.map((block) => block.height)) + 14;
  return blocks.map((block, index) => {
    const row = Math.floor(index / columns);
    return { x: 1 + (index % columns) * (width + gap), y: begin + row * (height + gap), width, height, block };
  });
}

function placeInLines(items: readonly Item[], scene: Scene, begin: number): readonly NamedTile[] {
  const right = scene.widthPx - 1;
  let [x, y, lowest] = [1, begin, begin];
  return items.map((item) => {
    const block = toName(item, scene, right - 1);
    const [width, height] = [Math.min(block.width + 2 * padding, right - 1), block.height + 12];
    if (x > 1 && x + width > right) [x, y] = [1, lowest + gap];
    const place = { x, y, width, height, block };
    x += width + gap;
    lowest = Math.max(lowest, y + height);
    return place;
  });
}

function toName(item: Item, { type, words }: Scene, widthPx: number): TextBlock {
  const origin = item.origin === "outside" ? words.origin.outside : "";
  return toTextBlock(
    [
      { text: item.name, sizePx: type.small, isBold: item.emphasis === "strong" },
      { text: origin, sizePx: type.small, colour: "var(--outside)" },
    ],
    widthPx - 2 * padding,
  );
}
