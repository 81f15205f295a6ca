import type { Page } from "../domain/address.ts";
import type { Bilingual, Language } from "../domain/language.ts";
import type { Story } from "../domain/story.ts";
import type { RichText } from "../domain/value.ts";
import { siteWords } from "../words/site.ts";
import { publisher } from "./dataset-page.ts";
import { sharePictureOf } from "./found-files.ts";
import { toBreadcrumbs, toDataset, toNewsArticle, type Crumb, type LinkedData } from "./json-ld.ts";
import { absolute, addressOf, publication, richText, site } from "./publication.ts";
import { shownStories } from "./stories-shown.ts";

const sectionOf = {
  story: "stories",
  "story-numbers": "stories",
  chart: "charts",
  article: "articles",
  dataset: "data",
  "handbook-page": "handbook",
  "handbook-rule": "handbook",
} as const;

/** What a page tells programs of itself; nothing where the site does not know its own host. */
export function listLinkedData(page: Page, language: Language, title: string): readonly LinkedData[] {
  const home = addressOf({ kind: "home" }, language);
  const address = addressOf(page, language);
  if (home === null || address === null || page.kind === "home" || page.kind === "not-found") return [];
  const place = { address, home };
  const trail = toBreadcrumbs([...listCrumbs(page, language, home), { name: title, address }]);
  return [trail, ...toStoryData(page, language, place), ...toDatasetData(page, language, place)];
}

function listCrumbs(page: Page, language: Language, home: string): readonly Crumb[] {
  const words = siteWords[language];
  const first = { name: words.home, address: home };
  const section = Object.entries(sectionOf).find(([kind]) => kind === page.kind)?.[1];
  const address = section && addressOf({ kind: section }, language);
  return section && address ? [first, { name: words[section], address }] : [first];
}

interface Place {
  address: string;
  home: string;
}

function toStoryData(page: Page, language: Language, { address, home }: Place): readonly LinkedData[] {
  if (page.kind !== "story") return [];
  const story: Story | undefined = shownStories.find((one) => one.id === page.id && one.language === language);
  return story ? [toNewsArticle(story, { address, home, publisher, picture: sharePictureOf(page, language) })] : [];
}

function toDatasetData(page: Page, language: Language, { address, home }: Place): readonly LinkedData[] {
  if (page.kind !== "dataset") return [];
  const dataset = publication.datasets.datasets.find(({ id }) => id === page.id);
  if (dataset === undefined) return [];
  const { id, title, description, licence } = dataset;
  const files = [
    { format: "text/csv", address: absolute(`data/${id}.csv`) ?? "" },
    { format: "application/json", address: absolute(`data/${id}.json`) ?? "" },
  ] as const;
  const rich = (text: Bilingual): RichText => richText(text[language], language);
  const about = { id, name: rich(title).text, description: rich(description).text, address, home, language, files };
  const corrections = dataset.corrections.map(({ date, text }) => ({ date, text: rich(text) }));
  return [toDataset({ ...about, licence: licence ?? site.licence, corrections }, publisher.name)];
}
