import type { Language } from "../domain/language.ts";
import type { Located } from "./evidence.ts";
import type { ReadQuantities } from "./read-quantities.ts";

/** The quantities of one paragraph, each with its place in it. */
export function locateQuantities(text: string, language: Language, read: ReadQuantities): readonly Located[] {
  let sentenceAt = 0;
  return read([{ text, line: 1 }], { language, year: null }).flatMap((quantity) => {
    const at = text.indexOf(quantity.quote, sentenceAt);
    if (at === -1) return [];
    sentenceAt = at;
    const start = at + quantity.offset;
    return [{ quantity, start, end: start + quantity.text.length }];
  });
}
