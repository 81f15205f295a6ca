import { toTokens, type Token } from "./tokens.ts";

/** Phrases of one or more words, searched for by their longest match. */
export interface Phrases<T> {
  entries: ReadonlyMap<string, T>;
  /** How many words the longest phrase has that begins with a word, and that ends in one: most words do neither. */
  longestFrom: ReadonlyMap<string, number>;
  longestTo: ReadonlyMap<string, number>;
}

export interface PhraseMatch<T> {
  value: T;
  /** Token indexes: first, and one past the last. */
  first: number;
  end: number;
}

/** Of two equal phrases the first stays. */
export function toPhrases<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const entries = new Map<string, T>();
  const longestFrom = new Map<string, number>();
  const longestTo = new Map<string, number>();
  for (const [phrase, value] of pairs) {
    const keys = toTokens(phrase).map((token) => token.key);
    const joined = keys.join(" ");
    if (joined === "" || entries.has(joined)) continue;
    entries.set(joined, value);
    const [first = "", last = first] = [keys[0], keys.at(-1)];
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, keys.length));
    longestTo.set(last, Math.max(longestTo.get(last) ?? 0, keys.length));
  }
  return { entries, longestFrom, longestTo };
}

/** The longest phrase that begins at token `at`, or null. */
export function longestAt<T>(phrases: Phrases<T>, tokens: readonly Token[], at: number): PhraseMatch<T> | null {
  const most = phrases.longestFrom.get(tokens[at]?.key ?? "");
  if (most === undefined) return null;
  let best: PhraseMatch<T> | null = null;
  let joined = "";
  for (let end = at; end < tokens.length && end - at < most; end += 1) {
    joined += `${end === at ? "" : " "}${tokens[end]?.key ?? ""}`;
    const value = phrases.entries.get(joined);
    if (value !== undefined) best = { value, first: at, end: end + 1 };
  }
  return best;
}

/** The longest phrase that ends right before token `end`, or null. */
export function longestBefore<T>(phrases: Phrases<T>, tokens: readonly Token[], end: number): PhraseMatch<T> | null {
  const most = phrases.longestTo.get(tokens[end - 1]?.key ?? "");
  if (most === undefined) return null;
  let best: PhraseMatch<T> | null = null;
  let joined = "";
  for (let first = end - 1; first >= 0 && end - first <= most; first -= 1) {
    joined = `${tokens[first]?.key ?? ""}${first === end - 1 ? "" : " "}${joined}`;
    const value = phrases.entries.get(joined);
    if (value !== undefined) best = { value, first, end };
  }
  return best;
}
