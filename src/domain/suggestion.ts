import { distance } from "fastest-levenshtein";
import { fold } from "./fold.ts";

/** Quotes that a word processor put round a name are no part of it. */
const quotes = /^[“”„‘’'"«»]+|[“”„‘’'"«»]+$/gu;

/**
 * The known name that a mistyped one most likely means, diacritics and case aside; null where none is near:
 * at most one change in three characters, letters in the wrong order counting as one.
 */
export function suggest(wrong: string, known: Iterable<string>): string | null {
  const written = fold(wrong.replace(quotes, ""));
  let best: { name: string; changes: number } | null = null;
  for (const name of known) {
    const changes = changesBetween(written, fold(name));
    if (changes <= Math.max(1, Math.floor(name.length / 3)) && (best === null || changes < best.changes)) {
      best = { name, changes };
    }
  }
  return best?.name ?? null;
}

function changesBetween(wrong: string, name: string): number {
  const isReordered = wrong !== name && sorted(wrong) === sorted(name);
  return isReordered ? 1 : distance(wrong, name);
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
