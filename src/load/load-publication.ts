import { toKinds, type Kinds } from "../charts/kinds/registry.ts";
import type { Datasets } from "../data/dataset.ts";
import type { ReadQuantities } from "../data/read-quantities.ts";
import { pathOf, type Page } from "../domain/address.ts";
import type { Article } from "../domain/article.ts";
import type { ContentPage } from "../domain/content-page.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Language } from "../domain/language.ts";
import type { Problem, Reading } from "../domain/problem.ts";
import type { Site } from "../domain/site.ts";
import type { Source } from "../domain/source.ts";
import type { Term } from "../domain/term.ts";
import { toUnitTable, type UnitTable } from "../domain/unit-table.ts";
import type { YamlReading } from "../domain/yaml.ts";
import type { LinkContext } from "../markdown/links.ts";
import { loadArticles } from "./articles.ts";
import { loadCharts, type LoadedChart } from "./charts.ts";
import { findContentPages, loadContentPages } from "./content-pages.ts";
import { checkTexts, loadDatasets, toReader, type LoadedDatasets } from "./datasets.ts";
import type { Folders } from "./folders.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { toBase } from "./links.ts";
import { loadPins, type StoredPin } from "./pins.ts";
import { keyOfSurroundings, toMemory, type ReadingMemory } from "./reading-memory.ts";
import { checkFrontPage, loadSite, unreadSite } from "./site.ts";
import { loadSources } from "./sources.ts";
import { loadStories, type LoadedStory } from "./stories.ts";
import { loadStoryImages, type LoadedImage } from "./story-images.ts";
import { toTextContext, type TextParts } from "./text-context.ts";
import { loadTerms, type LoadedTerms } from "./terms.ts";

/** Everything that a publication consists of, read and checked. */
export interface Publication {
  site: Site;
  gazetteer: Gazetteer;
  units: UnitTable;
  articles: readonly Article[];
  sources: ReadonlyMap<string, Source>;
  datasets: Datasets;
  terms: ReadonlyMap<string, Term>;
  kinds: Kinds;
  charts: ReadonlyMap<string, LoadedChart>;
  stories: readonly LoadedStory[];
  pins: readonly StoredPin[];
  /** Pages that tell of the publication itself. */
  pages: readonly ContentPage[];
  /** Photographs of stories, by the name that they are shown under. */
  images: ReadonlyMap<string, LoadedImage>;
  /** With what a text's links are resolved where the page has no list of numbers of its own. */
  linksIn: (language: Language) => LinkContext;
}

export interface PublicationOptions {
  folders: Folders;
  /** Where the site is served from: "/" or "/a/sub-path/". */
  base: string;
  /** What the last reading knew. Default: everything is read. */
  memory?: PublicationMemory;
}

export type PublicationMemory = ReadingMemory<Around>;

/** Reads a whole publication. All problems of all files are told; `value` is null where there is any error. */
export async function loadPublication({
  folders,
  base,
  memory = toMemory(),
}: PublicationOptions): Promise<Reading<Publication>> {
  const key = await keyOfSurroundings(folders);
  if (memory.key !== key) Object.assign(memory, { ...toMemory(), key });
  memory.around ??= await loadAround(folders, base);
  const { around } = memory;
  const { stories, pages } = await loadTexts(around, folders, memory);
  const opening = checkFrontPage(around.site, {
    chart: around.value.charts.keys(),
    story: stories.value.flatMap(({ story }) => (story.isDraft ? [] : [story.id])),
  });
  const problems = [...around.problems, ...opening, ...stories.problems, ...pages.problems];
  const value = { ...around.value, stories: stories.value, pages: pages.value };
  return { value: problems.some(({ level }) => level === "error") ? null : value, problems };
}

/** All that stories and pages stand on. */
interface Around {
  site: YamlReading<Site>;
  value: Omit<Publication, "stories" | "pages">;
  parts: TextParts;
  problems: readonly Problem[];
}

async function loadAround(folders: Folders, base: string): Promise<Around> {
  const { content } = folders;
  const [site, gazetteer, articles, sources, terms] = await Promise.all([
    loadSite(content),
    loadGazetteer(content),
    loadArticles(content),
    loadSources(content),
    loadTerms(content),
  ]);
  const first = [site, gazetteer, articles, sources, terms].flatMap(({ problems }) => problems);
  // What cannot be read hides no mistake elsewhere: the rest is checked with what there is.
  const known = { site: site.value ?? unreadSite, gazetteer: gazetteer.readable, articles: articles.readable };
  const rest = await loadChecked({ ...known, sources: sources.value, terms: terms.value }, terms.texts, folders, base);
  return { ...rest, site, problems: [...first, ...rest.problems] };
}

/** Stories, and the pages that may lead to them. */
async function loadTexts({ parts, value: { site } }: Around, { content }: Folders, memory: PublicationMemory) {
  const stories = await loadStories({
    contentDir: content,
    languages: site.languages,
    toContext: (to, ids) => toTextContext(to, ids, parts, "numbers-listed"),
    known: memory.stories,
  });
  const pages = await loadContentPages(parts.pageFiles, site.languages, (to) => {
    const ids = stories.value.flatMap(({ story }) => (story.language === to && !story.isDraft ? [story.id] : []));
    return toTextContext(to, ids, parts, "numbers-elsewhere");
  });
  return { stories, pages };
}

type Known = Pick<Publication, "site" | "gazetteer" | "articles" | "sources" | "terms">;

async function loadChecked(
  known: Known,
  termTexts: LoadedTerms["texts"],
  { content, seeds }: Folders,
  base: string,
): Promise<Omit<Around, "site">> {
  const { site, gazetteer, articles, sources, terms } = known;
  const units = toUnitTable(gazetteer);
  const read = toReader(gazetteer);
  const [language] = site.languages;
  const datasets = await loadDatasets({ contentDir: content, seedsDir: seeds, articles, gazetteer, sources, language });
  const link = (page: Page, to: Language): string => toBase(base) + pathOf(page, to, language);
  const linksIn = toLinksIn({ terms, units, read, datasets, link });
  const kinds = toKinds();
  const options = { contentDir: content, kinds, provinces: gazetteer.provinces, units: gazetteer.units };
  const charts = await loadCharts({ ...options, datasets: datasets.value, linksIn });
  const images = await loadStoryImages(content, base);
  const pins = await loadPins(content);
  const pageFiles = await findContentPages(content);
  const parts = { charts: charts.value, images: images.value, pageFiles, linksIn, link };
  const value = {
    ...known,
    units,
    kinds,
    datasets: datasets.value,
    charts: charts.value.charts,
    images: images.value,
    pins: pins.value,
    linksIn,
  };
  const inTexts = checkTexts([...termTexts, ...datasets.texts], {
    terms,
    units,
    read,
    values: datasets.value.values,
    placeOfValue: datasets.placeOf,
  });
  const later = [charts, images, pins].flatMap(({ problems }) => problems);
  return { value, parts, problems: [...datasets.problems, ...inTexts, ...later] };
}

interface LinkParts {
  terms: ReadonlyMap<string, Term>;
  units: UnitTable;
  read: ReadQuantities;
  datasets: LoadedDatasets;
  link: (page: Page, language: Language) => string;
}

/** Outside a story a number leads to its dataset's page, a term to the glossary. */
function toLinksIn({ terms, units, read, datasets, link }: LinkParts): (language: Language) => LinkContext {
  return (language) => ({
    language,
    terms,
    units,
    read,
    values: datasets.value.values,
    placeOfValue: datasets.placeOf,
    hrefOfValue: (reference) => {
      const [id = ""] = reference.split(".");
      return link({ kind: "dataset", id, reference }, language);
    },
    hrefOfTerm: (id) => link({ kind: "term", id }, language),
  });
}
