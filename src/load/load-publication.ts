import { toKinds, type Kinds } from "../charts/kinds/registry.ts";
import type { Datasets } from "../data/dataset.ts";
import type { ReadQuantities } from "../data/read-quantities.ts";
import { pathOf, type Page } from "../domain/address.ts";
import type { Article } from "../domain/article.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Language } from "../domain/language.ts";
import type { Problem, Reading } from "../domain/problem.ts";
import type { Site } from "../domain/site.ts";
import type { Source } from "../domain/source.ts";
import type { Term } from "../domain/term.ts";
import { toUnitTable, type UnitTable } from "../domain/unit-table.ts";
import { checkNumbers } from "../markdown/links-count.ts";
import { renderLink, renderLinked, type LinkContext } from "../markdown/links.ts";
import type { StoryContext } from "../markdown/story-context.ts";
import { storyWords } from "../words/story.ts";
import { loadArticles } from "./articles.ts";
import { loadCharts, type LoadedChart, type LoadedCharts } from "./charts.ts";
import { loadDatasets, toReader } from "./datasets.ts";
import type { Folders } from "./folders.ts";
import { loadGazetteer } from "./gazetteer.ts";
import { toBase } from "./links.ts";
import { loadSite } from "./site.ts";
import { loadSources } from "./sources.ts";
import { loadStories, type LoadedStory } from "./stories.ts";
import { loadStoryImages, type LoadedImage } from "./story-images.ts";
import { loadTerms } from "./terms.ts";

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
  /** Photographs of stories, by the name that they are shown under. */
  images: ReadonlyMap<string, LoadedImage>;
  /** With what a text's links are resolved where the page has no list of numbers of its own. */
  linksIn: (language: Language) => LinkContext;
}

export interface PublicationOptions {
  folders: Folders;
  /** Where the site is served from: "/" or "/a/sub-path/". */
  base: string;
}

/** Reads a whole publication. All problems of all files are told; `value` is null where there is any error. */
export async function loadPublication({ folders, base }: PublicationOptions): Promise<Reading<Publication>> {
  const { content } = folders;
  const [site, gazetteer, articles, sources, terms] = await Promise.all([
    loadSite(content),
    loadGazetteer(content),
    loadArticles(content),
    loadSources(content),
    loadTerms(content),
  ]);
  const first = [site, gazetteer, articles, sources, terms].flatMap(({ problems }) => problems);
  if (site.value === null || gazetteer.value === null || articles.value === null) {
    return { value: null, problems: first };
  }
  const known = { site: site.value, gazetteer: gazetteer.value, articles: articles.value };
  const rest = await loadChecked({ ...known, sources: sources.value, terms: terms.value }, folders, base);
  const problems = [...first, ...rest.problems];
  return { value: problems.some(({ level }) => level === "error") ? null : rest.value, problems };
}

type Known = Pick<Publication, "site" | "gazetteer" | "articles" | "sources" | "terms">;

async function loadChecked(
  known: Known,
  { content, seeds }: Folders,
  base: string,
): Promise<{ value: Publication; problems: readonly Problem[] }> {
  const { site, gazetteer, articles, sources, terms } = known;
  const units = toUnitTable(gazetteer);
  const read = toReader(gazetteer);
  const [language] = site.languages;
  const datasets = await loadDatasets({ contentDir: content, seedsDir: seeds, articles, gazetteer, sources, language });
  const link = (page: Page, to: Language): string => toBase(base) + pathOf(page, to, language);
  const linksIn = toLinksIn({ terms, units, read, datasets: datasets.value, link });
  const kinds = toKinds();
  const options = { contentDir: content, kinds, provinces: gazetteer.provinces };
  const charts = await loadCharts({ ...options, datasets: datasets.value, linksIn });
  const images = await loadStoryImages(content, base);
  const stories = await loadStories({
    contentDir: content,
    languages: site.languages,
    toContext: (to, ids) => toStoryContext(to, ids, { charts: charts.value, images: images.value, linksIn, link }),
  });
  const value = {
    ...known,
    units,
    kinds,
    datasets: datasets.value,
    charts: charts.value.charts,
    stories: stories.value,
    images: images.value,
    linksIn,
  };
  return { value, problems: [...datasets.problems, ...charts.problems, ...images.problems, ...stories.problems] };
}

interface LinkParts {
  terms: ReadonlyMap<string, Term>;
  units: UnitTable;
  read: ReadQuantities;
  datasets: Datasets;
  link: (page: Page, language: Language) => string;
}

/** Outside a story a number leads to its dataset's page, a term to the glossary. */
function toLinksIn({ terms, units, read, datasets, link }: LinkParts): (language: Language) => LinkContext {
  return (language) => ({
    language,
    terms,
    units,
    read,
    values: datasets.values,
    hrefOfValue: (reference) => {
      const [id = ""] = reference.split(".");
      return link({ kind: "dataset", id, reference }, language);
    },
    hrefOfTerm: (id) => link({ kind: "term", id }, language),
  });
}

interface StoryParts {
  charts: LoadedCharts;
  images: StoryContext["images"];
  linksIn: (language: Language) => LinkContext;
  link: (page: Page, language: Language) => string;
}

function toStoryContext(
  language: Language,
  ids: readonly string[],
  { charts, images, linksIn, link }: StoryParts,
): StoryContext {
  const { hrefOfValue: _elsewhere, ...links } = linksIn(language);
  const context = { ...links, tellsUnlinked: true };
  const states = [...charts.charts].map(([id, { chart }]) => [id, chart.states.map((state) => state.id)] as const);
  return {
    language,
    charts: new Map([...states, ...charts.broken.map((id) => [id, null] as const)]),
    stories: new Map(ids.map((id) => [id, link({ kind: "story", id }, language)])),
    images,
    renderLink: (written: Parameters<typeof renderLink>[0]) => renderLink(written, context),
    renderText: (text: string, place: Parameters<typeof renderLinked>[2]) => renderLinked(text, context, place),
    checkNumbers: (file, root, text) => checkNumbers(file, root, { ...context, text }),
    words: { notes: storyWords[language].notes, backToText: storyWords[language].backToText },
  };
}
