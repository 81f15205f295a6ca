import type { Bilingual, Language } from "./language.ts";

/** Pages of which there is one a language, by the name of their folder. */
const sections = {
  stories: { vi: "bai-viet", en: "stories" },
  charts: { vi: "charts", en: "charts" },
  articles: { vi: "bai-bao", en: "articles" },
  data: { vi: "so-lieu", en: "data" },
  glossary: { vi: "tu-ngu", en: "glossary" },
  method: { vi: "cach-lam", en: "method" },
  corrections: { vi: "dinh-chinh", en: "corrections" },
  about: { vi: "gioi-thieu", en: "about" },
  embedding: { vi: "nhung-bieu-do", en: "embedding" },
  search: { vi: "tim-kiem", en: "search" },
  today: { vi: "hom-nay", en: "today" },
  handbook: { vi: "huong-dan", en: "handbook" },
} as const satisfies Record<string, Bilingual>;

export type Section = keyof typeof sections;

/** Every kind of page that has an address. */
export type Page =
  | { kind: "home" }
  | { kind: Section }
  | { kind: "story"; id: string; step?: string }
  | { kind: "story-numbers"; id: string }
  | { kind: "chart"; id: string }
  | { kind: "article"; slug: string }
  | { kind: "dataset"; id: string; reference?: string }
  | { kind: "term"; id: string }
  | { kind: "handbook-page"; id: string }
  | { kind: "handbook-rule"; rule: string }
  | { kind: "not-found" };

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
    case "not-found":
      return "404.html";
    case "story":
      return `${sections.stories[language]}/${page.id}/${anchor(page.step)}`;
    case "story-numbers":
      return `${sections.stories[language]}/${page.id}/${language === "vi" ? "so-lieu" : "numbers"}/`;
    case "chart":
      return `${sections.charts[language]}/${page.id}/`;
    case "article":
      return `${sections.articles[language]}/${page.slug}/`;
    case "dataset":
      return `${sections.data[language]}/${page.id}/${anchor(page.reference && `value-${page.reference}`)}`;
    case "term":
      return `${sections.glossary[language]}/${anchor(`term-${page.id}`)}`;
    case "handbook-page":
      return `${sections.handbook[language]}/${page.id}/`;
    case "handbook-rule":
      return `${sections.handbook[language]}/${language === "vi" ? "quy-tac" : "rules"}/${page.rule}/`;
    default:
      return `${sections[page.kind][language]}/`;
  }
}

function anchor(id: string | undefined): string {
  return id === undefined || id === "" ? "" : `#${id}`;
}
