import type { PartialDate } from "./date.ts";

/** What an editor knows of one seed that the seed does not say: an entry of `seeds/curated.yaml`. */
export interface CuratedFacts {
  slug: string | null;
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: PartialDate | null;
  url: string | null;
  rights: "excerpt" | "full";
}

export const noCuratedFacts: CuratedFacts = {
  slug: null,
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
  rights: "excerpt",
};
