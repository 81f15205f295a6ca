import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Language } from "../../domain/language.ts";
import { commonUnits, type Unit, type UnitKind } from "../../domain/unit.ts";
import { classifiers, countedNouns } from "./counted-nouns.ts";
import { longestAt, toPhrases, type Phrases } from "./phrases.ts";
import { stopWords } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** What stands after a numeral as its unit. */
export interface UnitMatch {
  unit: string;
  kind: UnitKind;
  /** As written, where no table knows the unit. */
  noun: string | null;
  /** Token indexes: first, and one past the last. */
  first: number;
  end: number;
  /** Whether a table of units or nouns knows it; false for a guess from the words' shapes. */
  isKnown: boolean;
}

const tables = new WeakMap<readonly Unit[], Partial<Record<Language, Phrases<Unit>>>>();

function unitPhrases(gazetteer: Gazetteer, language: Language): Phrases<Unit> {
  const known = tables.get(gazetteer.units) ?? {};
  tables.set(gazetteer.units, known);
  return (known[language] ??= toPhrases(
    [...commonUnits.filter((unit) => unit.kind !== "rank"), ...gazetteer.units].flatMap((unit) =>
      unit.words[language].filter((word) => word !== "").map((word) => [word, unit] as const),
    ),
  ));
}

/** The unit at a token: the longest phrase of the tables, else a noun that news counts, else null. */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  { gazetteer, language }: { gazetteer: Gazetteer; language: Language },
): UnitMatch | null {
  const found = longestAt(unitPhrases(gazetteer, language), tokens, at);
  // A lone function word is no unit although a table lists its other sense («từ», «bằng»).
  const isFunctionWord =
    found?.end === at + 1 && found.value.kind === "count" && stopWords[language].has(tokens[at]?.key ?? "");
  const unit = isFunctionWord || (found !== null && isOnly(tokens, found)) ? null : found;
  const noun = nounAt(tokens, at, language);
  if (unit !== null && (noun === null || unit.end >= noun.end || unit.value.kind !== "count")) {
    return { unit: unit.value.id, kind: unit.value.kind, noun: null, first: at, end: unit.end, isKnown: true };
  }
  return noun === null ? null : toNounMatch(tokens, at, noun.end, true);
}

/** «ba chỉ đạt …» says "only three": a lone «chỉ» weighs gold where its clause ends. */
function isOnly(tokens: readonly Token[], { first, end }: { first: number; end: number }): boolean {
  const next = tokens[end];
  return end === first + 1 && tokens[first]?.key === "chỉ" && next !== undefined && next.kind !== "mark";
}

function toNounMatch(tokens: readonly Token[], first: number, end: number, isKnown: boolean): UnitMatch {
  const noun = tokens
    .slice(first, end)
    .map((token, index) => (index > 0 && token.isSpaced ? " " : "") + token.text)
    .join("");
  return { unit: "count", kind: "count", noun, first, end, isKnown };
}

function nounAt(tokens: readonly Token[], at: number, language: Language): { end: number } | null {
  const noun = longestAt(countedNouns[language], tokens, at);
  const classifier = longestAt(classifiers[language], tokens, at);
  if (classifier === null) return noun;
  const counted = longestAt(countedNouns[language], tokens, classifier.end);
  const end = Math.max(
    noun?.end ?? classifier.end,
    counted !== null && isOnlyWords(tokens, classifier.end, counted.end) ? counted.end : 0,
  );
  return { end };
}

function isOnlyWords(tokens: readonly Token[], first: number, end: number): boolean {
  return tokens.slice(first, end).every((token) => token.kind === "word");
}

/** A noun that no table knows: up to two words that can be one. */
export function unknownNounAt(tokens: readonly Token[], at: number, language: Language): UnitMatch | null {
  let end = at;
  while (end < at + 2 && canBeNoun(tokens[end], language, end === at)) end += 1;
  return end === at ? null : toNounMatch(tokens, at, end, false);
}

function canBeNoun(token: Token | undefined, language: Language, isFirst: boolean): boolean {
  if (token?.kind !== "word" || stopWords[language].has(token.key)) return false;
  return (isFirst || token.isSpaced) && /^\p{Ll}/u.test(token.text);
}
