/** How a block of text in an embed page is set. Lengths in px. */
export interface BlockMetrics {
  sizePx: number;
  linePx: number;
  isBold: boolean;
  marginTopPx: number;
  paddingPx: number;
}

const small = { sizePx: 13, linePx: 20, isBold: false, marginTopPx: 4, paddingPx: 0 } as const;

/**
 * Every block of text that an embed page can have, by its class. The page's style and the height that is held for it are
 * both made from this one table, so that they cannot disagree.
 */
export const blockMetrics: Readonly<Record<string, BlockMetrics>> = {
  "chart-title": { sizePx: 19, linePx: 25, isBold: true, marginTopPx: 0, paddingPx: 0 },
  "chart-subtitle": { sizePx: 14, linePx: 21, isBold: false, marginTopPx: 4, paddingPx: 0 },
  "embed-notice": { ...small, isBold: true, marginTopPx: 6, paddingPx: 4 },
  "chart-key": { ...small, marginTopPx: 6 },
  "chart-note": small,
  "chart-source": small,
  "chart-data": { ...small, paddingPx: 6 },
  "embed-foot": { ...small, marginTopPx: 2 },
};

/** One drawing of the picture and the widths of the frame in which it is shown, in px. */
export interface EmbedPicture {
  drawnPx: number;
  fromPx: number;
  /** It grows with the frame up to this width. */
  maxPx: number;
}

export const pagePaddingPx = 12;

/** No picture is blown up higher than this: a tall one would fill the reader's screen more than once. */
export const maxPictureHeightPx = 700;

// Words in a picture stay readable at this scale; a taller picture is as tall as it must be.
const leastScale = 0.85;

/** The height in px to which a page's pictures may grow. */
export function heightLimit(pictures: readonly { heightPx: number }[]): number {
  return Math.max(maxPictureHeightPx, Math.ceil((pictures[0]?.heightPx ?? 0) * leastScale));
}

/** That limit as style: it differs from page to page. */
export function limitStyle(pictures: readonly { heightPx: number }[]): string {
  return `.chart-picture{max-height:${heightLimit(pictures)}px}`;
}
export const pictureMarginPx = { top: 10, bottom: 0 } as const;
export const swatchPx = { width: 14, gap: 5 } as const;
export const keyGapPx = 16;

export const embedPictures: readonly EmbedPicture[] = [
  { drawnPx: 300, fromPx: 0, maxPx: 420 },
  { drawnPx: 460, fromPx: 484, maxPx: 620 },
  { drawnPx: 700, fromPx: 724, maxPx: 860 },
];

/** The part of the page's style that decides heights. */
export function metricsStyle(): string {
  const blocks = Object.entries(blockMetrics).map(([name, block]) => {
    const box = `margin:${block.marginTopPx}px 0 0`;
    const text = `font-size:${block.sizePx}px;line-height:${block.linePx}px;font-weight:${block.isBold ? 700 : 400}`;
    // The rows of numbers open below their one line of text: only that line is padded.
    const padded = name === "chart-data" ? ".chart-data>summary" : `.${name}`;
    const padding = block.paddingPx === 0 ? "" : `${padded}{padding-block:${block.paddingPx}px}`;
    return `.${name}{${box};${text}}${padding}`;
  });
  const lastPx = embedPictures.at(-1)?.maxPx ?? 0;
  const page = `body{margin:0 auto;padding:${pagePaddingPx}px;max-width:${lastPx}px;display:flow-root}`;
  const margins = `.chart-pictures{margin:${pictureMarginPx.top}px 0 ${pictureMarginPx.bottom}px}`;
  // The swatch stands in the padding before its first word, from which it cannot part at the end of a line.
  const entry = `.chart-key-entry{margin-inline-end:${keyGapPx}px}`;
  const leadPx = swatchPx.width + swatchPx.gap;
  const swatch = `${entry}.chart-key-entry:has(svg){padding-inline-start:${leadPx}px}.chart-swatch{position:absolute;margin:3px 0 0 -${leadPx}px}`;
  return [page, ...blocks, margins, swatch, ...embedPictures.map(pictureStyle)].join("");
}

function pictureStyle({ fromPx, maxPx }: EmbedPicture, index: number): string {
  const nth = `.chart-width:nth-child(${index + 1})`;
  const limit = `${nth}{max-width:${maxPx}px}`;
  if (index === 0) return `.chart-width:not(:first-child){display:none}${limit}`;
  // A chart too tall for wide frames has fewer drawings; the last one there is stays in view.
  const before = `.chart-width:nth-child(${index}):not(:last-child)`;
  return `${limit}@media(min-width:${fromPx}px){${before}{display:none}${nth}{display:block}}`;
}
