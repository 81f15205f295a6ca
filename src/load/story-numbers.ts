import { withInputs, type NumberEntry } from "../data/number-entry.ts";
import { pathOf } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { Story } from "../domain/story.ts";
import { formatNumbersCsv } from "../markdown/links-number-csv.ts";
import { loadNumberEntries } from "./number-entries.ts";
import { link, publication, site } from "./publication.ts";
import { shownStories } from "./stories-shown.ts";
import { findFigureNumbers } from "./story-figures.ts";

interface StoryNumbers {
  /** In the page's language; where it is not written in that, in the other one. */
  story: Story;
  language: Language;
  /** The numbers of the story's text, then those of its figures, then what they are computed from. */
  references: readonly string[];
}

const ids = [...new Set(shownStories.map(({ id }) => id))];

/** The numbers of every story in every language, with the address of their page, without slashes around it. */
export const storyNumbers: readonly (StoryNumbers & { path: string })[] = ids.flatMap((id) =>
  site.languages.flatMap((language) => {
    const written = shownStories.filter((one) => one.id === id);
    const story = written.find((one) => one.language === language) ?? written[0];
    if (story === undefined) return [];
    const shown = [...story.values, ...findFigureNumbers(story, publication)];
    const path = pathOf({ kind: "story-numbers", id }, language, site.languages[0]).replace(/\/$/u, "");
    return [{ story, language, path, references: withInputs(shown, publication.datasets.values) }];
  }),
);

function entriesOf({ references, language }: StoryNumbers): readonly NumberEntry[] {
  return loadNumberEntries(references, language, publication, link);
}

/** The file beside the page: the same numbers as a CSV. */
export function toNumbersFile(numbers: StoryNumbers): string {
  return formatNumbersCsv(entriesOf(numbers), numbers.language);
}
