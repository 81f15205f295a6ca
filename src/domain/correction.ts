import type { Bilingual } from "./language.ts";
import type { PartialDate } from "./date.ts";

/** Something that was wrong in public and what was done about it. */
export interface Correction {
  date: PartialDate;
  /** What was wrong and what is right now; may hold value and term links. */
  text: Bilingual;
}
