import MiniSearch from "minisearch";
import { fold } from "../domain/fold.ts";
import type { SearchEntry, SearchKind } from "../domain/search-entry.ts";
import { toSearchWords, wordShape } from "../domain/search-words.ts";

const boosts = { title: 5, also: 4, within: 1, text: 1 } as const;

// A story stands before its steps, what we made before what we quote, and what readers want before what editors do.
const weights: Readonly<Record<SearchKind, number>> = {
  story: 2,
  page: 1.6,
  chart: 1.5,
  term: 1.5,
  dataset: 1.2,
  step: 1.1,
  article: 1,
  handbook: 0.2,
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

/**
 * Vietnamese writes a word as several syllables, each of which means much by itself: those that stand together as they
 * were asked for come first, and among them those with the same diacritics.
 */
function nearness({ title, also, text }: SearchEntry, query: string, phrase: string): number {
  const holds = (part: string): boolean => ` ${toSearchWords(part).join(" ")} `.includes(` ${phrase}`);
  const together = holds(title) || holds(also) ? 20 : holds(text) ? 10 : 1;
  const written = query.normalize("NFC").trim().toLowerCase();
  const whole = `${title} ${also} ${text}`.replaceAll("\u00a0", " ").toLowerCase();
  const isSame = written !== fold(written) && whole.includes(written);
  return together * (isSame ? 1.3 : 1);
}

/** A stretch of a text, around what was asked for: the words as a phrase where it stands so, else the first of them. */
export function toSnippet(text: string, query: string, length = 180): readonly { text: string; isMarked: boolean }[] {
  const words = toSearchWords(query);
  const found = findWords(text).filter(({ word }) => isAsked(word, words));
  const phrase = found.find((_word, at) =>
    words.every((asked, next) => isAsked(found[at + next]?.word ?? "", [asked])),
  );
  const from = startOf(text, ((phrase ?? found[0])?.start ?? 0) - 50);
  const end = endOf(text, from, length);
  const parts: { text: string; isMarked: boolean }[] = [{ text: from > 0 ? "… " : "", isMarked: false }];
  let at = from;
  for (const { word, start } of found) {
    if (start < at || start + word.length > end) continue;
    parts.push({ text: text.slice(at, start), isMarked: false });
    parts.push({ text: text.slice(start, start + word.length), isMarked: true });
    at = start + word.length;
  }
  parts.push({ text: text.slice(at, end) + (end < text.length ? " …" : ""), isMarked: false });
  return parts.filter((part) => part.text !== "");
}

/** Folded words with their places; none where folding moves letters, so that no wrong one is marked. */
function findWords(text: string): readonly { word: string; start: number }[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  return [...folded.matchAll(wordShape)].map(({ 0: word, index }) => ({ word, start: index }));
}

/** The last word may be only begun. */
function isAsked(word: string, words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return words.includes(word) || (last.length > 1 && word.startsWith(last));
}

/** Behind a whole word, but where one word is all there is. */
function endOf(text: string, from: number, length: number): number {
  if (from + length >= text.length) return text.length;
  const space = text.lastIndexOf(" ", from + length);
  return space > from ? space : from + length;
}

function startOf(text: string, wanted: number): number {
  if (wanted <= 0) return 0;
  const space = text.indexOf(" ", wanted);
  return space < 0 ? 0 : space + 1;
}
