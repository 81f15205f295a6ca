import type { Correction } from "./correction.ts";
import type { Bilingual } from "./language.ts";
import type { Licence } from "./site.ts";
import type { Value } from "./value.ts";

/** A column of the dataset's own, beside those that every dataset has. */
export interface Dimension {
  id: string;
  title: Bilingual;
}

/** Checked values about one subject, with what a reader must know to use them. Texts may hold value and term links. */
export interface Dataset {
  id: string;
  title: Bilingual;
  description: Bilingual;
  /** What holds for every row: scope, bases, what may not be compared. */
  assumptions: readonly Bilingual[];
  dimensions: readonly Dimension[];
  /** What the units of its values count here, for those that need saying. */
  units: readonly { id: string; text: Bilingual }[];
  /** Its own terms of use; null: those of the whole publication. */
  licence: Licence | null;
  corrections: readonly Correction[];
  /** Ids under which it was published before. */
  formerly: readonly string[];
  /** The rows of the file in their order, then the derived values in theirs. */
  values: readonly Value[];
}
