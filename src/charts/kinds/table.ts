import { dotAttributes, textColourOf } from "../appearance.ts";
import type { Language } from "../../domain/language.ts";
import { measureText } from "../font.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing, type ShownNumber } from "../kind.ts";
import type { Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, lineHeight, toTextBlock, type TextStyle } from "../text.ts";

export const table = toKind({
  description: {
    vi: "Tên, thời điểm và con số thành hàng. Dùng khi các số khác đơn vị, hoặc khi đặt lên một trục là so sánh điều không so sánh được.",
    en: "Names, dates and figures in rows. For figures in different units, or where one axis would compare what cannot be compared.",
  },
  shape: {},
  demands: { number: false, oneUnit: false },
  read: ({ shown, language }) => shown.map((item) => toShownRow(item, language)),
  draw: (scene) => draw({ ...scene, widthPx: Math.min(scene.widthPx, mostPx) }),
});

/** Wider, the eye would lose the row between a name and its figure. */
const mostPx = 620;

const nameLeft = 20;
const space = 16;

function draw(scene: Scene): Drawing {
  const { widthPx, shown } = scene;
  const valueLeft = findValueLeft(scene);
  const content: Element[] = [drawRule(scene, 1, "var(--ink)")];
  let top = 8;
  for (const item of shown) {
    const name = toTextBlock(nameLines(item, scene), valueLeft - nameLeft - space);
    const value = toTextBlock([valueLine(item, scene)], widthPx - valueLeft - 2);
    const place = isText(item) ? { x: valueLeft, y: top } : { x: widthPx - 2, y: top, anchor: "end" as const };
    content.push(
      drawMark(scene, item, top + (scene.type.body * lineHeight) / 2),
      ...drawTextBlock(scene.document, name, { x: nameLeft, y: top }),
      ...drawTextBlock(scene.document, value, place),
    );
    top += Math.max(name.height, value.height) + 8;
    content.push(drawRule(scene, top, "var(--rule)"));
    top += 8;
  }
  return { heightPx: top, content, remarks: [] };
}

/** A row in words says them in the alternative and in the table below too, where its name is not the same. */
function toShownRow(item: Item, language: Language): ShownNumber {
  const shown = toShownNumber(item);
  const words = item.value?.label[language] ?? "";
  return isText(item) && words !== "" && words !== item.name ? { ...shown, text: words } : shown;
}

function isText({ number, value }: Item): boolean {
  return Number.isNaN(number) && value !== null;
}

/** Where the second column begins: words get what the names leave, figures what they need. */
function findValueLeft(scene: Scene): number {
  const { shown, type, widthPx } = scene;
  const widest = (texts: readonly string[], sizePx: number): number =>
    Math.max(0, ...texts.map((text) => measureText(text, sizePx, true)));
  const names = widest(
    shown.flatMap((item) => nameLines(item, scene).map(({ text }) => text)),
    type.body,
  );
  const values = shown.map((item) => widest([valueLine(item, scene).text], valueLine(item, scene).sizePx));
  const needed = Math.min(widthPx * 0.48, Math.max(0, ...values) + 2);
  const isAllText = shown.every(isText);
  // A pixel more than the longest name: a sum of fractions must not break it.
  return isAllText ? nameLeft + space + Math.min(names + 1, widthPx * 0.42) : widthPx - needed - 2;
}

type Line = TextStyle & { text: string };

function nameLines(item: Item, { type, shown, words }: Scene): readonly Line[] {
  const date = item.dateText === "" || item.dateText === item.name ? "" : item.dateText;
  // What all rows share is said once, in the line under the picture.
  const isShared = shown.length > 1 && shown.every(({ origin }) => origin === item.origin);
  const told = !isShared && (item.origin === "outside" || item.origin === "derived") ? words.origin[item.origin] : "";
  return [
    { text: item.name, sizePx: type.body, isBold: item.emphasis === "strong" },
    { text: [date, told].filter((part) => part !== "").join(" · "), sizePx: type.small, colour: "var(--ink-2)" },
  ];
}

function valueLine(item: Item, { type, language }: Scene): Line {
  return isText(item)
    ? { text: item.value?.label[language] ?? "", sizePx: type.body, isBold: item.emphasis === "strong" }
    : { text: item.text, sizePx: type.value, isBold: item.emphasis !== "faint", colour: textColourOf(item) };
}

function drawRule({ document, widthPx }: Scene, y: number, stroke: string): Element {
  return svg(document, "path", { d: `M0 ${y}H${widthPx}`, stroke });
}

function drawMark({ document }: Scene, item: Item, y: number): Element {
  const look = { ...dotAttributes(item), "data-key": item.reference };
  return item.origin === "outside"
    ? svg(document, "path", { d: `M7 ${y - 6}l6 6l-6 6l-6 -6z`, ...look })
    : svg(document, "circle", { cx: 7, cy: y, r: 4.5, ...look });
}
