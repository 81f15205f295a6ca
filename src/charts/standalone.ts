import type { Chart } from "../domain/chart.ts";
import type { Value } from "../domain/value.ts";
import { figureWords } from "../words/chart.ts";
import { escapeMarkup, serialiseSvg } from "./document/serialise.ts";
import { draw, findState, type DrawOptions } from "./draw.ts";
import { toKeyEntries } from "./key-line.ts";
import { lightColours, resolveColours, systemFonts } from "./palette.ts";
import { svg } from "./svg.ts";
import { drawTextBlock, toTextBlock, type TextStyle } from "./text.ts";

export interface StandaloneOptions extends DrawOptions {
  /** The line at the foot: sources, publication, licence. */
  credit: string;
}

const margin = 20;

/** A picture that needs no page: title, subtitle, drawing, key, note and credit in one SVG with its own fonts and colours. */
export function drawStandalone(
  chart: Chart,
  stateId: string,
  data: readonly Value[],
  options: StandaloneOptions,
): string {
  const { document, widthPx, language } = options;
  const innerPx = widthPx - 2 * margin;
  const prefix = options.prefix ?? `${chart.id}-${stateId}`;
  const picture = draw(chart, stateId, data, { ...options, widthPx: innerPx, prefix });
  const state = findState(chart, stateId);
  const words = figureWords[language];
  const entries = toKeyEntries(picture, words);
  const paragraph = (text: string | undefined, style: TextStyle) => ({ text: text ?? "", ...style });
  const head = toTextBlock(
    [
      paragraph((state.title ?? chart.title)[language].text, { sizePx: innerPx < 450 ? 19 : 22, isBold: true }),
      paragraph((state.subtitle ?? chart.subtitle)?.[language].text, { sizePx: 14, colour: "var(--ink-2)" }),
    ],
    innerPx,
  );
  const quiet: TextStyle = { sizePx: 12, colour: "var(--ink-2)" };
  const foot = toTextBlock(
    [
      paragraph(entries.map(({ text }) => text).join(" · "), quiet),
      paragraph((state.note ?? chart.note)?.[language].text, quiet),
      paragraph(options.credit, quiet),
    ],
    innerPx,
  );
  const pictureTop = margin + head.height + 12;
  const footTop = pictureTop + picture.heightPx + 12;
  const height = Math.ceil(footTop + foot.height + margin);
  const inner = picture.svg
    .replace(/^<svg[^>]*>/u, `<g transform="translate(${margin} ${Math.round(pictureTop)})">`)
    .replace(/<\/svg>$/u, "</g>");
  const texts = [
    ...drawTextBlock(document, head, { x: margin, y: margin }),
    ...drawTextBlock(document, foot, { x: margin, y: footTop }),
  ];
  const paper = svg(document, "rect", { width: widthPx, height, fill: "var(--paper)" });
  const body = [paper, ...texts].map((element) => serialiseSvg(element)).join("") + inner;
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${height}" width="${widthPx}" height="${height}" fill="${lightColours["--ink"] ?? ""}" font-family="${escapeMarkup(systemFonts)}" role="img" aria-label="${escapeMarkup(picture.alternative)}">`;
  return `${opening}${resolveColours(body)}</svg>\n`;
}
