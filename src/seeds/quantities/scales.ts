import type { Bilingual, Language } from "../../domain/language.ts";
import { scales } from "../../domain/unit.ts";
import { longestAt, toPhrases, type Phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const phrases: Bilingual<Phrases<number>> = {
  vi: toPhrases(Object.entries(scales.vi)),
  en: toPhrases(Object.entries(scales.en).filter(([word]) => word.length > 1)),
};

/** Short forms that stand right at their numeral: "20k", "3,5tr", "$5m". */
const glued: Bilingual<Readonly<Record<string, number>>> = {
  vi: { tr: 1e6, k: 1e3 },
  en: { m: 1e6, k: 1e3, bn: 1e9 },
};

export interface Scale {
  factor: number;
  /** Token index one past the last. */
  end: number;
}

/** The scale words at a token, multiplied: «nghìn tỷ» is 10¹²; null for none. */
export function scaleAt(tokens: readonly Token[], at: number, language: Language): Scale | null {
  const first = longestAt(phrases[language], tokens, at);
  if (first === null) return gluedAt(tokens, at, language);
  const scale = { factor: first.value, end: first.end };
  for (let next = longestAt(phrases[language], tokens, scale.end); next !== null;) {
    scale.factor *= next.value;
    scale.end = next.end;
    next = longestAt(phrases[language], tokens, scale.end);
  }
  return scale;
}

function gluedAt(tokens: readonly Token[], at: number, language: Language): Scale | null {
  const token = tokens[at];
  if (token === undefined || token.isSpaced || token.text !== token.key) return null;
  const isMoney = language === "vi" || /^[$€£]$/u.test(tokens[at - 2]?.text ?? "");
  const factor = isMoney ? glued[language][token.key] : undefined;
  return factor === undefined ? null : { factor, end: at + 1 };
}
