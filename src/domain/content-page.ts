import { z } from "zod";
import { textField } from "./fields.ts";
import type { Language } from "./language.ts";
import type { StoryBlock } from "./story.ts";
import type { RichText } from "./value.ts";

/** Pages whose words are the publication's own; each file bears one of these names. */
export const contentPageIds = ["about", "corrections", "embedding", "method", "today"] as const;
export type ContentPageId = (typeof contentPageIds)[number];

/** What an editor writes above a page. Both texts may hold value and term links. */
export const contentPageFields = z.strictObject({
  title: textField,
  /** What the page says, in a sentence or two; also for lists and search results. */
  lead: textField,
});

/** A page that tells of the publication itself. */
export interface ContentPage {
  id: ContentPageId;
  language: Language;
  title: RichText;
  lead: RichText;
  blocks: readonly StoryBlock[];
  notes: string | null;
  /** Values that it refers to (`dataset.key`). */
  values: readonly string[];
}

export function isContentPageId(text: string): text is ContentPageId {
  return contentPageIds.some((id) => id === text);
}
