import { fold } from "../domain/fold.ts";

interface Passage {
  text: string;
  line: number;
}

const leastShared = 0.5;

/**
 * The passage that a mistaken quote most likely meant, with the stretch of it that corresponds: the one that differs in
 * digits only, else the one that shares most of its words; null where none shares half of them.
 */
export function findNearest(quote: string, passages: readonly Passage[]): Passage | null {
  const masked = mask(quote);
  for (const { text, line } of passages) {
    const at = mask(text).indexOf(masked);
    if (at !== -1) return { text: text.slice(at, at + quote.length), line };
  }
  const wanted = wordsOf(quote);
  let best: { passage: Passage; shared: number } | null = null;
  for (const passage of passages) {
    const words = new Set(wordsOf(passage.text));
    const shared = wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length);
    if (shared >= leastShared && (best === null || shared > best.shared)) best = { passage, shared };
  }
  return best?.passage ?? null;
}

/** Digits count as one; one character in gives one out. */
function mask(text: string): string {
  return text.replace(/\d/gu, "0");
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[a-z0-9]+/gu) ?? [];
}
