import type { Reading } from "../domain/problem.ts";
import type { Story } from "../domain/story.ts";
import { parseStory } from "../markdown/parse-story.ts";
import type { StoryFile, StoryIds } from "./stories.ts";
import { toTextContexts, type TextParts } from "./text-context.ts";

/** What stories are read with: plain data, which a thread can be sent. */
export interface StoryParts extends TextParts, StoryIds {}

/** Reads stories with what a publication offers them; the readings come in the order of the files. */
export type ParseStories = (files: readonly StoryFile[], parts: StoryParts) => Promise<readonly Reading<Story>[]>;

export const parseStories: ParseStories = (files, parts) => Promise.resolve(files.map(toStoryParser(parts)));

/** Reads one story after another in the same surroundings. */
export function toStoryParser(parts: StoryParts): (file: StoryFile) => Reading<Story> {
  const published = toTextContexts(parts, "numbers-listed");
  const drafts = toTextContexts({ ...parts, ids: parts.idsWithDrafts }, "numbers-listed");
  return (file) => parseStory(file, (file.isDraft ? drafts : published)(file.language));
}
