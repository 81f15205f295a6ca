import type { Values } from "../data/dataset.ts";
import { pathOf, type Page } from "../domain/address.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Language } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";
import type { Site } from "../domain/site.ts";
import type { Term } from "../domain/term.ts";
import { toUnitTable } from "../domain/unit-table.ts";
import type { LinkContext } from "../markdown/links.ts";
import { toBase } from "./links.ts";
import { toReader } from "./quantity-reader.ts";

interface LinkParts {
  site: Site;
  gazetteer: Gazetteer;
  terms: ReadonlyMap<string, Term>;
  values: Values;
  /** Where a value stands in its dataset. */
  placeOf: (reference: string) => Place | null;
}

/** The address of a page under any sub-path. */
export function toLink({ languages }: Site, base: string): (page: Page, language: Language) => string {
  return (page, language) => toBase(base) + pathOf(page, language, languages[0]);
}

/** Outside a story a number leads to its dataset's page, a term to the glossary. */
export function toLinksIn(
  { site, gazetteer, terms, values, placeOf }: LinkParts,
  base: string,
): (language: Language) => LinkContext {
  const link = toLink(site, base);
  const units = toUnitTable(gazetteer);
  const read = toReader(gazetteer);
  return (language) => ({
    language,
    terms,
    units,
    read,
    values,
    placeOfValue: placeOf,
    hrefOfValue: (reference) => {
      const [id = ""] = reference.split(".");
      return link({ kind: "dataset", id, reference }, language);
    },
    hrefOfTerm: (id) => link({ kind: "term", id }, language),
  });
}
