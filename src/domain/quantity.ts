import type { PartialDate } from "./date.ts";
import type { Qualifier } from "./qualifier.ts";

/**
 * A number found in an article. One written expression is one quantity: `26/30` has `of`, `22 đến 44` has `to`.
 */
export interface Quantity {
  /** The number, scale words multiplied out: "21.5 triệu" is 21500000. */
  value: number;
  /** The upper end where a range is written. */
  to: number | null;
  /** The whole where a part of it is written: 30 in "26/30", 73 in "34 trong số 73". */
  of: number | null;
  /** A unit's id: a common unit's, one of the gazetteer's, or "count" with `noun`. */
  unit: string;
  /** What is counted, as written, where no table knows it. */
  noun: string | null;
  qualifier: Qualifier | null;
  /** The qualifying words as written ("khoảng xấp xỉ", "mới chỉ có"), also those that move no value. */
  qualifierText: string | null;
  /** The date that the sentence binds to this number ("4,55% năm 2018"). */
  asOf: PartialDate | null;
  /** The whole expression as written: "gần 21.5 triệu hồ sơ". */
  text: string;
  /** The sentence it stands in, verbatim from the article's parsed text. */
  quote: string;
  /** Where `text` begins in `quote`, in UTF-16 code units. */
  offset: number;
  /** 1-based line of the seed on which the expression begins. */
  line: number;
}

/** One sum that a sentence or list lets a reader check. */
export interface ArithmeticCheck {
  kind: "sum" | "share" | "names" | "difference";
  outcome: "holds" | "fails";
  /** The arithmetic in figures: "6 + 7 = 13", "64 + 16 = 80 ≠ 78", "17 / 19 = 89,47 %". */
  arithmetic: string;
  /** What was computed and what the article states, in the unit of the statement. */
  computed: number;
  stated: number;
  quote: string;
  line: number;
}
