/** What a reader can find. */
export const searchKinds = ["story", "step", "chart", "term", "dataset", "article", "page", "handbook"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** The folder below the site's root that holds an index a language. */
export const searchIndexFolder = "search-index";

/** One thing of the site as the search index holds it. All texts are plain and in NFC. */
export interface SearchEntry {
  kind: SearchKind;
  title: string;
  /** Where it stands: the story of a step, the publisher of an article. */
  within: string | null;
  /** Other words for it. */
  also: string;
  text: string;
  /** As seen from the index's own address. */
  address: string;
  /** Of title and text, where it is not the page's. */
  language?: string;
}
