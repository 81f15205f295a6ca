import { toNumberEntries, type CitedWork, type NumberEntry } from "../data/number-entry.ts";
import type { Page } from "../domain/address.ts";
import { formatDate } from "../domain/date.ts";
import type { Language } from "../domain/language.ts";
import { renderLinked } from "../markdown/links.ts";
import { toReader } from "./quantity-reader.ts";
import type { Publication } from "./load-publication.ts";

type Link = (page: Page, language: Language) => string;

/** What a reader can open behind each of these values. */
export function loadNumberEntries(
  references: Iterable<string>,
  language: Language,
  publication: Publication,
  link: Link,
): readonly NumberEntry[] {
  const { datasets, units, terms, gazetteer, site } = publication;
  const links = { language, values: datasets.values, terms, units, read: toReader(gazetteer) };
  return toNumberEntries(references, {
    language,
    values: datasets.values,
    units,
    ownLanguage: site.languages[0],
    ...toCitedWorks(language, publication, link),
    toPlain: (text) => renderLinked(text, links, { file: "", line: 1, column: 1 }).rich.text,
  });
}

/** The page that lists a value, at its entry. */
export function datasetPageOf(reference: string): Page {
  const [id = ""] = reference.split(".");
  return { kind: "dataset", id, reference };
}

/** Where a reader reports a mistake in a number: its reference says which. */
export function numberReportLink(reference: string, { site }: Publication): string {
  return `mailto:${site.contact.email}?subject=${reference}`;
}

interface CitedWorks {
  articles: ReadonlyMap<string, CitedWork>;
  sources: ReadonlyMap<string, CitedWork>;
}

// Every list and every figure asks for them, and there are as many as the publication has articles.
const knownWorks = new WeakMap<Publication, WeakMap<Link, Map<Language, CitedWorks>>>();

/** The articles and outside sources of a publication as its pages name them. */
export function toCitedWorks(language: Language, publication: Publication, link: Link): CitedWorks {
  const byLink = knownWorks.get(publication) ?? new WeakMap<Link, Map<Language, CitedWorks>>();
  const byLanguage = byLink.get(link) ?? new Map<Language, CitedWorks>();
  const works = byLanguage.get(language) ?? listCitedWorks(language, publication, link);
  knownWorks.set(publication, byLink.set(link, byLanguage.set(language, works)));
  return works;
}

function listCitedWorks(language: Language, { articles, sources }: Publication, link: Link): CitedWorks {
  const evidence = articles.map((article): [string, CitedWork] => [
    article.slug,
    {
      title: article.title ?? article.seed,
      publisher: article.publisher?.value ?? null,
      date: article.published ? formatDate(article.published.value.date, language) : null,
      language: article.language,
      href: link({ kind: "article", slug: article.slug }, language),
    },
  ]);
  const outside = [...sources.values()].map((source): [string, CitedWork] => [
    source.id,
    {
      title: source.title,
      publisher: source.publisher,
      date: source.date ? formatDate(source.date, language) : null,
      language: source.language,
      href: source.url,
    },
  ]);
  return { articles: new Map(evidence), sources: new Map(outside) };
}
