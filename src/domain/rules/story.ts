import type { Language } from "../language.ts";

/** A marker within a line, a heading without its space, rows without a head, unclosed bold words. */
export type ShownMarkup = "marker" | "heading" | "table" | "strong";

/** Rules about stories, with the facts of each message. A suggestion is null where nothing is near. */
export interface StoryRules {
  "story-frontmatter-missing": Record<never, never>;
  "story-frontmatter-open": Record<never, never>;
  "story-id-malformed": { id: string; suggestion: string | null };
  "story-id-taken": { id: string; by: string };
  "story-language-unknown": { folder: string; known: readonly string[] };
  "story-twin-missing": { language: string; file: string };
  "story-twin-changed": { checked: string; actual: string };
  "story-twin-steps": { missing: readonly string[]; extra: readonly string[] };
  "story-related-unknown": { id: string; suggestion: string | null };
  "story-dates-reversed": { earlier: string; later: string };
  "story-empty": Record<never, never>;
  /** A sentence that a new file begins with, in a story that is to be published. */
  "story-unwritten": { text: string };

  "marker-nameless": Record<never, never>;
  "marker-space": { written: string; meant: string };
  "marker-colons": { written: string; meant: string };
  "marker-unknown": { name: string; suggestion: string | null; known: readonly string[] };
  "marker-text-behind": { text: string };
  "marker-label-open": { name: string };
  "marker-label-unexpected": { name: string };
  "marker-attributes-open": { name: string };
  "marker-indented-in-list": { name: string };
  "attribute-unknown": { attribute: string; suggestion: string | null; known: readonly string[] };
  "attribute-twice": { attribute: string };
  "attribute-without-value": { attribute: string };
  "attribute-missing": { name: string; attribute: string };
  "attribute-unquoted": { attribute: string; value: string };
  "attribute-curly-quotes": { written: string; meant: string };
  "attribute-id-malformed": { value: string; suggestion: string | null };

  "container-unclosed": { name: string; beforeLine: number | null };
  "container-close-stray": Record<never, never>;
  "container-empty": { name: string };
  "step-outside": Record<never, never>;
  "chart-inside": { name: string };
  "scrolly-without-steps": Record<never, never>;
  "scrolly-text-before-step": { text: string };
  "scrolly-heading": { text: string };
  "step-without-label": Record<never, never>;
  "step-without-text": { label: string };
  "step-id-twice": { id: string };
  "step-id-reserved": { id: string };
  "story-chart-unknown": { chart: string; suggestion: string | null };
  "story-state-unknown": {
    chart: string;
    state: string;
    suggestion: string | null;
    known: readonly string[];
    /** A chart of the story that has such a state. */
    elsewhere: string | null;
  };

  "prose-html": { html: string };
  "prose-heading-level": { level: number; expected: number };
  "prose-image-without-alternative": { file: string };
  "prose-image-without-credit": { file: string };
  "prose-image-unknown": { file: string; suggestion: string | null };
  "prose-image-unreadable": { file: string };
  "prose-image-inline": { file: string };
  "prose-link-unusable": { address: string; suggestion: string | null };
  "prose-link-place-unknown": { id: string; suggestion: string | null };
  /** A cell beyond the columns that the table's head has. */
  "prose-table-cells": { columns: number; cell: string };
  "prose-bullet": { mark: string };
  /** The language that the folder says. */
  "prose-language": { language: Language };
  "prose-code-open": Record<never, never>;
  "prose-markup-shown": { kind: ShownMarkup; written: string };
  "prose-reference-unknown": { reference: string };
  "prose-footnote-unknown": { footnote: string; suggestion: string | null };
  "prose-footnote-unused": { footnote: string };
  "prose-footnote-twice": { footnote: string };
}
