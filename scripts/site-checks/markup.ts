import { isLanguage } from "../../src/domain/language.ts";
import { toMistake, type SiteMistake } from "../../src/domain/rules/site.ts";
import type { Page } from "./page.ts";

/** What every page must say of itself, and what none may hold. An embed may do without a description and a heading. */
export function checkMarkup(page: Page, kind: string): readonly SiteMistake[] {
  const { path } = page;
  const isWhole = kind !== "embed" && !page.isRedirect;
  return [
    ...checkLanguage(page),
    ...(page.title === "" ? [toMistake(path, "title-missing", {})] : []),
    ...(isWhole && page.description === "" ? [toMistake(path, "description-missing", {})] : []),
    ...(isWhole && page.headings !== 1 ? [toMistake(path, "headings-first", { count: page.headings })] : []),
    ...(!page.isRedirect && page.isEmpty ? [toMistake(path, "page-empty", {})] : []),
    ...[...page.repeatedIds].map((id) => toMistake(path, "id-twice", { id })),
    ...page.imagesWithoutAlt.map((address) => toMistake(path, "image-without-alt", { address })),
    ...[...new Set(page.styled)].map((element) => toMistake(path, "style-attribute", { element })),
    ...page.handlers.map((handler) => toMistake(path, "script-attribute", handler)),
  ];
}

function checkLanguage({ path, language }: Page): readonly SiteMistake[] {
  if (language === null || language === "") return [toMistake(path, "language-missing", {})];
  return isLanguage(language) ? [] : [toMistake(path, "language-unknown", { language })];
}
