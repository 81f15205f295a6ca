import { collapse } from "../domain/fold.ts";
import type { Language } from "../domain/language.ts";

/** A part of a small whole: "ba trong bốn", "3 in 4", "3/4". */
export interface VisiblePart {
  value: number;
  of: number;
}

const words: Readonly<Record<Language, readonly string[]>> = {
  vi: ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};
const shapes: Readonly<Record<Language, RegExp>> = {
  vi: /^(?<part>\p{L}+|\d+)\s*(?:\/|trong(?:\s+số)?|trên)\s*(?<whole>\p{L}+|\d+)$/iu,
  en: /^(?<part>\p{L}+|\d+)\s*(?:\/|in|of|out of)\s*(?<whole>\p{L}+|\d+)$/iu,
};

/** Reads such a part; null for any other text. */
export function parsePart(text: string, language: Language): VisiblePart | null {
  const { part, whole } = shapes[language].exec(collapse(text))?.groups ?? {};
  const value = part === undefined ? null : numberOf(part, language);
  const of = whole === undefined ? null : numberOf(whole, language);
  return value === null || of === null || of === 0 ? null : { value, of };
}

function numberOf(word: string, language: Language): number | null {
  if (/^\d+$/u.test(word)) return Number(word);
  const at = words[language].indexOf(word.toLowerCase());
  return at === -1 ? null : at;
}
