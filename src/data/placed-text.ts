import { languages, type Bilingual, type Language } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";
import { placesInString } from "./string-place.ts";

/** A text that may hold links, and where it stands: to be checked once all values are known. */
export interface PlacedText {
  text: string;
  language: Language;
  place: Place;
  /** Where a character of the text stands. */
  placeAt: (offset: number) => Place;
  /** Whether it states something of its own, so that its numbers must refer to values; a label only names a row. */
  isStatement: boolean;
}

/** Where the texts of a file stand, and whether they state something. */
export interface TextPlaces {
  placeOf: (language: Language) => Place;
  /** The file's text. */
  source: string;
  isStatement: boolean;
}

/** Both languages of a text of a YAML or CSV source, where there is something in them to check. */
export function toPlacedTexts(
  text: Bilingual<string | null>,
  { placeOf, source, isStatement }: TextPlaces,
): readonly PlacedText[] {
  return languages.flatMap((language) => {
    const written = text[language];
    if (written === null || !(isStatement ? /\d|\]\(/u : /\]\(/u).test(written)) return [];
    const place = placeOf(language);
    return [{ text: written, language, place, placeAt: placesInString(source, place, written), isStatement }];
  });
}
