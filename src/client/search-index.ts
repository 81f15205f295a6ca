import MiniSearch from "minisearch";
import { fold } from "../domain/fold.ts";
import type { SearchEntry, SearchKind } from "../domain/search-entry.ts";
import { toSearchWords } from "../domain/search-words.ts";

const boosts = { title: 5, also: 4, within: 1, text: 1 } as const;

// A story stands before its steps, and what we made before what we quote.
const weights: Readonly<Record<SearchKind, number>> = {
  story: 2,
  page: 1.6,
  chart: 1.5,
  term: 1.5,
  dataset: 1.2,
  step: 1.1,
  article: 1,
};

/** Long words may have one letter wrong; a Vietnamese syllable is too short for that. */
const fuzzyFrom = 6;

/** Makes a search over entries: every word must be there, the last one may be only begun. The best come first. */
export function toSearch(entries: readonly SearchEntry[]): (query: string) => readonly SearchEntry[] {
  const index = new MiniSearch({
    fields: Object.keys(boosts),
    tokenize: toSearchWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: boosts,
      combineWith: "AND",
      prefix: (term, at, terms) => at === terms.length - 1 && term.length > 1,
      fuzzy: (term) => (term.length >= fuzzyFrom && !/\d/u.test(term) ? 1 : false),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, within: entry.within ?? "", id })));
  return (query) => {
    const phrase = toSearchWords(query).join(" ");
    if (phrase === "") return [];
    return index
      .search(query.normalize("NFC"))
      .flatMap(({ id, score }) => {
        const entry = entries[Number(id)];
        return entry === undefined
          ? []
          : [{ entry, score: score * weights[entry.kind] * nearness(entry, query, phrase) }];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ entry }) => entry);
  };
}

/** Words that stand together as they were asked for count more, and more again with the same diacritics. */
function nearness({ title, also, text }: SearchEntry, query: string, phrase: string): number {
  const holds = (part: string): boolean => ` ${toSearchWords(part).join(" ")} `.includes(` ${phrase}`);
  const together = holds(title) || holds(also) ? 3 : holds(text) ? 1.6 : 1;
  const written = query.normalize("NFC").trim().toLowerCase();
  const isSame = written !== fold(written) && `${title} ${also} ${text}`.toLowerCase().includes(written);
  return together * (isSame ? 1.3 : 1);
}

/** A stretch of a text, around the first word that was asked for; the words themselves are marked. */
export function toSnippet(text: string, query: string, length = 180): readonly { text: string; isMarked: boolean }[] {
  const words = new Set(toSearchWords(query));
  const folded = fold(text);
  if (folded.length !== text.length) return [{ text: text.slice(0, length), isMarked: false }];
  const found = [...folded.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)].filter(([word]) => isAsked(word, words));
  const from = startOf(text, (found[0]?.index ?? 0) - 50);
  const end = Math.min(text.length, from + length);
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = from;
  for (const { 0: word, index } of found) {
    if (index < at || index + word.length > end) continue;
    parts.push({ text: text.slice(at, index), isMarked: false });
    parts.push({ text: text.slice(index, index + word.length), isMarked: true });
    at = index + word.length;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? " …" : ""), isMarked: false });
  return [{ text: from > 0 ? "… " : "", isMarked: false }, ...parts].filter((part) => part.text !== "");
}

function isAsked(word: string, words: ReadonlySet<string>): boolean {
  return [...words].some((asked) => word === asked || (asked.length > 1 && word.startsWith(asked)));
}

function startOf(text: string, wanted: number): number {
  if (wanted <= 0) return 0;
  const space = text.indexOf(" ", wanted);
  return space < 0 ? 0 : space + 1;
}
