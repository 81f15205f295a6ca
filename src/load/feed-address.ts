import type { Language } from "../domain/language.ts";

const names = { atom: "feed.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof names;

/** "feed.xml", "en/feed.json". */
export function feedPath(format: FeedFormat, language: Language, rootLanguage: Language): string {
  return (language === rootLanguage ? "" : `${language}/`) + names[format];
}
