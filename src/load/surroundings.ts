import type { Datasets } from "../data/dataset.ts";
import { toKinds, type Kinds } from "../charts/kinds/registry.ts";
import type { Article } from "../domain/article.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { Site } from "../domain/site.ts";
import type { Source } from "../domain/source.ts";
import type { Term } from "../domain/term.ts";
import { loadArticles } from "./articles.ts";
import { loadCharts, type LoadedCharts } from "./charts.ts";
import { findContentPages, type ContentPageFile } from "./content-pages.ts";
import { checkTexts, loadDatasets } from "./datasets.ts";
import type { Folders } from "./folders.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { toLinksIn } from "./links-in.ts";
import { loadPins, type StoredPin } from "./pins.ts";
import { toPlainValues } from "./plain-values.ts";
import { loadSite, unreadSite } from "./site.ts";
import { loadSources } from "./sources.ts";
import { loadStoryImages, type LoadedImage } from "./story-images.ts";
import { loadTerms } from "./terms.ts";

/** All that stories and pages stand on, read and checked: plain data, which a file can keep and a thread can be sent. */
export interface Surroundings {
  site: Site;
  gazetteer: Gazetteer;
  articles: readonly Article[];
  sources: ReadonlyMap<string, Source>;
  terms: ReadonlyMap<string, Term>;
  datasets: Datasets;
  /** Where each value stands in its dataset, by reference. */
  places: ReadonlyMap<string, Place>;
  charts: LoadedCharts;
  images: ReadonlyMap<string, LoadedImage>;
  pins: readonly StoredPin[];
  /** The files of the publication's own pages, which are read with the stories. */
  pageFiles: readonly ContentPageFile[];
  problems: readonly Problem[];
}

/** Reads everything but stories and pages. What cannot be read hides no mistake elsewhere: the rest is checked with what there is. */
export async function loadSurroundings(
  { content, seeds }: Folders,
  base: string,
  kinds: Kinds = toKinds(),
): Promise<Surroundings> {
  const [site, gazetteer, articles, sources, terms] = await Promise.all([
    loadSite(content),
    loadGazetteer(content),
    loadArticles(content),
    loadSources(content),
    loadTerms(content),
  ]);
  const known = {
    site: site.value ?? unreadSite,
    gazetteer: gazetteer.readable,
    articles: articles.readable,
    sources: sources.value,
    terms: terms.value,
  };
  const [language] = known.site.languages;
  const datasets = await loadDatasets({ ...known, contentDir: content, seedsDir: seeds, language });
  const { placeOf, texts } = datasets;
  const linksIn = toLinksIn({ ...known, values: datasets.value.values, placeOf }, base);
  const value = toPlainValues(datasets.value, linksIn);
  const { provinces, units } = known.gazetteer;
  const charts = await loadCharts({ contentDir: content, kinds, provinces, units, datasets: value, linksIn });
  const images = await loadStoryImages(content, base);
  const pins = await loadPins(content);
  const inTexts = checkTexts([...terms.texts, ...texts], linksIn(language));
  return {
    ...known,
    datasets: value,
    places: toPlaces(value, placeOf),
    charts: charts.value,
    images: images.value,
    pins: pins.value,
    pageFiles: await findContentPages(content),
    problems: [
      ...[site, gazetteer, articles, sources, terms, datasets].flatMap(({ problems }) => problems),
      ...inTexts,
      ...[charts, images, pins].flatMap(({ problems }) => problems),
    ],
  };
}

function toPlaces({ values }: Datasets, placeOf: (reference: string) => Place | null): ReadonlyMap<string, Place> {
  return new Map(
    [...values.keys()].flatMap((reference) => {
      const place = placeOf(reference);
      return place === null ? [] : [[reference, place] as const];
    }),
  );
}
