import type { DocumentKind } from "../domain/gazetteer.ts";

const patterns = new WeakMap<readonly DocumentKind[], string>();

/** All words that announce a document, as the inside of one regular expression, the longest first; null for none. */
export function toKindPattern(kinds: readonly DocumentKind[]): string | null {
  const known = patterns.get(kinds);
  if (known !== undefined) return known;
  const words = kinds.flatMap(({ name, aliases }) => [name.vi, name.en, ...aliases]).filter((word) => word !== "");
  if (words.length === 0) return null;
  const pattern = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replace(/\s+/gu, "\\s{1,3}"))
    .join("|");
  patterns.set(kinds, pattern);
  return pattern;
}
