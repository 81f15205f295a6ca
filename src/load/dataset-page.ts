import { formatDataPackage, sourcesOf, type PlainDataset, type Publisher } from "../data/publish/dataset.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { Bilingual, Language } from "../domain/language.ts";
import { referenceOf } from "../domain/value.ts";
import { absolute, link, publication, richText, site } from "./publication.ts";

const [ownLanguage] = site.languages;

/** Who publishes the data, as data files say it. */
export const publisher: Publisher = { name: site.name[ownLanguage], licence: site.licence, addressOf: absolute };

function plain(text: Bilingual): Bilingual {
  return { vi: richText(text.vi, "vi").text, en: richText(text.en, "en").text };
}

/** A dataset's words without links, for files. */
export function toPlainDataset({ title, description, assumptions, units, corrections }: Dataset): PlainDataset {
  return {
    title: plain(title),
    description: plain(description),
    assumptions: assumptions.map(plain),
    units: units.map(({ id, text }) => ({ id, text: plain(text) })),
    corrections: corrections.map(({ date, text }) => ({ date, text: plain(text) })),
  };
}

/** `datapackage.json` of the whole publication. */
export function toDataPackage(): string {
  const datasets = publication.datasets.datasets.map((dataset) => ({
    dataset,
    plain: toPlainDataset(dataset),
    sources: worksOf(dataset),
  }));
  return formatDataPackage("data", datasets, publisher, ownLanguage);
}

function worksOf(dataset: Dataset): readonly { title: string; path: string | null }[] {
  const cited = new Set(dataset.values.flatMap(({ basis }) => (basis.kind === "article" ? [basis.id] : [])));
  const articles = publication.articles
    .filter(({ slug }) => cited.has(slug))
    .map(({ title, seed, url }) => ({ title: title ?? seed, path: url }));
  return [...articles, ...sourcesOf(dataset, publication.sources).map(({ title, url }) => ({ title, path: url }))];
}

/** The charts made from a dataset, with their addresses. */
export function chartsFrom(dataset: Dataset, language: Language): readonly { title: string; address: string }[] {
  return [...publication.charts.values()]
    .filter(({ chart }) => chart.datasets.includes(dataset.id))
    .map(({ chart }) => ({
      title: chart.title[language].text,
      address: link({ kind: "chart", id: chart.id }, language),
    }));
}

/** References of all values of a dataset, in its order. */
export function referencesIn(dataset: Dataset): readonly string[] {
  return dataset.values.map(referenceOf);
}
