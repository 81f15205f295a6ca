import { draw, type DrawOptions, type Picture } from "../charts/draw.ts";
import { serialiseSvg } from "../charts/document/serialise.ts";
import { svg } from "../charts/svg.ts";
import { drawTextBlock, toTextBlock, type TextBlock } from "../charts/text.ts";
import { bindNumbers } from "../domain/bound-numbers.ts";
import type { Language } from "../domain/language.ts";
import type { Site } from "../domain/site.ts";
import type { PublishedChart } from "./published-chart.ts";
import { paint, type PictureColours } from "./standalone-svg.ts";

/** The size that social sites show, in px. */
export const sharePictureSize = { widthPx: 1200, heightPx: 630 } as const;

/** One picture for links that are shared: a title beside its own chart. */
export interface SharePicture {
  /** Below the site's root: "share/stories/x.png". */
  path: string;
  language: Language;
  title: string;
  chart: string;
  stateId: string;
}

interface SharePictureOptions {
  site: Site;
  colours: PictureColours;
  document: Document;
  kinds?: DrawOptions["kinds"];
}

const marginPx = 64;
const titleBox = { x: marginPx, y: 132, width: 430, height: 400 };
const chartBox = { x: 548, y: 56, width: 588, height: 518 };
const titleSizes = [54, 50, 46, 42, 38, 34, 31, 28, 25];
// Drawn small and shown large: what is read on a phone is a quarter of this picture.
const drawnWidths = [300, 340, 400, 480, 640, 860];

/** Draws a share picture as SVG with every colour written out. */
export function drawSharePicture(
  { language, title, stateId }: SharePicture,
  published: PublishedChart,
  { site, colours, document, kinds }: SharePictureOptions,
): string {
  const { widthPx, heightPx } = sharePictureSize;
  const picture = drawLargest(published, { language, stateId, document, ...(kinds === undefined ? {} : { kinds }) });
  const scale = scaleOf(picture);
  const [width, height] = [picture.widthPx * scale, picture.heightPx * scale];
  const x = Math.round(chartBox.x + (chartBox.width - width) / 2);
  const y = Math.round(chartBox.y + (chartBox.height - height) / 2);
  const inner = picture.svg
    .replace(/ role="img"/u, "")
    .replace(/ aria-label="[^"]*"/u, "")
    .replace(
      /^<svg xmlns="[^"]*" class="[^"]*" viewBox="([^"]*)" width="[^"]*" height="[^"]*"/u,
      `<svg viewBox="$1" x="${x}" y="${y}" width="${Math.round(width)}" height="${Math.round(height)}" overflow="visible"`,
    );
  const name = toTextBlock([{ text: site.name[language], sizePx: 30, isBold: true }], titleBox.width);
  const tagline = toTextBlock([{ text: site.tagline[language], sizePx: 20, colour: "var(--ink-2)" }], titleBox.width);
  const texts = [
    ...drawTextBlock(document, name, { x: marginPx, y: 56 }),
    ...drawTextBlock(document, fitTitle(title), { x: titleBox.x, y: titleBox.y }),
    ...drawTextBlock(document, tagline, { x: marginPx, y: heightPx - 48 - tagline.height }),
  ].map(serialiseSvg);
  const opening = svg(document, "svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    width: widthPx,
    height: heightPx,
    "font-family": "'Be Vietnam Pro', sans-serif",
    fill: "var(--ink)",
    color: "var(--ink)",
  });
  const paper = `<rect width="${widthPx}" height="${heightPx}" fill="var(--paper)"/>`;
  const rule = `<rect x="${marginPx}" y="108" width="64" height="5" fill="var(--subject)"/>`;
  const whole = serialiseSvg(opening).replace("/>", `>${paper}${rule}${texts.join("")}${inner}</svg>`);
  return paint(whole, colours);
}

function scaleOf({ widthPx, heightPx }: Picture): number {
  return Math.min(chartBox.width / widthPx, chartBox.height / heightPx);
}

/** The drawing whose texts come out largest in the space that there is. */
function drawLargest(
  { chart, data, units, provinces }: PublishedChart,
  { language, stateId, document, kinds }: Pick<DrawOptions, "language" | "document" | "kinds"> & { stateId: string },
): Picture {
  const options = { language, document, units, provinces, prefix: "p", ...(kinds === undefined ? {} : { kinds }) };
  const pictures = drawnWidths.map((widthPx) => draw(chart, stateId, data, { ...options, widthPx }));
  const [first, ...rest] = pictures;
  if (first === undefined) throw new RangeError("share picture without a width");
  return rest.reduce((best, picture) => (scaleOf(picture) > scaleOf(best) ? picture : best), first);
}

/** The title as large as fits; the smallest size is cut to its lines. */
function fitTitle(title: string): TextBlock {
  const bound = bindNumbers(title);
  const blocks = titleSizes.map((sizePx) => toTextBlock([{ text: bound, sizePx, isBold: true }], titleBox.width));
  const fitting = blocks.find(({ height }) => height <= titleBox.height);
  const smallest = blocks.at(-1);
  if (smallest === undefined) throw new RangeError("title without a size");
  if (fitting !== undefined) return fitting;
  const lines = smallest.lines.slice(0, Math.floor(titleBox.height / (smallest.height / smallest.lines.length)));
  return {
    ...smallest,
    lines: lines.map((line, at) => (at === lines.length - 1 ? { ...line, text: `${line.text} …` } : line)),
  };
}
