import type { Publisher } from "../data/publish/dataset.ts";
import type { Language } from "../domain/language.ts";
import type { Licence } from "../domain/site.ts";
import type { Story, StoryCorrection } from "../domain/story.ts";
import { latestDate } from "./feeds.ts";

/** A node of linked data in schema.org's words. */
export type LinkedData = Readonly<Record<string, unknown>>;

const context = "https://schema.org";

export interface Crumb {
  name: string;
  /** Absolute. */
  address: string;
}

/** The way from the home page to this one. */
export function toBreadcrumbs(crumbs: readonly Crumb[]): LinkedData {
  return {
    "@context": context,
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: address,
    })),
  };
}

interface ArticlePlace {
  address: string;
  picture: string | null;
  publisher: Publisher;
  home: string;
}

/** A story as a `NewsArticle`, with every correction. */
export function toNewsArticle(story: Story, { address, picture, publisher, home }: ArticlePlace): LinkedData {
  return {
    "@context": context,
    "@type": "NewsArticle",
    headline: story.title.text,
    description: story.summary.text,
    inLanguage: story.language,
    url: address,
    mainEntityOfPage: address,
    datePublished: story.published,
    dateModified: latestDate(story),
    author: toByline(story.author, publisher.name),
    // Who edits is a person, in schema.org's words; a desk contributes.
    [isDesk(story.editor, publisher.name) ? "contributor" : "editor"]: toByline(story.editor, publisher.name),
    publisher: { "@type": "NewsMediaOrganization", name: publisher.name, url: home },
    license: publisher.licence.url,
    isAccessibleForFree: true,
    ...(picture === null ? {} : { image: [picture] }),
    ...toCorrections(story.corrections),
  };
}

function toCorrections(corrections: readonly StoryCorrection[]): LinkedData {
  if (corrections.length === 0) return {};
  return {
    correction: corrections.map(({ date, text }) => ({
      "@type": "CorrectionComment",
      datePublished: date,
      text: text.text,
    })),
  };
}

// A byline that bears the publication's name is a desk of it; any other is a person.
function isDesk(name: string, publisher: string): boolean {
  return name.includes(publisher);
}

function toByline(name: string, publisher: string): LinkedData {
  return { "@type": isDesk(name, publisher) ? "Organization" : "Person", name };
}

interface DatasetPlace {
  id: string;
  name: string;
  description: string;
  address: string;
  home: string;
  language: Language;
  /** Absolute addresses of its files. */
  files: readonly { format: "text/csv" | "application/json"; address: string }[];
  licence: Licence;
  corrections: readonly StoryCorrection[];
}

/** A dataset with its files, its licence and every correction. */
export function toDataset(place: DatasetPlace, creator: string): LinkedData {
  return {
    "@context": context,
    "@type": "Dataset",
    name: place.name,
    description: place.description,
    identifier: place.id,
    url: place.address,
    inLanguage: place.language,
    license: place.licence.url,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: creator, url: place.home },
    distribution: place.files.map(({ format, address }) => ({
      "@type": "DataDownload",
      encodingFormat: format,
      contentUrl: address,
    })),
    ...toCorrections(place.corrections),
  };
}

/** As text of a data block: nothing in it can close the block. */
export function formatLinkedData(data: readonly LinkedData[]): string {
  return JSON.stringify(data.length === 1 ? data[0] : data).replace(/</gu, "\\u003c");
}
