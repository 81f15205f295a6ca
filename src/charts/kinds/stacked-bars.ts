import { z } from "zod";
import { toKind, type Drawing } from "../kind.ts";
import type { Item } from "../item.ts";
import { labelOf, phonePx, type Scene } from "../scene.ts";
import { drawSegments, type Segment } from "../segments.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

const shape = { row: z.string(), part: z.string() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const stackedBars = toKind({
  description: {
    vi: "Vài thanh ngang, mỗi thanh gồm các phần nối tiếp. Cột `row` cho biết một dòng thuộc thanh nào, cột `part` là phần nào. Mọi thanh chung một thước.",
    en: "A few horizontal bars, each made of parts end to end. The column `row` says which bar a row belongs to, the column `part` which part it is. All bars share one scale.",
  },
  shape,
  demands: { notNegative: true },
  roles: ({ row, part }) => ({ columns: [row, part] }),
  read: (scene, options) =>
    scene.shown.map((item) => ({
      reference: item.reference,
      name: `${barOf(item, options, scene)}, ${partOf(item, options, scene)}`,
      text: item.text,
      date: item.dateText,
      origin: item.origin,
      isApproximate: item.isApproximate,
      number: Number.isNaN(item.number) ? null : item.number,
    })),
  draw,
});

function barOf({ value, id }: Item, { row }: Options, scene: Scene): string {
  const bar = value?.dimensions[row];
  return bar === undefined ? id : labelOf(bar, scene);
}

function partOf({ value, name }: Item, { part }: Options, scene: Scene): string {
  const found = value?.dimensions[part];
  return found === undefined ? name : labelOf(found, scene);
}

function draw(scene: Scene, options: Options): Drawing {
  const totals = totalsOf(scene.state.zoom ? scene.shown : scene.all, options, scene);
  const longest = Math.max(...totals.values(), 0) || 1;
  const parts = [...new Set(scene.all.map((item) => partOf(item, options, scene)))];
  const space = scene.widthPx < phonePx ? 14 : 22;
  let top = 2;
  const content: Element[] = [];
  for (const bar of totalsOf(scene.shown, options, scene).keys()) {
    const items = scene.shown.filter((item) => barOf(item, options, scene) === bar);
    const name = toTextBlock([{ text: bar, sizePx: scene.type.body, isBold: true }], scene.widthPx);
    content.push(...drawTextBlock(scene.document, name, { x: 0, y: top }));
    let sum = 0;
    const segments = items.map((item): Segment => {
      const from = sum;
      sum += numberOf(item) / longest;
      const quiet = parts.filter((part) => part !== undefined).indexOf(partOf(item, options, scene));
      return {
        item,
        from,
        to: sum,
        name: partOf(item, options, scene),
        shade: item.tone === "context" ? Math.max(0, quiet - 1) : 0,
      };
    });
    const drawn = drawSegments(scene, segments, {
      left: 1,
      right: scene.widthPx - 2,
      top: top + name.height + 4,
      heightPx: scene.widthPx < phonePx ? 20 : 26,
    });
    content.push(...drawn.elements);
    top = drawn.bottom + space;
  }
  return {
    heightPx: Math.max(40, top - space + 10),
    content,
    remarks: scene.state.zoom ? [scene.words.key.zoomed] : [],
  };
}

function totalsOf(items: readonly Item[], options: Options, scene: Scene): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const item of items) {
    const bar = barOf(item, options, scene);
    totals.set(bar, (totals.get(bar) ?? 0) + numberOf(item));
  }
  return totals;
}

function numberOf({ number }: Item): number {
  return Number.isNaN(number) ? 0 : Math.max(0, number);
}
