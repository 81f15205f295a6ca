import type { Language } from "../domain/language.ts";
import { viewsOf, type Story } from "../domain/story.ts";
import { link, publication } from "./publication.ts";
import { shownStories } from "./stories-shown.ts";
import { sortStories } from "./story-order.ts";

/** The stories that show a chart, by its id: looked up once for every chart of the site. */
const showing = new Map<string, Story[]>();
for (const story of shownStories) {
  for (const chart of new Set(viewsOf(story).map((view) => view.chart))) {
    const known = showing.get(chart);
    if (known === undefined) showing.set(chart, [story]);
    else known.push(story);
  }
}

/** Every chart's id in the order in which the stories show them, the stories as editors order them; others follow. */
export function listChartIds(language: Language): readonly string[] {
  const stories = shownStories.filter((story) => story.language === language);
  const shown = sortStories(stories, publication.site.stories).flatMap(viewsOf);
  return [...new Set([...shown.map(({ chart }) => chart), ...publication.charts.keys()])];
}

/** The stories of a language that show a chart, with their addresses. */
export function storiesWith(chart: string, language: Language): readonly { title: string; address: string }[] {
  return (showing.get(chart) ?? [])
    .filter((story) => story.language === language)
    .map(({ id, title }) => ({ title: title.text, address: link({ kind: "story", id }, language) }));
}
