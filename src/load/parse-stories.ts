import type { Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import { parseStory } from "../markdown/parse-story.ts";
import type { StoryMarkup } from "../markdown/story-markup.ts";
import type { StoryFile, StoryIds } from "./stories.ts";
import { toTextContexts, type TextParts } from "./text-context.ts";

/** What stories are read with: plain data, which a thread can be sent. */
export interface StoryParts extends TextParts, StoryIds {}

/** Reads stories with what a publication offers them; the readings come in the order of the files. */
export type ParseStories = (files: readonly StoryFile[], parts: StoryParts) => Promise<readonly Reading<Story>[]>;

/** One who reads stories, and may begin before it is known what they stand on. */
export interface StoryReader {
  parse: ParseStories;
  /** No more is read: what was begun ends. */
  end: () => Promise<void>;
}

/** Reads them one after another when it is asked to. */
export const plainReader: StoryReader = {
  parse: (files, parts) => {
    const parse = toStoryParser(parts);
    return Promise.resolve(files.map((file) => parse(file)));
  },
  end: () => Promise.resolve(),
};

/** Reads one story after another in the same surroundings. */
export function toStoryParser(parts: StoryParts): (file: StoryFile, markup?: StoryMarkup) => Reading<Story> {
  const published = toTextContexts(parts, "numbers-listed");
  const drafts = toTextContexts({ ...parts, ids: parts.idsWithDrafts }, "numbers-listed");
  return (file, markup) => parseStory(file, (file.isDraft ? drafts : published)(file.language), markup);
}
