import { dotAttributes, textColourOf } from "../appearance.ts";
import { measureText } from "../font.ts";
import { toKind, type Drawing } from "../kind.ts";
import type { Scene } from "../scene.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

export const table = toKind({
  description: {
    vi: "Tên, thời điểm và con số thành hàng. Dùng khi các số khác đơn vị, hoặc khi đặt lên một trục là so sánh điều không so sánh được.",
    en: "Names, dates and figures in rows. For figures in different units, or where one axis would compare what cannot be compared.",
  },
  shape: {},
  demands: { number: false, oneUnit: false },
  draw,
});

function draw(scene: Scene): Drawing {
  const { document, type, widthPx, shown } = scene;
  const size = type.value;
  const texts = shown.map((item) =>
    Number.isNaN(item.number) && item.value !== null ? (item.value.label[scene.language] ?? "") : item.text,
  );
  const valueWidth = Math.min(widthPx * 0.48, Math.max(0, ...texts.map((text) => measureText(text, size, true))));
  const nameWidth = widthPx - valueWidth - 40;
  const content: Element[] = [svg(document, "path", { d: `M0 1H${widthPx}`, stroke: "var(--ink)" })];
  let top = 8;
  for (const [row, item] of shown.entries()) {
    const date = item.dateText === "" || item.dateText === item.name ? "" : item.dateText;
    const origin = item.origin === "outside" || item.origin === "derived" ? scene.words.origin[item.origin] : "";
    const name = toTextBlock(
      [
        { text: item.name, sizePx: type.body, isBold: item.emphasis === "strong" },
        { text: [date, origin].filter((part) => part !== "").join(" · "), sizePx: type.small, colour: "var(--ink-2)" },
      ],
      nameWidth,
    );
    const value = toTextBlock(
      [{ text: texts[row] ?? "", sizePx: size, isBold: item.emphasis !== "faint", colour: textColourOf(item) }],
      valueWidth,
    );
    const height = Math.max(name.height, value.height);
    const middle = top + (type.body * 1.28) / 2;
    content.push(
      svg(document, "circle", { cx: 7, cy: middle, r: 4.5, ...dotAttributes(item), "data-key": item.reference }),
      ...drawTextBlock(document, name, { x: 20, y: top }),
      ...drawTextBlock(document, value, { x: widthPx - 2, y: top, anchor: "end" }),
    );
    top += height + 8;
    content.push(svg(document, "path", { d: `M0 ${top}H${widthPx}`, stroke: "var(--rule)" }));
    top += 8;
  }
  return { heightPx: top, content, remarks: [] };
}
