import type { Equation } from "./equation.ts";
import type { Drawing } from "./kind.ts";
import { labelOf, type Scene } from "./scene.ts";
import { svg } from "./svg.ts";
import { drawTextBlock, lineHeight, toTextBlock } from "./text.ts";

/** The signs as they are printed. */
export const shownSigns = { "+": "+", "-": "−", "/": "÷" } as const;

const spacePx = 9;
const badgePaddingPx = 6;

/**
 * Many sums on a narrow screen, each on a line: its name, the sum, whether it holds, and what the article states where
 * that reads differently. What each term counts is left to the table.
 */
export function drawSumList(scene: Scene, list: readonly Equation[]): Drawing {
  const content: Element[] = [];
  let top = 0;
  for (const equation of list) {
    const { elements, bottom } = drawSum(scene, equation, top);
    content.push(...elements);
    top = bottom + spacePx;
  }
  return { heightPx: top - spacePx + 3, content, remarks: [] };
}

function drawSum(scene: Scene, equation: Equation, top: number): { elements: readonly Element[]; bottom: number } {
  const { document, type, words, widthPx } = scene;
  const { stated, computedText, holds } = equation;
  const colour = holds ? "var(--ink)" : "var(--subject)";
  const quiet = { sizePx: type.small, colour: "var(--ink-2)" };
  const verdict = toTextBlock([{ text: holds ? words.holds : words.fails, sizePx: type.small, colour }], widthPx);
  const badgeWidth = verdict.width + 2 * badgePaddingPx;
  const name = toTextBlock([{ ...quiet, text: labelOf(equation.id, scene, "") }], widthPx);
  const sum = toTextBlock([{ text: toSum(equation), sizePx: type.value, isBold: true }], widthPx - badgeWidth - 10);
  const said = stated.text === computedText ? "" : `${stated.text} ${stated.name}`;
  const article = toTextBlock([{ ...quiet, text: said, colour }], widthPx - badgeWidth - 10);
  const sumTop = top + name.height;
  const badge = svg(document, "rect", {
    x: widthPx - badgeWidth - 0.5,
    y: sumTop + 1,
    width: badgeWidth,
    height: type.small * lineHeight + 3,
    rx: 2,
    fill: holds ? "none" : "var(--subject)",
    "fill-opacity": holds ? null : 0.1,
    stroke: colour,
  });
  const drawn = drawTextBlock(document, sum, { x: 0, y: sumTop });
  drawn[0]?.setAttribute("data-key", `${scene.chart.id}.${equation.id}`);
  return {
    elements: [
      ...drawTextBlock(document, name, { x: 0, y: top }),
      ...drawn,
      badge,
      ...drawTextBlock(document, verdict, { x: widthPx - badgeWidth / 2, y: sumTop + 2, anchor: "middle" }),
      ...drawTextBlock(document, article, { x: 0, y: sumTop + sum.height }),
    ],
    bottom: sumTop + sum.height + article.height,
  };
}

function toSum({ terms, sign, computedText }: Equation): string {
  return `${terms.map(({ text }) => text).join(` ${shownSigns[sign]} `)} = ${computedText}`;
}
