import type { Bilingual } from "./language.ts";

/** One word of the glossary. */
export interface Term {
  id: string;
  name: Bilingual;
  /** Other words for the same thing, for search. */
  also: Bilingual<readonly string[]>;
  /** One sentence; may hold value and term links. */
  short: Bilingual;
  /** The whole explanation in markdown; may hold value and term links. */
  text: Bilingual<string | null>;
  formerly: readonly string[];
}
