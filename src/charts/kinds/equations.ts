import { z } from "zod";
import { textColourOf } from "../appearance.ts";
import { equationField, visibleEquations, type Equation } from "../equation.ts";
import { measureText } from "../font.ts";
import type { Item } from "../item.ts";
import { toKind, toShownNumber, type Drawing, type ShownNumber } from "../kind.ts";
import { labelOf, type Scene } from "../scene.ts";
import { drawSumList, shownSigns } from "../sum-list.ts";
import { svg } from "../svg.ts";
import { drawTextBlock, toTextBlock } from "../text.ts";

const shape = { equations: z.array(equationField).min(1) };
type Options = z.infer<z.ZodObject<typeof shape>>;

export const equations = toKind({
  description: {
    vi: "Mỗi phép tính (`equations`) một thẻ, viết như học sinh đặt tính: các số hạng (`terms`), kết quả chúng tôi tính và con số mà bài báo ghi (`equals`), kèm «khớp» hoặc «chưa khớp». Dấu (`sign`) là `+`, `-` hoặc `/`.",
    en: "One card for each of the `equations`, set out as at school: the `terms`, what they come to and the figure that the article states (`equals`), with “adds up” or “does not match”. The `sign` is `+`, `-` or `/`.",
  },
  shape,
  hasLooks: false,
  demands: { oneUnit: false },
  roles: ({ equations: list }) => ({
    keys: list.flatMap(({ terms, equals }) => [...terms, equals]),
    parts: list.map(({ id }) => id),
  }),
  read: (scene, options) =>
    visibleEquations(scene, options.equations).flatMap((equation) => readEquation(equation, scene)),
  draw,
});

function readEquation(
  { id, sign, terms, stated, computed, computedText, holds }: Equation,
  scene: Scene,
): readonly ShownNumber[] {
  const title = labelOf(id, scene, "");
  const prefix = title === "" ? "" : `${title}: `;
  return [
    ...terms
      .map(toShownNumber)
      .map((number, index) => (index === 0 ? { ...number, name: prefix + number.name } : number)),
    {
      reference: `${scene.chart.id}.${id}`,
      name: resultWord(sign, scene),
      text: computedText,
      date: "",
      origin: "computed",
      isApproximate: false,
      number: computed,
    },
    { ...toShownNumber(stated), name: `${stated.name} (${holds ? scene.words.holds : scene.words.fails})` },
  ];
}

function resultWord(sign: Equation["sign"], { words }: Scene): string {
  return { "+": words.computed, "-": words.subtracted, "/": words.divided }[sign];
}

/** Room for the sign before a figure, in px. */
const signPx = 24;
/** So that a figure fits the room that was made for it, whatever the last digit of a sum of fractions. */
const sparePx = 1;

/** Between two cards, in px. */
const space = 28;
/** How much of a card's width its figures may take. */
const figureShare = 0.58;

function figureSizeIn({ type }: Scene): number {
  return type.value + 4;
}

function figureWidthOf({ terms, stated, computedText }: Equation, scene: Scene): number {
  const texts = [...terms.map(({ text }) => text), stated.text, computedText];
  return signPx + sparePx + Math.max(...texts.map((text) => measureText(text, figureSizeIn(scene), true)));
}

/** More sums than these, one below the other, would fill a phone's screen several times: they are listed. */
const mostCards = 4;

function draw(scene: Scene, options: Options): Drawing {
  const list = visibleEquations(scene, options.equations);
  const most = scene.widthPx < 520 ? 1 : scene.widthPx < 800 ? 2 : 3;
  const widthIn = (columns: number): number => Math.min((scene.widthPx - space * (columns - 1)) / columns, 420);
  const needed = Math.max(0, ...list.map((equation) => figureWidthOf(equation, scene)));
  // Fewer cards in a row rather than a figure in two lines.
  const columns =
    [3, 2].find((count) => count <= Math.min(most, list.length) && needed <= widthIn(count) * figureShare) ?? 1;
  if (columns === 1 && list.length > mostCards) return drawSumList(scene, list);
  const width = widthIn(columns);
  const content: Element[] = [];
  let top = 2;
  for (let row = 0; row < list.length; row += columns) {
    const cards = list
      .slice(row, row + columns)
      .map((equation, column) => drawCard(scene, equation, column * (width + space), top, width));
    content.push(...cards.flatMap(({ elements }) => elements));
    top = Math.max(...cards.map(({ bottom }) => bottom)) + 30;
  }
  return { heightPx: top - 22, content, remarks: [] };
}

function drawCard(
  scene: Scene,
  equation: Equation,
  left: number,
  top: number,
  width: number,
): { elements: readonly Element[]; bottom: number } {
  const { document, type, words } = scene;
  const { terms, stated, sign, holds } = equation;
  const figureSize = figureSizeIn(scene);
  const figureWidth = Math.min(width * figureShare, figureWidthOf(equation, scene));
  const edge = left + figureWidth;
  const elements: Element[] = [];
  let y = top;
  const heading = toTextBlock([{ text: labelOf(equation.id, scene, ""), sizePx: type.body, isBold: true }], width);
  elements.push(...drawTextBlock(document, heading, { x: left, y }));
  y += heading.height + (heading.height > 0 ? 6 : 0);
  const line = (text: string, name: string, colour: string, mark: string | null, key: string | null): void => {
    const figure = toTextBlock([{ text, sizePx: figureSize, isBold: true, colour }], figureWidth - signPx);
    const words = toTextBlock([{ text: name, sizePx: type.small, colour: "var(--ink-2)" }], width - figureWidth - 12);
    const height = Math.max(figure.height, words.height) + 4;
    const drawn = drawTextBlock(document, figure, { x: edge, y, anchor: "end" });
    if (key !== null) drawn[0]?.setAttribute("data-key", key);
    const marked =
      mark === null
        ? []
        : drawTextBlock(document, toTextBlock([{ text: mark, sizePx: figureSize }], 30), { x: left, y });
    const offset = words.lines.length > 1 ? 0 : (figureSize - type.small) * 0.95;
    elements.push(...drawn, ...marked, ...drawTextBlock(document, words, { x: edge + 12, y: y + offset }));
    y += height;
  };
  for (const [index, term] of terms.entries()) {
    line(
      term.text,
      nameWithOrigin(term, scene),
      textColourOf({ ...term, tone: term.tone === "outside" ? "outside" : "context" }),
      index === 0 ? null : shownSigns[sign],
      term.reference,
    );
  }
  elements.push(svg(document, "path", { d: `M${left} ${y + 1}H${edge}`, stroke: "var(--ink)", "stroke-width": 1.5 }));
  y += 6;
  line(equation.computedText, resultWord(equation.sign, scene), "var(--ink)", null, `${scene.chart.id}.${equation.id}`);
  const colour = holds ? "var(--ink)" : "var(--subject)";
  line(stated.text, nameWithOrigin(stated, scene), colour, holds ? "=" : "≠", stated.reference);
  const verdict = toTextBlock(
    [{ text: holds ? words.holds : words.fails, sizePx: type.body, isBold: true, colour }],
    width,
  );
  const badge = svg(document, "rect", {
    x: left,
    y: y + 4,
    width: verdict.width + 16,
    height: verdict.height + 8,
    rx: 2,
    fill: holds ? "none" : "var(--subject)",
    "fill-opacity": holds ? null : 0.1,
    stroke: colour,
  });
  elements.push(badge, ...drawTextBlock(document, verdict, { x: left + 8, y: y + 8 }));
  return { elements, bottom: y + verdict.height + 14 };
}

function nameWithOrigin(item: Item, { words }: Scene): string {
  return item.origin === "outside" || item.origin === "derived"
    ? `${item.name} · ${words.origin[item.origin]}`
    : item.name;
}
