import type { Language } from "../domain/language.ts";

const letter = /\p{L}/gu;
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu;

/** Fewer letters tell nothing of a text's language. */
const fewestLetters = 60;

/**
 * Whether a text is plainly not in its language: a quarter of all letters is marked in Vietnamese prose, hardly one in
 * English, names aside. What lies between the two is left alone.
 */
export function isOtherLanguage(text: string, language: Language): boolean {
  const letters = text.match(letter)?.length ?? 0;
  const marked = text.match(vietnamese)?.length ?? 0;
  if (letters < fewestLetters) return false;
  return language === "vi" ? marked < letters * 0.02 : marked > letters * 0.15;
}
