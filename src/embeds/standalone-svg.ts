import { draw, findState, type DrawOptions, type Picture } from "../charts/draw.ts";
import { escapeMarkup, serialiseSvg } from "../charts/document/serialise.ts";
import { toKeyEntries } from "../charts/key-line.ts";
import { svg } from "../charts/svg.ts";
import { drawTextBlock, toTextBlock } from "../charts/text.ts";
import { bindNumbers } from "../domain/bound-numbers.ts";
import type { Chart } from "../domain/chart.ts";
import type { Language } from "../domain/language.ts";
import { figureWords } from "../words/chart.ts";
import { embedWords } from "../words/embed.ts";
import type { Addresses } from "./addresses.ts";
import type { PublishedChart } from "./published-chart.ts";
import { toSourceLine } from "./source-line.ts";

/** The colours of a picture that travels alone, by token. */
export type PictureColours = Readonly<Record<string, string>>;

export interface StandaloneOptions {
  addresses: Addresses;
  language: Language;
  stateId: string;
  colours: PictureColours;
  document: Document;
  kinds?: DrawOptions["kinds"];
}

export interface StandalonePicture {
  svg: string;
  widthPx: number;
  heightPx: number;
  alternative: string;
  /** "Nguồn: …"; "" where none is known. */
  source: string;
}

/** The width of pictures that travel alone, in px. */
export const pictureWidthPx = 640;

/** They are drawn for less: most are seen on phones, where they shrink to the half. */
const drawnWidthPx = 480;
const marginPx = 20;

// The first is the site's own, for programs that draw without a browser; the rest is what readers have.
const fontFamily = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/**
 * A chart's state as a picture that needs no page: title, subtitle, drawing, key, note, corrections, source and credit,
 * in fixed colours on paper.
 */
export function drawStandalone(published: PublishedChart, options: StandaloneOptions): StandalonePicture {
  const { document, language, stateId, colours, kinds } = options;
  const { chart, data, units, provinces } = published;
  const innerPx = drawnWidthPx - 2 * marginPx;
  const drawOptions = { document, language, units, provinces, widthPx: innerPx, prefix: "p" };
  const picture = draw(chart, stateId, data, kinds === undefined ? drawOptions : { ...drawOptions, kinds });
  const source = toSourceLine(published, picture.numbers, language);
  const { above, below } = toTexts(published, picture, source, options);
  const head = toTextBlock(above, innerPx);
  const foot = toTextBlock(below, innerPx);
  const pictureTop = marginPx + head.height + 14;
  const footTop = pictureTop + Math.ceil(picture.heightPx) + 12;
  const drawnHeightPx = Math.ceil(footTop + foot.height + marginPx);
  const heightPx = Math.round((drawnHeightPx * pictureWidthPx) / drawnWidthPx);
  const texts = [
    ...drawTextBlock(document, head, { x: marginPx, y: marginPx }),
    ...drawTextBlock(document, foot, { x: marginPx, y: footTop }),
  ].map(serialiseSvg);
  const inner = picture.svg
    .replace(/ role="img"/u, "")
    .replace(/ aria-label="[^"]*"/u, "")
    .replace(/^<svg xmlns="[^"]*" class="[^"]*"/u, `<svg x="${marginPx}" y="${pictureTop}" overflow="visible"`);
  const title = findTitle(chart, stateId, language);
  const opening = svg(document, "svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${drawnWidthPx} ${drawnHeightPx}`,
    width: pictureWidthPx,
    height: heightPx,
    role: "img",
    "font-family": fontFamily,
    fill: "var(--ink)",
    color: "var(--ink)",
  });
  const described = `<title>${escapeMarkup(title)}</title><desc>${escapeMarkup(picture.alternative)}</desc>`;
  const paper = `<rect width="${drawnWidthPx}" height="${drawnHeightPx}" fill="var(--paper)"/>`;
  const whole = serialiseSvg(opening).replace("/>", `>${described}${paper}${texts.join("")}${inner}</svg>`);
  return { svg: paint(whole, colours), widthPx: pictureWidthPx, heightPx, alternative: picture.alternative, source };
}

function findTitle(chart: Chart, stateId: string, language: Language): string {
  return (findState(chart, stateId).title ?? chart.title)[language].text;
}

interface Texts {
  above: Parameters<typeof toTextBlock>[0];
  below: Parameters<typeof toTextBlock>[0];
}

function toTexts(
  { chart, corrections }: PublishedChart,
  picture: Picture,
  source: string,
  { language, stateId, addresses: { site } }: StandaloneOptions,
): Texts {
  const words = embedWords[language];
  const state = findState(chart, stateId);
  const subtitle = (state.subtitle ?? chart.subtitle)?.[language].text;
  const note = (state.note ?? chart.note)?.[language].text;
  const key = toKeyEntries(picture, figureWords[language]).map(({ text }) => text);
  const quiet = { sizePx: 12, colour: "var(--ink-2)" };
  const lines = [
    key.length === 0 ? null : `${capitalise(key.join("; "))}.`,
    note,
    ...corrections.map(({ text }) => `${words.correction("").replace(/[ ,]*:$/u, ":")} ${text[language].text}`),
    source === "" ? null : source,
    words.credit(site.name[language], site.licence.name),
  ].filter((text) => text !== null && text !== undefined);
  return {
    above: [
      { text: bindNumbers(findTitle(chart, stateId, language)), sizePx: 20, isBold: true },
      ...(subtitle === undefined ? [] : [{ text: bindNumbers(subtitle), sizePx: 14, colour: "var(--ink-2)" }]),
    ],
    below: lines.map((text) => ({ text, ...quiet })),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Writes each token out: a picture outside a page has none. */
export function paint(picture: string, colours: PictureColours): string {
  return picture.replace(/var\(--([a-z0-9-]+)\)/gu, (whole, name: string) => colours[name] ?? whole);
}
