import type { Bilingual, Language } from "./language.ts";

/** The five colours that a publication chooses, as `#rrggbb`; every other one is made from them. */
export interface Colours {
  paper: string;
  ink: string;
  subject: string;
  outside: string;
  context: string;
}

/** What the publication says of itself. */
export interface Site {
  name: Bilingual;
  tagline: Bilingual;
  /** The first stands at the root of the site, every other one in a folder of its own. */
  languages: readonly [Language, ...Language[]];
  contact: { email: string };
  /** The chart and the story that the home page opens with. */
  opening: { chart: string; state?: string | undefined; story: string } | null;
  /** The order in which lists name the stories; those not named follow, the latest first. */
  stories: readonly string[];
  /** Null: the engine's own. */
  colours: { light: Colours; dark: Colours } | null;
  /** The licence of the publication's own charts, data and words; articles are never part of it. */
  licence: Licence;
}

/** Under what terms others may use what is published. */
export interface Licence {
  /** Its SPDX identifier: "CC-BY-4.0". */
  id: string;
  name: string;
  url: string;
}
