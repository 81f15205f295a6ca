import type { Chart } from "../domain/chart.ts";
import { referenceOf, type Value } from "../domain/value.ts";
import { figureWords, type FigureWords } from "../words/chart.ts";
import { sharedPrefix } from "./appearance.ts";
import { renderDataTable, type SourceLink } from "./data-table.ts";
import { draw, findState, type DrawOptions, type Picture } from "./draw.ts";
import { renderKeyLine } from "./key-line.ts";
import type { ShownNumber } from "./kind.ts";
import { join, tag, type Html } from "./markup.ts";
import { phonePx } from "./scene.ts";

/** The widths in px that pictures are drawn for. A container shows the widest that fits. */
export const pictureWidths = [312, 560, 860] as const;

/** Where a figure's actions lead; an action without an address is left out. */
export interface FigureActions {
  downloads: readonly SourceLink[];
  embed: string | null;
  report: string | null;
}

export interface FigureOptions extends Omit<DrawOptions, "widthPx"> {
  stateId: string;
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
  /** The page's address of the sentence behind a value; null where there is none to open. */
  sourceOf: (value: Value) => SourceLink | null;
  actions: FigureActions;
  /** The page where this state's table and actions stand, if not in the figure. Default: null, they are in it. */
  dataHref?: string | null;
  /** Default: the three widths that pages use. */
  widthsPx?: readonly number[];
  /** Whether the page draws the hatches of all its figures, once. Default: false. */
  sharesHatches?: boolean;
  /** Said above the picture: corrections, an older version. */
  notice?: Html | null;
}

export interface Figure {
  html: string;
  pictures: readonly Picture[];
}

/**
 * The complete figure: title, subtitle, the picture in every width, its key, note, sources, table and actions.
 * Stories, chart pages and embeds all use this one.
 */
export function renderFigure(chart: Chart, data: readonly Value[], options: FigureOptions): Figure {
  const { language, stateId, widthsPx = pictureWidths, prefix = `${chart.id}-${stateId}` } = options;
  const words = figureWords[language];
  const state = findState(chart, stateId);
  const hatchPrefix = options.sharesHatches ? sharedPrefix : prefix;
  const pictures = widthsPx.map((widthPx) =>
    draw(chart, stateId, data, {
      ...options,
      widthPx,
      prefix: options.sharesHatches ? sharedPrefix : `${prefix}-${widthPx}`,
    }),
  );
  const [first] = pictures;
  if (first === undefined) throw new RangeError(`figure without a width: ${chart.id}`);
  const title = (state.title ?? chart.title)[language];
  const subtitle = (state.subtitle ?? chart.subtitle)?.[language] ?? null;
  const note = (state.note ?? chart.note)?.[language] ?? null;
  const html = tag(
    "figure",
    {
      class: "chart",
      id: options.dataHref ? null : prefix,
      "data-chart": chart.id,
      "data-state": stateId,
      "aria-labelledby": `${prefix}-title`,
    },
    tag(`h${options.headingLevel}`, { class: "chart-title", id: `${prefix}-title` }, title),
    subtitle === null ? null : tag("p", { class: "chart-subtitle" }, subtitle),
    options.notice ?? null,
    renderPictures(pictures, first.alternative),
    tag(
      "figcaption",
      { class: "chart-caption" },
      renderKeyLine(first, words, options.document, hatchPrefix),
      note === null ? null : tag("p", { class: "chart-note" }, note),
      renderSources(first.numbers, data, options, words),
      ...renderData(first.numbers, data, options, words),
    ),
  );
  return { html: html.html, pictures };
}

/** A picture that is higher in its narrowest drawing must not be fitted into a low room: its words would be too small. */
const tallestRatio = 0.85;

/** One image to those who hear the page, whichever width it is seen in. */
function renderPictures(pictures: readonly Picture[], alternative: string): Html {
  const wrapped = pictures.map(({ svg }) => tag("div", { class: "chart-width" }, { html: toPagePicture(svg) }));
  const isTall = pictures.some(({ widthPx, heightPx }) => widthPx < phonePx && heightPx > tallestRatio * widthPx);
  return tag(
    "div",
    { class: "chart-pictures", role: "img", "aria-label": alternative, "data-tall": isTall },
    join(wrapped),
  );
}

const ownedByPage = / (?:xmlns|role|aria-label|width|height)="[^"]*"/gu;

/**
 * A picture without what its page gives it: a name, an extent, the colour of ink. Texts and axes stand on whole pixels,
 * which saves bytes; the cells of a grid are left alone.
 */
function toPagePicture(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>/u, (opening) => opening.replace(ownedByPage, ""))
    .replace(/<text [^>]*>/gu, toPageText)
    .replace(/<line [^>]*\/>/gu, toPath)
    .replace(/ (cx|cy|[xy][12]|d)="([^"z]*)"/gu, toWhole);
}

/** Ink and 12 px are what the page's own style gives a text. */
function toPageText(text: string): string {
  return text
    .replace(/ (x|y)="([^"]*)"/gu, toWhole)
    .replace(' fill="var(--ink)"', "")
    .replace(' font-size="12"', "");
}

/** An upright or level line as the shorter path that looks the same; any other comes back as it is. */
function toPath(line: string): string {
  const [x1, x2, y1, y2] = ["x1", "x2", "y1", "y2"].map((name) => line.match(` ${name}="([^"]*)"`)?.[1]);
  const end = x1 === x2 ? `V${y2}` : y1 === y2 ? `H${x2}` : null;
  if (end === null || x1 === undefined || y1 === undefined) return line;
  return line.replace("<line", `<path d="M${x1} ${y1}${end}"`).replace(/ [xy][12]="[^"]*"/gu, "");
}

function toWhole(_: string, name: string, numbers: string): string {
  return ` ${name}="${numbers.replace(/-?\d*\.\d+/gu, (number) => String(Math.round(Number(number)) + 0))}"`;
}

function sourceFinder(data: readonly Value[], { sourceOf }: FigureOptions): (number: ShownNumber) => SourceLink | null {
  const byReference = new Map(data.map((value) => [referenceOf(value), value]));
  return ({ reference }) => {
    const value = byReference.get(reference);
    return value === undefined ? null : sourceOf(value);
  };
}

function renderSources(
  numbers: readonly ShownNumber[],
  values: readonly Value[],
  options: FigureOptions,
  words: FigureWords,
): Html | null {
  const { dataHref = null } = options;
  const find = sourceFinder(values, options);
  const links = new Map<string, SourceLink>();
  for (const number of numbers) {
    const source = find(number);
    if (source !== null && !links.has(source.text)) links.set(source.text, source);
  }
  const data = dataHref === null ? null : tag("a", { href: dataHref }, words.actions.all);
  if (links.size === 0) return data === null ? null : tag("p", { class: "chart-source" }, data);
  const list = [...links.values()].flatMap(({ text, href }, index) => [
    index === 0 ? "" : "; ",
    tag("a", { href }, text),
  ]);
  const end = data === null ? [] : [" · ", data];
  return tag("p", { class: "chart-source" }, `${words.source}: `, ...list, ...end);
}

function renderData(
  numbers: readonly ShownNumber[],
  data: readonly Value[],
  options: FigureOptions,
  words: FigureWords,
): readonly (Html | null)[] {
  const { actions, dataHref = null } = options;
  if (dataHref !== null) return [];
  const table = renderDataTable(numbers, { words, sourceOf: sourceFinder(data, options) });
  const scroller = tag("div", { class: "chart-table-scroller" }, table);
  return [
    tag("details", { class: "chart-data" }, tag("summary", {}, words.actions.data), scroller),
    renderActions(actions, words),
  ];
}

function renderActions({ downloads, embed, report }: FigureActions, words: FigureWords): Html | null {
  const links = downloads.flatMap(({ text, href }) => [" ", tag("a", { href, download: true }, text)]);
  const items = [
    downloads.length === 0 ? null : tag("li", {}, words.actions.download, ":", ...links),
    embed === null ? null : tag("li", {}, tag("a", { href: embed }, words.actions.embed)),
    report === null ? null : tag("li", {}, tag("a", { href: report }, words.actions.report)),
  ].filter((item) => item !== null);
  return items.length === 0 ? null : tag("ul", { class: "chart-actions", "aria-label": words.actions.label }, ...items);
}
