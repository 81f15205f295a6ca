import type { Language } from "../domain/language.ts";

const letter = /\p{L}/gu;
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu;
const english = /(?<!\p{L})(?:the|of|and|in|to|for|is|was|were|has|have|with|that|by|from|on|at|as)(?!\p{L})/giu;
const sampleLength = 4000;

/** So few letters tell nothing of a text's spelling. */
const fewestLetters = 60;

/** Whether a text that is no English lacks Vietnamese accents throughout: its words and numbers cannot be told for sure. */
export function isWithoutAccents(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(letter)?.length ?? 0;
  const marked = sample.match(vietnamese)?.length ?? 0;
  return letters >= fewestLetters && marked < letters * 0.02 && detectLanguage(text) === "vi";
}

/** The language of a text: English where hardly a letter is Vietnamese and English's small words abound. */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(letter)?.length ?? 0;
  const marked = sample.match(vietnamese)?.length ?? 0;
  const small = sample.match(english)?.length ?? 0;
  return marked < letters * 0.04 && small * 40 > letters ? "en" : "vi";
}
