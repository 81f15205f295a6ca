import type { Values } from "../data/dataset.ts";
import type { ReadQuantities } from "../data/read-quantities.ts";
import type { Language } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";
import type { Term } from "../domain/term.ts";
import type { UnitTable } from "../domain/unit-table.ts";

/** What links are resolved with. */
export interface LinkContext {
  language: Language;
  values: Values;
  terms: ReadonlyMap<string, Term>;
  units: UnitTable;
  read: ReadQuantities;
  /** Where a value stands in its dataset, for problems; null where that is not known. */
  placeOfValue?: (reference: string) => Place | null;
  /** Where a number leads. Default: its entry in the list of numbers, `#value-dataset.key`. */
  hrefOfValue?: (reference: string) => string;
  /** Where a term leads. Default: `#term-id`. */
  hrefOfTerm?: (term: string) => string;
  /** Whether numbers that refer to nothing are told as advice. Default: false. */
  tellsUnlinked?: boolean;
}

/** One link as written: its address, its words, and what stands right before it. */
export interface LinkText {
  address: string;
  text: string;
  before: string;
  place: Place;
}
