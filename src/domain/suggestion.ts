import { distance } from "fastest-levenshtein";
import { fold } from "./fold.ts";

/**
 * The known name that a mistyped one most likely means, diacritics and case aside; null where none is near:
 * at most one change in three characters.
 */
export function suggest(wrong: string, known: Iterable<string>): string | null {
  let best: { name: string; changes: number } | null = null;
  for (const name of known) {
    const changes = distance(fold(wrong), fold(name));
    if (changes <= Math.max(1, Math.floor(name.length / 3)) && (best === null || changes < best.changes)) {
      best = { name, changes };
    }
  }
  return best?.name ?? null;
}
