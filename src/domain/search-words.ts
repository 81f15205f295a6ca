import { fold } from "./fold.ts";

/** A word or a number of a folded text; "4,55" and "36a" stay whole. */
export const wordShape = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

/** The words of a text or a query as they are compared: folded. */
export function toSearchWords(text: string): string[] {
  return fold(text).match(wordShape) ?? [];
}
