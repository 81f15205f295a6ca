import { escapeMarkup } from "../charts/document/serialise.ts";
import { pathOf, type Page } from "../domain/address.ts";
import type { Bilingual, Language } from "../domain/language.ts";
import { viewsOf, type Story, type StoryCorrection } from "../domain/story.ts";
import { referenceOf, type RichText, type Value } from "../domain/value.ts";
import { findChartValues } from "../embeds/chart-rows.ts";
import type { PublishedChart, ShownCorrection, SourceName, StoryLink } from "../embeds/published-chart.ts";
import { renderLinked } from "../markdown/links.ts";
import type { LoadedChart } from "./charts.ts";
import { toSourceName } from "./figures.ts";
import type { Publication } from "./load-publication.ts";

/** Every chart of a publication as its embeds, pictures and files are made from, in order of id. */
export function toPublishedCharts(publication: Publication): readonly PublishedChart[] {
  const stories = publication.stories.map(({ story }) => story).filter(({ isDraft }) => !isDraft);
  const shownIn = Map.groupBy(
    stories.flatMap((story) =>
      [...new Set(viewsOf(story).map(({ chart }) => chart))].map((chart) => ({ chart, story })),
    ),
    ({ chart }) => chart,
  );
  const nameOf = { vi: toNames("vi", publication), en: toNames("en", publication) };
  return [...publication.charts.values()]
    .map((loaded) => {
      const own = (shownIn.get(loaded.chart.id) ?? []).map(({ story }) => story);
      return toPublishedChart(loaded, { publication, shownIn: own, nameOf });
    })
    .sort((a, b) => (a.chart.id < b.chart.id ? -1 : 1));
}

interface Surroundings {
  publication: Publication;
  /** The stories that show the chart. */
  shownIn: readonly Story[];
  nameOf: Bilingual<(value: Value) => string>;
}

function toNames(language: Language, publication: Publication): (value: Value) => string {
  return toSourceName(language, publication, (page, to) => pathOf(page, to, publication.site.languages[0]));
}

function toPublishedChart(
  { chart, data }: LoadedChart,
  { publication, shownIn, nameOf }: Surroundings,
): PublishedChart {
  const { gazetteer, kinds } = publication;
  const values = findChartValues(chart, data, kinds);
  const references = new Set(values.map(referenceOf));
  const sources = values.map((value): [string, SourceName] => [
    referenceOf(value),
    { text: { vi: nameOf.vi(value), en: nameOf.en(value) }, address: toAddress(value, publication) },
  ]);
  return {
    chart,
    data,
    units: gazetteer.units,
    provinces: gazetteer.provinces,
    sources: Object.fromEntries(sources),
    corrections: [
      ...datasetCorrections(new Set(values.map(({ dataset }) => dataset)), publication),
      ...storyCorrections(shownIn, references),
    ].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    story: toStoryLink(shownIn, publication),
  };
}

function toAddress({ dataset, key }: Value, publication: Publication): SourceName["address"] {
  const page: Page = { kind: "dataset", id: dataset, reference: `${dataset}.${key}` };
  return inBoth((language) => pathOf(page, language, publication.site.languages[0]));
}

function inBoth<T>(make: (language: Language) => T): Bilingual<T> {
  return { vi: make("vi"), en: make("en") };
}

/** The first story that shows the chart; null where any of the publication's languages lacks it. */
function toStoryLink(shownIn: readonly Story[], { site }: Publication): StoryLink | null {
  for (const { id } of shownIn) {
    const inLanguages = site.languages.map((language) =>
      shownIn.find((one) => one.id === id && one.language === language),
    );
    const [first] = inLanguages;
    if (first === undefined || inLanguages.includes(undefined)) continue;
    const titleIn = (language: Language): string =>
      shownIn.find((one) => one.id === id && one.language === language)?.title.text ?? first.title.text;
    return { title: inBoth(titleIn), path: inBoth((to) => pathOf({ kind: "story", id }, to, site.languages[0])) };
  }
  return null;
}

const nowhere = { file: "", line: 1, column: 1 };

// Only words: a correction's links are the page's business on which it first stood.
function toPlain(text: string): RichText {
  return { html: escapeMarkup(text), text };
}

function datasetCorrections(ids: ReadonlySet<string>, { datasets, linksIn }: Publication): readonly ShownCorrection[] {
  return datasets.datasets
    .filter(({ id }) => ids.has(id))
    .flatMap(({ corrections }) => corrections)
    .map(({ date, text }) => ({
      date,
      text: inBoth((language) => toPlain(renderLinked(text[language], linksIn(language), nowhere).rich.text)),
    }));
}

/** Those corrections of stories that name a number of the chart. */
function storyCorrections(shownIn: readonly Story[], references: ReadonlySet<string>): readonly ShownCorrection[] {
  const names = ({ text }: StoryCorrection): boolean =>
    [...text.html.matchAll(/#value-([^"]*)"/gu)].some(([, reference = ""]) => references.has(reference));
  const ids = [...new Set(shownIn.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const twins = shownIn.filter((story) => story.id === id);
    const [first] = twins;
    return (first?.corrections ?? []).flatMap((correction, index) => {
      if (!names(correction)) return [];
      const textIn = (language: Language): string =>
        twins.find((twin) => twin.language === language)?.corrections[index]?.text.text ?? correction.text.text;
      return [{ date: correction.date, text: inBoth((language) => toPlain(textIn(language))) }];
    });
  });
}
