import { toDocument } from "../charts/document/drawing-document.ts";
import { draw } from "../charts/draw.ts";
import { pictureWidths } from "../charts/figure.ts";
import type { ChartView, Story } from "../domain/story.ts";
import { drawFigure, type FigurePlace } from "./figures.ts";
import type { Publication } from "./load-publication.ts";

const document = toDocument();

type StoryFigureOptions = Pick<FigurePlace, "publication" | "link" | "asset" | "listsNumbers">;

/** The widest drawing is left out of a step's figure: a dozen of them would be a third of the page. */
const stepWidths = pictureWidths.slice(0, 2);

/**
 * Draws every figure of a story, by the prefix of its ids. Sources lead to the list of numbers at the story's foot where it
 * holds the number. A chart's table and actions stand at its last step; the others lead to the chart's page.
 */
export function drawStoryFigures(story: Story, options: StoryFigureOptions): ReadonlyMap<string, string> {
  const html = new Map<string, string>();
  const views = viewsOf(story);
  const last = new Map(views.map(({ prefix, view }) => [view.chart, prefix]));
  for (const { prefix, view, isStep } of views) {
    const place = { ...options, language: story.language, headingLevel: 3, prefix } as const;
    const isBrief = isStep && last.get(view.chart) !== prefix;
    html.set(prefix, drawFigure(view, { ...place, isBrief, ...(isStep ? { widthsPx: stepWidths } : {}) }).html);
  }
  return html;
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
