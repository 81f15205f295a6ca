import { draw } from "../charts/draw.ts";
import { drawSharedHatches } from "../charts/appearance.ts";
import { toDocument } from "../charts/document/drawing-document.ts";
import { pictureWidths } from "../charts/figure.ts";
import { idOfValue } from "../markdown/links.ts";
import type { ChartView, Story } from "../domain/story.ts";
import { drawFigure, type FigurePlace } from "./figures.ts";
import type { Publication } from "./load-publication.ts";

const document = toDocument();

type StoryFigureOptions = Pick<FigurePlace, "publication" | "link" | "asset" | "listsNumbers">;

/** The widest drawing is left out: in a dozen figures it would be a third of the page, and a story has no room for it. */
const storyWidths = pictureWidths.slice(0, 2);

/**
 * Draws every figure of a story, by the prefix of its ids. Sources lead to the list of numbers at the story's foot where it
 * holds the number. A step leads to its page of the chart for the table and the downloads.
 */
export function drawStoryFigures(story: Story, options: StoryFigureOptions): ReadonlyMap<string, string> {
  const figures = viewsOf(story).map(({ prefix, view, isStep }) => {
    const place = { ...options, language: story.language, headingLevel: 3, prefix, sharesHatches: true } as const;
    const { html } = drawFigure(view, { ...place, isBrief: isStep, widthsPx: storyWidths });
    return { prefix, html: leadToList(html, options.listsNumbers) };
  });
  const drawn = figures.map(({ html }) => html);
  const [hatches, shorten] = [drawSharedHatches(document, drawn), keyShortener(drawn)];
  return new Map(figures.map(({ prefix, html }, index) => [prefix, (index === 0 ? hatches : "") + shorten(html)]));
}

const keyed = / data-key="([^"]*)"/gu;

/**
 * Marks know one another by their keys within a page alone, where a short name does as well: a count in base 36. A key that
 * stands in one figure only has nobody to be known by.
 */
function keyShortener(figures: readonly string[]): (html: string) => string {
  const keys = figures.flatMap((html) => [...new Set([...html.matchAll(keyed)].map(([, key = ""]) => key))]);
  const shared = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  const names = new Map(shared.map((key, index) => [key, index.toString(36)]));
  return (html) =>
    html.replace(keyed, (_, key: string) => {
      const name = names.get(key);
      return name === undefined ? "" : ` data-key="${name}"`;
    });
}

/** A number in a figure's words opens where the story's own numbers do, if the list holds it. */
function leadToList(html: string, listsNumbers: FigurePlace["listsNumbers"]): string {
  return html.replace(/ href="[^"]*#value-([^"]+)"/gu, (whole, reference: string) =>
    listsNumbers === true || (listsNumbers && listsNumbers(reference)) ? ` href="#${idOfValue(reference)}"` : whole,
  );
}

/** The numbers that a story's figures show, in pictures and words, each once, by reference. */
export function findFigureNumbers(story: Story, { charts, gazetteer, kinds }: Publication): readonly string[] {
  const { units, provinces } = gazetteer;
  const found = viewsOf(story).flatMap(({ view }) => {
    const loaded = charts.get(view.chart);
    if (loaded === undefined) throw new RangeError(`unknown chart: ${view.chart}`);
    const { chart, data, mentioned } = loaded;
    const surroundings = { document, language: story.language, units, provinces, kinds, widthPx: pictureWidths[0] };
    const { numbers } = draw(chart, view.state ?? chart.opens, data, surroundings);
    return [...mentioned, ...numbers.map(({ reference }) => reference)];
  });
  return [...new Set(found)];
}

interface PlacedView {
  prefix: string;
  view: ChartView;
  isStep: boolean;
}

function viewsOf({ blocks }: Story): readonly PlacedView[] {
  return blocks.flatMap((block, index): readonly PlacedView[] => {
    if (block.kind === "chart") return [{ prefix: `figure-${index}`, view: block.view, isStep: false }];
    if (block.kind !== "scrolly") return [];
    return block.steps.map(({ id, view }) => ({ prefix: `figure-${id}`, view, isStep: true }));
  });
}
