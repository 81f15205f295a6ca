import { fold } from "../domain/fold.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import { placeTones } from "../domain/name-key.ts";
import { isSurname } from "./metadata/person.ts";

/** "other": a longer name that holds one of ours and means something else. */
type NameKind = "organisation" | "publisher" | "province" | "other";

interface Name {
  id: string;
  kind: NameKind;
  words: readonly string[];
  /** The words that the name writes with a capital: as written they must have one too. */
  isCapital: readonly boolean[];
  /** An abbreviation is only itself in its own case. */
  exact: readonly string[] | null;
  /** Whether a comma stands before each word. */
  isAfterComma: readonly boolean[];
}

/** Which organisations and provinces texts name, as ids in order of first mention. */
export interface Mentions {
  organisations: readonly string[];
  provinces: readonly string[];
}

export interface NameFinder {
  find: (texts: readonly string[]) => Mentions;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[&+][\p{L}\p{N}]*)*/gu;
const gap = /^[\s\-–—.,]*$/u;
/** Streets named after a place. */
const street = /(?:^|[^\p{L}])(?:đường|(?<!thành )phố|đại lộ) $/iu;

/** Keys already made: a language has few different words. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

/** Spellings that differ in nothing but case and the place of a tone mark are equal. */
function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = placeTones(word).toLowerCase();
  if (keys.size < mostKeys) keys.set(word, key);
  return key;
}

/** Prepares the gazetteer's names; the longest name at a place wins, and no name is found inside another. */
export function toNameFinder(gazetteer: Gazetteer): NameFinder {
  const index = new Map<string, Name[]>();
  for (const name of allNames(gazetteer)) {
    const [first = ""] = name.words;
    const sameStart = index.get(first);
    if (sameStart === undefined) index.set(first, [name]);
    else sameStart.push(name);
  }
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  return {
    find: (texts) => {
      const organisations = new Set<string>();
      const provinces = new Set<string>();
      for (const text of texts) collect(text, index, organisations, provinces);
      return { organisations: [...organisations], provinces: [...provinces] };
    },
  };
}

function allNames(gazetteer: Gazetteer): readonly Name[] {
  const organisations = gazetteer.organisations.flatMap(({ id, name, aliases, except = [], kind }) => [
    ...[name.vi, ...aliases].map((text) => toName(id, kind === "publisher" ? "publisher" : "organisation", text)),
    ...except.map((text) => toName(id, "other", text)),
  ]);
  const provinces = gazetteer.provinces.flatMap(({ id, name, aliases, except = [] }) => [
    ...[name.vi, ...aliases].map((text) => toName(id, "province", text)),
    ...except.map((text) => toName(id, "other", text)),
  ]);
  return [...organisations, ...provinces].filter(({ words }) => words.length > 0);
}

function toName(id: string, kind: NameKind, text: string): Name {
  const found = [...text.normalize("NFC").matchAll(wordPattern)];
  const words = found.map(([word]) => word);
  const isAbbreviation = words.every((word) => word === word.toUpperCase()) && text.length <= 12;
  return {
    id,
    kind,
    words: words.map(keyOf),
    isCapital: words.map((word) => /^\p{Lu}/u.test(word)),
    exact: isAbbreviation ? words : null,
    isAfterComma: found.map((match, index) => index > 0 && hasCommaBefore(text, match.index)),
  };
}

function hasCommaBefore(text: string, at: number): boolean {
  return /,\s*$/u.test(text.slice(0, at));
}

interface Word {
  text: string;
  key: string;
  start: number;
  end: number;
}

function collect(
  text: string,
  index: ReadonlyMap<string, readonly Name[]>,
  organisations: Set<string>,
  provinces: Set<string>,
): void {
  const words = [...text.matchAll(wordPattern)].map((match): Word => ({
    text: match[0],
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  let at = 0;
  while (at < words.length) {
    const name = (index.get(words[at]?.key ?? "") ?? []).find((candidate) => isHere(candidate, words, at, text));
    if (name === undefined) {
      at += 1;
      continue;
    }
    if (name.kind === "organisation") organisations.add(name.id);
    if (name.kind === "publisher" && isPaper(words, at)) organisations.add(name.id);
    if (name.kind === "province" && isPlace(words, at, text)) provinces.add(name.id);
    at += name.words.length;
  }
}

function isHere(name: Name, words: readonly Word[], at: number, text: string): boolean {
  const here = words.slice(at, at + name.words.length);
  if (here.length < name.words.length) return false;
  return (
    here.every((word, index) => {
      if (word.key !== name.words[index]) return false;
      if (name.exact !== null && name.exact[index] !== word.text) return false;
      if (index === 0) return true;
      const between = text.slice(here[index - 1]?.end ?? 0, word.start);
      return gap.test(between) && (!between.includes(",") || name.isAfterComma[index] === true);
    }) && isCapitalised(name, here)
  );
}

/** A province is written with all its capitals, the first of several being free; of an organisation's half will do. */
function isCapitalised(name: Name, here: readonly Word[]): boolean {
  if (name.kind === "other") return true;
  const wanted = name.isCapital.filter(Boolean).length;
  const isKept = here.map((word, index) => name.isCapital[index] === true && /^\p{Lu}/u.test(word.text));
  const kept = isKept.filter(Boolean).length;
  if (name.kind === "province") return kept === wanted || (wanted > 1 && kept === wanted - 1 && isKept[0] === false);
  return wanted === 0 || kept * 2 >= wanted;
}

/** A newspaper's name may be an everyday word: it counts where the word before says so. */
function isPaper(words: readonly Word[], at: number): boolean {
  const before = fold(words[at - 1]?.text ?? "");
  return before === "bao" || before === "to" || (before === "chi" && fold(words[at - 2]?.text ?? "") === "tap");
}

/** "đường Điện Biên Phủ", "Trương Hòa Bình" are no places. */
function isPlace(words: readonly Word[], at: number, text: string): boolean {
  const start = words[at]?.start ?? 0;
  const before = words[at - 1];
  if (before === undefined || text.slice(before.end, start) !== " ") return true;
  return !street.test(text.slice(Math.max(0, start - 16), start)) && !isSurname(before.text);
}
