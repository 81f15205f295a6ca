import { z } from "zod";
import type { PartialDate } from "./date.ts";
import { idField, partialDateField, textField } from "./fields.ts";
import type { Language } from "./language.ts";
import type { RichText } from "./value.ts";

const textChange = z.strictObject({ date: partialDateField, text: textField });

/** What an editor writes above a story. Every text that a reader sees may hold value and term links. */
export const storyFields = z.strictObject({
  title: textField,
  /** Says the outcome: no reader waits for it. */
  standfirst: textField,
  /** For lists, feeds and search results; the standfirst where it is missing. */
  summary: textField.optional(),
  author: textField,
  editor: textField,
  published: partialDateField,
  updated: partialDateField.optional(),
  /** The date that the data are of. */
  dataAsOf: partialDateField,
  draft: z.boolean().default(false),
  /** The chart and state of the story's picture: in lists, and when it is shared. */
  hero: z.strictObject({ chart: idField, state: idField.optional() }).optional(),
  related: z.array(idField).default([]),
  corrections: z.array(textChange).default([]),
  /** Ids under which it was published before. */
  formerly: z.array(idField).default([]),
  /** Fingerprint of the other language's text against which this one was last read. */
  checked: textField.optional(),
});
export type StoryFields = z.infer<typeof storyFields>;

/** A chart in one of its states; a null state is the one that the chart opens with. */
export interface ChartView {
  chart: string;
  state: string | null;
}

export interface StoryStep {
  /** Its address on the page, the same in every language. */
  id: string;
  view: { chart: string; state: string };
  label: RichText;
  html: string;
}

/** A story from top to bottom. Nothing nests. */
export type StoryBlock =
  | { kind: "prose"; html: string }
  | { kind: "chart"; view: ChartView }
  | { kind: "quote"; html: string; by: RichText | null }
  | { kind: "aside"; html: string; label: RichText | null }
  | { kind: "scrolly"; label: RichText | null; steps: readonly StoryStep[] };

/** Something that was wrong in the story and was put right. */
export interface StoryCorrection {
  date: PartialDate;
  text: RichText;
}

export interface Story {
  /** The file's name, the same in every language. */
  id: string;
  language: Language;
  title: RichText;
  standfirst: RichText;
  summary: RichText;
  author: string;
  editor: string;
  published: PartialDate;
  updated: PartialDate | null;
  dataAsOf: PartialDate;
  isDraft: boolean;
  hero: ChartView | null;
  related: readonly string[];
  corrections: readonly StoryCorrection[];
  formerly: readonly string[];
  checked: string | null;
  readingMinutes: number;
  blocks: readonly StoryBlock[];
  /** The footnotes as a list, or null where there are none. */
  notes: string | null;
  /** Values that the texts refer to (`dataset.key`), in reading order, each once. */
  values: readonly string[];
  /** "27 of 29 numbers are linked." */
  numbers: { linked: number; unlinked: number };
}

const wordsPerMinute = { vi: 280, en: 230 } as const satisfies Record<Language, number>;

/**
 * Whole minutes, at least 1. Vietnamese is counted in syllables, which is what its spaces part. The speeds are those of
 * an unhurried adult reader; a figure counts as twelve seconds.
 */
export function readingMinutes(text: string, figures: number, language: Language): number {
  const words = text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / wordsPerMinute[language] + figures / 5));
}

/** The id of the first step, where the story's first figure stands; null where no step is. */
export function firstStepOf({ blocks }: Story): string | null {
  const scrolly = blocks.find((block) => block.kind === "scrolly");
  return scrolly?.steps[0]?.id ?? null;
}

/** Every view of a chart that a story or another text shows, from top to bottom. */
export function viewsOf({ blocks }: Pick<Story, "blocks">): readonly ChartView[] {
  return blocks.flatMap((block) => {
    if (block.kind === "chart") return [block.view];
    return block.kind === "scrolly" ? block.steps.map(({ view }) => view) : [];
  });
}
