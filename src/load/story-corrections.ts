import type { Dataset } from "../domain/dataset.ts";
import { viewsOf, type Story, type StoryCorrection } from "../domain/story.ts";
import { renderLinked } from "../markdown/links.ts";
import type { Publication } from "./load-publication.ts";

const nowhere = { file: "", line: 1, column: 1 };

/**
 * A story's own corrections and those of the data that it uses, the latest first. A correction of a dataset that names
 * numbers is shown where the story, or one of its charts, uses them.
 */
export function correctionsOf(
  story: Story,
  { datasets, charts, linksIn }: Pick<Publication, "datasets" | "charts" | "linksIn">,
): readonly StoryCorrection[] {
  const drawn = new Set(viewsOf(story).flatMap(({ chart }) => charts.get(chart)?.chart.datasets ?? []));
  const uses = ({ id }: Dataset, { text }: StoryCorrection): boolean => {
    const named = [...text.html.matchAll(/#value-([^"]*)"/gu)].map(([, reference = ""]) => reference);
    if (drawn.has(id)) return true;
    return named.length > 0
      ? named.some((reference) => story.values.includes(reference))
      : story.values.some((reference) => reference.startsWith(`${id}.`));
  };
  const links = linksIn(story.language);
  const inherited = datasets.datasets.flatMap((dataset) =>
    dataset.corrections
      .map(({ date, text }) => ({ date, text: renderLinked(text[story.language], links, nowhere).rich }))
      .filter((correction) => uses(dataset, correction)),
  );
  if (inherited.length === 0) return story.corrections;
  return [...story.corrections, ...inherited].toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
