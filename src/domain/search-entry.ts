/** What a reader can find. */
export const searchKinds = ["story", "step", "chart", "term", "dataset", "article", "page"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing of the site as the search index holds it. All texts are plain and in NFC. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Where it stands: the story of a step, the publisher of an article. */
  within: string | null;
  /** Other words for it. */
  also: string;
  text: string;
  address: string;
  /** Of title and text, where it is not the page's. */
  language?: string;
}
