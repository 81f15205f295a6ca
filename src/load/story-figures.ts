import type { ChartView, Story } from "../domain/story.ts";
import { drawFigure, type FigurePlace } from "./figures.ts";

type StoryFigureOptions = Pick<FigurePlace, "publication" | "link" | "asset">;

/** The figures of one story, by the prefix of their ids, and the values that they show or name. */
export interface StoryFigures {
  html: ReadonlyMap<string, string>;
  values: readonly string[];
}

/** Draws every figure of a story. Their sources lead to the list of numbers at the story's foot. */
export function drawStoryFigures(story: Story, options: StoryFigureOptions): StoryFigures {
  const html = new Map<string, string>();
  const values = new Set<string>();
  for (const { prefix, view } of viewsOf(story)) {
    const figure = drawFigure(view, {
      ...options,
      language: story.language,
      headingLevel: 3,
      prefix,
      listsNumbers: true,
    });
    html.set(prefix, figure.html);
    for (const { reference } of figure.pictures[0]?.numbers ?? []) values.add(reference);
    for (const reference of options.publication.charts.get(view.chart)?.mentioned ?? []) values.add(reference);
  }
  return { html, values: [...values] };
}

function viewsOf({ blocks }: Story): readonly { prefix: string; view: ChartView }[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "chart") return [{ prefix: `figure-${index}`, view: block.view }];
    if (block.kind !== "scrolly") return [];
    return block.steps.map(({ id, view }) => ({ prefix: `figure-${id}`, view }));
  });
}
