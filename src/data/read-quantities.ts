import type { Language } from "../domain/language.ts";
import type { Quantity } from "../domain/quantity.ts";

export interface Paragraph {
  text: string;
  line: number;
}

/** The converter's own reader of numbers, bound to a gazetteer: both sides of a citation speak one language. */
export type ReadQuantities = (
  paragraphs: readonly Paragraph[],
  options: { language: Language; year: number | null },
) => readonly Quantity[];
