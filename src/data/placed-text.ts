import type { Bilingual, Language } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";

/** A text that may hold links, and where it stands: to be checked once all values are known. */
export interface PlacedText {
  text: string;
  language: Language;
  place: Place;
}

/** Both languages of a text, where they hold links at all. */
export function toPlacedTexts(
  text: Bilingual<string | null>,
  placeOf: (language: Language) => Place,
): readonly PlacedText[] {
  return (["vi", "en"] as const).flatMap((language) => {
    const written = text[language];
    return written?.includes("](") ? [{ text: written, language, place: placeOf(language) }] : [];
  });
}
