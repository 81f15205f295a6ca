import type { Root } from "mdast";
import type { Language } from "../domain/language.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { RichText } from "../domain/value.ts";

/** A text whose links are resolved. */
export interface RenderedText {
  rich: RichText;
  /** Values that it refers to (`dataset.key`), in reading order. */
  values: readonly string[];
  problems: readonly Problem[];
  /** How many numbers refer to a value, and how many do not. Default: as many as `values`, none. */
  numbers?: { linked: number; unlinked: number };
}

/** One link of a text: its address as written, its words, and what stands right before it. */
export interface WrittenLink {
  address: string;
  text: string;
  before: string;
  place: Place;
}

/** A picture that a story may show. */
export interface StoryImage {
  address: string;
  widthPx: number;
  heightPx: number;
}

/** What the rest of the publication offers to a story. */
export interface StoryContext {
  language: Language;
  /** Ids of charts, each with the ids of its states; null where the chart itself cannot be read, which is told elsewhere. */
  charts: ReadonlyMap<string, readonly string[] | null>;
  /** Ids of stories in this language, with their addresses. */
  stories: ReadonlyMap<string, string>;
  /** Names of the site's own pages, with their addresses. Default: none can be linked to. */
  pages?: ReadonlyMap<string, string>;
  images: ReadonlyMap<string, StoryImage>;
  /** Null where the link is of no kind that the data know. */
  renderLink: (link: WrittenLink) => RenderedText | null;
  /** One line of text that may hold value and term links. `placeAt`: see `renderLinked`. */
  renderText: (text: string, place: Place, placeAt?: (offset: number) => Place) => RenderedText;
  /** Tells the numbers of the prose that refer to nothing. Default: none are looked for. */
  checkNumbers?: (
    file: string,
    root: Root,
    text: string,
  ) => { numbers: { linked: number; unlinked: number }; problems: readonly Problem[] };
  words: { notes: string; backToText: (note: number) => string };
}
