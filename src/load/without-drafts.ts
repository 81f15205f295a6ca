import { viewsOf } from "../domain/story.ts";
import { findDraftDatasets } from "./draft-datasets.ts";
import type { Publication } from "./load-publication.ts";

/**
 * What readers get of a publication: no draft, and no chart or dataset that only drafts show. A chart stays that some
 * page shows, that is pinned, or that no story shows at all.
 */
export function withoutDrafts(publication: Publication): Publication {
  const { site, stories, pages, handbook, pins, charts } = publication;
  const [drafts, published] = [true, false].map((isDraft) => stories.filter(({ story }) => story.isDraft === isDraft));
  const hidden = new Set(chartsOf(drafts ?? []));
  const kept = new Set([
    ...chartsOf(published ?? []),
    ...[...pages, ...handbook].flatMap(viewsOf).map(({ chart }) => chart),
    ...pins.map(({ pin }) => pin.chart.id),
    ...(site.opening === null ? [] : [site.opening.chart]),
  ]);
  const shown = {
    stories: published ?? [],
    charts: new Map([...charts].filter(([id]) => kept.has(id) || !hidden.has(id))),
  };
  const inDrafts = findDraftDatasets(publication, shown);
  const datasets = {
    datasets: publication.datasets.datasets.filter(({ id }) => !inDrafts.has(id)),
    values: new Map([...publication.datasets.values].filter(([, { dataset }]) => !inDrafts.has(dataset))),
  };
  return { ...publication, ...shown, datasets };
}

/** Ids of the charts that stories show, in their text or for the whole of them. */
export function chartsOf(stories: Publication["stories"]): readonly string[] {
  return stories.flatMap(({ story }) => {
    const shown = viewsOf(story).map(({ chart }) => chart);
    return story.hero === null ? shown : [...shown, story.hero.chart];
  });
}
