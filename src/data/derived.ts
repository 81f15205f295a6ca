import type { Place } from "../domain/problem.ts";
import type { DerivedSpec } from "./dataset-spec.ts";

/** A derived value as its dataset spells it out. */
export interface Derived {
  dataset: string;
  key: string;
  spec: DerivedSpec;
  /** The place of a field of it: ["inputs", "now"]. */
  placeOf: (path: readonly string[], part?: "name" | "value") => Place;
}
