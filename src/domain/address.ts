import type { Bilingual, Language } from "./language.ts";

/** Every kind of page that has an address. */
export type Page = { kind: "home" } | { kind: "articles" } | { kind: "article"; slug: string } | { kind: "not-found" };

const segments = {
  articles: { vi: "bai-bao", en: "articles" },
} as const satisfies Record<string, Bilingual>;

/**
 * The path of a page below the site's root, without a leading slash: "bai-bao/ten-bai/", "en/articles/ten-bai/", "".
 * The publication's first language has no folder of its own.
 */
export function pathOf(page: Page, language: Language, rootLanguage: Language): string {
  const folder = language === rootLanguage ? "" : `${language}/`;
  return folder + pathInLanguage(page, language);
}

function pathInLanguage(page: Page, language: Language): string {
  switch (page.kind) {
    case "home":
      return "";
    case "articles":
      return `${segments.articles[language]}/`;
    case "article":
      return `${segments.articles[language]}/${page.slug}/`;
    case "not-found":
      return "404.html";
  }
}
