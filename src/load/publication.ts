import { pathOf, type Page } from "../domain/address.ts";
import { isContentPageId, type ContentPage, type ContentPageId } from "../domain/content-page.ts";
import type { Language } from "../domain/language.ts";
import type { Problem } from "../domain/problem.ts";
import type { RichText } from "../domain/value.ts";
import { renderLinked } from "../markdown/links.ts";
import { resolveFolders } from "./folders.ts";
import { heldPublication } from "./held-publication.ts";
import { linkTo, toBase } from "./links.ts";
import { loadPublication } from "./load-publication.ts";
import { withoutDrafts } from "./without-drafts.ts";

/** The publication's folders, for everything that pages load. */
export const folders = resolveFolders(process.env, process.cwd());

const loaded = (await heldPublication()) ?? (await loadPublication({ folders, base: import.meta.env.BASE_URL }));
if (loaded.value === null) throw new Error(`publication unreadable: ${loaded.problems.map(printPlace).join("; ")}`);

/** While writing, drafts are seen too. */
export const publication = import.meta.env.DEV ? loaded.value : withoutDrafts(loaded.value);
export const { site, units, articles } = publication;

function printPlace({ rule, place }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${rule}`;
}

const base = import.meta.env.BASE_URL;

/** The link to a page, right under any sub-path. */
export function link(page: Page, language: Language): string {
  return linkTo(page, language, site, base);
}

/** The absolute address of a page; null where the site does not know its own host. */
export function addressOf(page: Page, language: Language): string | null {
  return import.meta.env.SITE ? new URL(link(page, language), import.meta.env.SITE).href : null;
}

/** The absolute address of a path below the site's root; null where the site does not know its own host. */
export function absolute(path: string): string | null {
  return import.meta.env.SITE ? new URL(toBase(base) + path, import.meta.env.SITE).href : null;
}

/** Whether a page is written in a language: one that is not has no address there, or one that says so. */
export function isWritten(page: Page, language: Language): boolean {
  if (!site.languages.includes(language)) return false;
  if (page.kind === "story") {
    return publication.stories.some(({ story }) => story.id === page.id && story.language === language);
  }
  if (page.kind === "handbook" || page.kind === "handbook-rule" || page.kind === "handbook-page") {
    const written = publication.handbook.filter((one) => one.language === language);
    return page.kind === "handbook-page" ? written.some(({ id }) => id === page.id) : written.length > 0;
  }
  return page.kind === "corrections" || !isContentPageId(page.kind) || contentPage(page.kind, language) !== null;
}

/** One of the publication's own pages; null where it is not written in the language. */
export function contentPage(id: ContentPageId, language: Language): ContentPage | null {
  return publication.pages.find((page) => page.id === id && page.language === language) ?? null;
}

/** The absolute addresses of a page in every language it is written in, its own included; none where the host is unknown. */
export function translationsOf(page: Page): readonly { language: Language; address: string }[] {
  if (page.kind === "not-found") return [];
  return site.languages.flatMap((language) => {
    if (!isWritten(page, language)) return [];
    const address = addressOf(page, language);
    return address === null ? [] : [{ language, address }];
  });
}

export interface InLanguage {
  language: Language;
}

/** One static path a language for a page, its whole path in one rest parameter. */
export function pathsInLanguages<Name extends string>(name: Name, page: Page) {
  return site.languages.map((language) => ({
    params: { [name]: pathOf(page, language, site.languages[0]).replace(/\/$/u, "") || undefined },
    props: { language },
  }));
}

/** The address of a file below the site's root. */
export function asset(file: string): string {
  return toBase(base) + file;
}

const nowhere = { file: "", line: 1, column: 1 };

/** A text of a content file with its value and term links resolved; it was checked when it was read. */
export function richText(text: string, language: Language): RichText {
  return renderLinked(text, publication.linksIn(language), nowhere).rich;
}
