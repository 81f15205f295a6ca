import type { z } from "zod";
import { keyField } from "../chart-schema.ts";
import { toKind, toShownNumber, type Drawing } from "../kind.ts";
import type { Item } from "../item.ts";
import { emphasisIn, findItem, isShown, labelOf, type Scene } from "../scene.ts";
import { drawSegments, type Segment } from "../segments.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

const shape = { whole: keyField, remainder: keyField.optional() };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const proportion = toKind({
  description: {
    vi: "Một thanh là toàn bộ (`whole`), chia theo các dòng; phần còn lại được gạch chéo. Ghi `remainder` nếu số của phần còn lại cũng có trong số liệu.",
    en: "One bar is the whole (`whole`), divided by the rows; what is left is hatched. Give `remainder` where the data also state the figure of the rest.",
  },
  shape,
  demands: { notNegative: true },
  roles: ({ whole, remainder }) => ({
    keys: remainder === undefined ? [whole] : [whole, remainder],
    parts: ["remainder"],
    whole,
  }),
  read: (scene, options) =>
    [findItem(options.whole, scene), ...scene.shown, remainderOf(scene, options)]
      .filter((item) => item !== null)
      .map(toShownNumber),
  draw,
});

function remainderOf(scene: Scene, { remainder }: Options): Item | null {
  const isVisible = isShown("remainder", scene) || (remainder !== undefined && isShown(remainder, scene));
  const item = remainder === undefined ? null : findItem(remainder, scene);
  return !isVisible || item === null ? null : { ...item, tone: item.tone === "outside" ? "outside" : "context" };
}

function draw(scene: Scene, options: Options): Drawing {
  const { document, type } = scene;
  const whole = findItem(options.whole, scene);
  const sum = scene.shown.reduce((total, { number }) => total + (Number.isNaN(number) ? 0 : number), 0);
  const total = Math.max(whole?.number ?? 0, sum) || 1;
  let at = 0;
  const quiet = scene.shown.filter(({ tone }) => tone === "context");
  const segments = scene.shown.map((item): Segment => {
    const from = at;
    at += (Number.isNaN(item.number) ? 0 : item.number) / total;
    return { item, from, to: at, name: item.name, shade: Math.max(0, quiet.indexOf(item)) };
  });
  if (at < 1 && isShown("remainder", scene)) segments.push(toRemainder(scene, options, at));
  const heading = toTextBlock(
    [{ text: `${labelOf(options.whole, scene, whole?.name ?? "")}: ${whole?.text ?? ""}`, sizePx: type.body }],
    scene.widthPx,
  );
  const drawn = drawSegments(scene, segments, {
    left: 1,
    right: scene.widthPx - 2,
    top: heading.height + 8,
    heightPx: 40,
  });
  return {
    heightPx: drawn.bottom + 6,
    content: [...drawTextBlock(document, heading, { x: 0, y: 2 }), ...drawn.elements],
    remarks: [],
  };
}

function toRemainder(scene: Scene, options: Options, from: number): Segment {
  const known = remainderOf(scene, options);
  const name = labelOf("remainder", scene, known?.name ?? scene.words.remainder);
  const item: Item = {
    id: "remainder",
    reference: `${scene.chart.id}.remainder`,
    value: null,
    number: Number.NaN,
    name,
    text: known?.text ?? "",
    date: null,
    dateText: "",
    origin: "derived",
    isApproximate: true,
    tone: "context",
    emphasis: emphasisIn("remainder", scene),
    ...(known === null ? {} : { reference: known.reference }),
  };
  return { item, from, to: 1, name, shade: 0 };
}
