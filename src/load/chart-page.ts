import type { Language } from "../domain/language.ts";
import type { Story } from "../domain/story.ts";
import { link } from "./publication.ts";
import { shownStories } from "./stories-shown.ts";

/** The stories of a language that show a chart, with their addresses. */
export function storiesWith(chart: string, language: Language): readonly { title: string; address: string }[] {
  return shownStories
    .filter((story) => story.language === language && shows(story, chart))
    .map(({ id, title }) => ({ title: title.text, address: link({ kind: "story", id }, language) }));
}

function shows({ blocks }: Story, chart: string): boolean {
  return blocks.some(
    (block) =>
      (block.kind === "chart" && block.view.chart === chart) ||
      (block.kind === "scrolly" && block.steps.some(({ view }) => view.chart === chart)),
  );
}
