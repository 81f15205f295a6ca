import { statSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { pathOf, type Page } from "../../src/domain/address.ts";
import { languages, type Language } from "../../src/domain/language.ts";

/** Every kind of page with an address of its own (a term has none): the compiler asks for one that is missing. */
const kinds = {
  home: { kind: "home" },
  stories: { kind: "stories" },
  story: { kind: "story", id: "*" },
  "story-numbers": { kind: "story-numbers", id: "*" },
  charts: { kind: "charts" },
  chart: { kind: "chart", id: "*" },
  articles: { kind: "articles" },
  article: { kind: "article", slug: "*" },
  data: { kind: "data" },
  dataset: { kind: "dataset", id: "*" },
  glossary: { kind: "glossary" },
  method: { kind: "method" },
  corrections: { kind: "corrections" },
  about: { kind: "about" },
  embedding: { kind: "embedding" },
  search: { kind: "search" },
  today: { kind: "today" },
  handbook: { kind: "handbook" },
  "handbook-page": { kind: "handbook-page", id: "*" },
  "handbook-rule": { kind: "handbook-rule", rule: "*" },
  "not-found": { kind: "not-found" },
} as const satisfies Record<Exclude<Page["kind"], "term">, Page>;

/** What stands in other people's pages: a chart as it opens, and one state of it. */
const framed = { embed: "embed/*/", "embed-of-a-state": "embed/*/*/" } as const;

/** One kind of page in one language, its pages by their paths below the site's root. */
export interface PageKind {
  name: string;
  language: Language;
  isFramed: boolean;
  places: readonly string[];
  /** The page that has most in it; "" where there is none. */
  fullest: string;
}

/** Each kind of page in each language, with all its pages in the site that stands in this folder. */
export function listPageKinds(folder: string, rootLanguage: Language): readonly PageKind[] {
  return languages.flatMap((language) => {
    const below = language === rootLanguage ? "" : `${language}/`;
    const toKind = (name: string, pattern: string, isFramed: boolean): PageKind => {
      const places = findPlaces(folder, pattern);
      return { name, language, isFramed, places, fullest: findFullest(folder, places) };
    };
    return [
      ...Object.entries(kinds).map(([name, page]) => toKind(name, pathOf(page, language, rootLanguage), false)),
      ...Object.entries(framed).map(([name, place]) => toKind(name, below + place, true)),
    ];
  });
}

const fileOf = (place: string): string => (place === "" || place.endsWith("/") ? `${place}index.html` : place);
export const placeOf = (file: string): string => file.replace(/(^|\/)index\.html$/u, "$1");

function findPlaces(folder: string, pattern: string): readonly string[] {
  return globSync(fileOf(pattern), { cwd: folder }).map(placeOf).sort();
}

function findFullest(folder: string, places: readonly string[]): string {
  const sizeOf = (place: string): number => statSync(path.join(folder, fileOf(place))).size;
  return places.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? "";
}
