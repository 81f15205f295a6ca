import type { Language } from "../domain/language.ts";
import { viewsOf } from "../domain/story.ts";
import { link } from "./publication.ts";
import { shownStories } from "./stories-shown.ts";

/** The stories of a language that show a chart, with their addresses. */
export function storiesWith(chart: string, language: Language): readonly { title: string; address: string }[] {
  return shownStories
    .filter((story) => story.language === language && viewsOf(story).some((view) => view.chart === chart))
    .map(({ id, title }) => ({ title: title.text, address: link({ kind: "story", id }, language) }));
}
