import type { Bilingual, Language } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";
import { placesInString } from "./string-place.ts";

/** A text that may hold links, and where it stands: to be checked once all values are known. */
export interface PlacedText {
  text: string;
  language: Language;
  place: Place;
  /** Where a character of the text stands. */
  placeAt: (offset: number) => Place;
}

/** Both languages of a text of a YAML or CSV source, where they hold links at all. */
export function toPlacedTexts(
  text: Bilingual<string | null>,
  placeOf: (language: Language) => Place,
  source: string,
): readonly PlacedText[] {
  return (["vi", "en"] as const).flatMap((language) => {
    const written = text[language];
    if (!written?.includes("](")) return [];
    const place = placeOf(language);
    return [{ text: written, language, place, placeAt: placesInString(source, place, written) }];
  });
}
