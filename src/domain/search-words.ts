import { fold } from "./fold.ts";

/** The words of a text or a query as they are compared: folded; "4,55" and "36a" stay whole. */
export function toSearchWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
}
