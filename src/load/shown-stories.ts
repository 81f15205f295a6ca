import type { Story } from "../domain/story.ts";
import type { Publication } from "./load-publication.ts";
import { correctionsOf } from "./story-corrections.ts";

/** Stories as readers see them: with the corrections of the data that they use. */
export function toShownStories(publication: Publication): readonly Story[] {
  return publication.stories.map(({ story }) => ({ ...story, corrections: correctionsOf(story, publication) }));
}
