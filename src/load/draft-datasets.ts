import type { Dataset } from "../domain/dataset.ts";
import { languages, type Bilingual } from "../domain/language.ts";
import { renderLinked } from "../markdown/links.ts";
import type { Publication } from "./load-publication.ts";

type Texts = readonly Bilingual<string | null>[];
type Charts = Publication["charts"];

/** What readers get beside the datasets: stories, and charts that some page shows or that no story does. */
export type Shown = Pick<Publication, "stories" | "charts">;

/**
 * Ids of the datasets that only drafts use, in their text or by a chart. One stays that anything readers get refers to,
 * straight or by way of another dataset, or that nothing uses at all: a dataset is also published for itself.
 */
export function findDraftDatasets(publication: Publication, shown: Shown): ReadonlySet<string> {
  const published = new Set(shown.stories);
  const drafts = publication.stories.filter((story) => !published.has(story));
  const hidden = new Map([...publication.charts].filter(([id]) => !shown.charts.has(id)));
  const inDrafts = new Set([...usedByStories(drafts), ...usedByCharts(hidden)]);
  if (inDrafts.size === 0) return inDrafts;
  const { pages, handbook, terms, datasets } = publication;
  const used = new Set([
    ...usedByStories(shown.stories),
    ...usedByCharts(shown.charts),
    ...[...pages, ...handbook].flatMap(({ values }) => datasetsOf(values)),
    ...[...terms.values()].flatMap((term) => usedByTexts([term.short, term.text], publication)),
    ...datasets.datasets.flatMap(({ id }) => (inDrafts.has(id) ? [] : [id])),
  ]);
  // A set that grows while it is walked is walked to its end.
  for (const id of used) {
    const dataset = datasets.datasets.find((one) => one.id === id);
    for (const other of dataset ? usedByDataset(dataset, publication) : []) used.add(other);
  }
  return new Set([...inDrafts].filter((id) => !used.has(id)));
}

function usedByStories(stories: Publication["stories"]): readonly string[] {
  return stories.flatMap(({ story }) => datasetsOf(story.values));
}

function usedByCharts(charts: Charts): readonly string[] {
  return [...charts.values()].flatMap(({ chart, mentioned }) => [...chart.datasets, ...datasetsOf(mentioned)]);
}

function usedByDataset({ values, ...dataset }: Dataset, publication: Publication): readonly string[] {
  const inputs = values.flatMap(({ basis }) => (basis.kind === "derived" ? Object.values(basis.inputs) : []));
  const texts = [
    dataset.title,
    dataset.description,
    ...dataset.assumptions,
    ...[...dataset.units, ...dataset.corrections].map(({ text }) => text),
  ];
  return [...datasetsOf(inputs), ...usedByTexts(texts, publication)];
}

const nowhere = { file: "", line: 1, column: 1 };

function usedByTexts(texts: Texts, { linksIn }: Publication): readonly string[] {
  return languages.flatMap((language) => {
    const linked = texts.flatMap((text) => (text[language]?.includes("](") === true ? [text[language]] : []));
    return linked.flatMap((text) => datasetsOf(renderLinked(text, linksIn(language), nowhere).values));
  });
}

function datasetsOf(references: readonly string[]): readonly string[] {
  return references.flatMap((reference) => reference.split(".").slice(0, 1));
}
