/** The languages a page can be in. Which one stands at the root is the publication's choice. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** One thing in every language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

export function isLanguage(text: string): text is Language {
  return text === "vi" || text === "en";
}

export function otherLanguage(language: Language): Language {
  return language === "vi" ? "en" : "vi";
}
