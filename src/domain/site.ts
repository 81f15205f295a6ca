import type { Bilingual, Language } from "./language.ts";

/** What the publication says of itself. */
export interface Site {
  name: Bilingual;
  tagline: Bilingual;
  /** The first stands at the root of the site, every other one in a folder of its own. */
  languages: readonly [Language, ...Language[]];
  contact: { email: string };
  /** The chart and the story that the home page opens with. */
  opening: { chart: string; state?: string | undefined; story: string } | null;
  /** The licence of the publication's own charts, data and words; articles are never part of it. */
  licence: { id: string; name: string; url: string };
}
