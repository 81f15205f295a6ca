import type { Bilingual } from "../../domain/language.ts";
import { qualifierWords, type Qualifier } from "../../domain/qualifier.ts";
import type { Context } from "./context.ts";
import { longestAt, longestBefore, toPhrases, type PhraseMatch, type Phrases } from "./phrases.ts";

export type Leaning = Qualifier | "only";

function phrasesOf(language: "vi" | "en"): Phrases<Leaning> {
  const { below, above, about, only } = qualifierWords;
  return toPhrases<Leaning>([
    ...below[language].map((word) => [word, "below"] as const),
    ...above[language].map((word) => [word, "above"] as const),
    ...about[language].map((word) => [word, "about"] as const),
    ...only[language].map((word) => [word, "only"] as const),
  ]);
}

const phrases: Bilingual<Phrases<Leaning>> = { vi: phrasesOf("vi"), en: phrasesOf("en") };

export function qualifierAt({ tokens, language }: Context, at: number): PhraseMatch<Leaning> | null {
  return longestAt(phrases[language], tokens, at);
}

export function qualifierBefore({ tokens, language }: Context, end: number): PhraseMatch<Leaning> | null {
  return longestBefore(phrases[language], tokens, end);
}
