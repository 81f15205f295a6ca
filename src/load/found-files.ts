import type { Page } from "../domain/address.ts";
import { contentPageIds } from "../domain/content-page.ts";
import type { Language } from "../domain/language.ts";
import type { Story } from "../domain/story.ts";
import { drawAlternative } from "./figures.ts";
import { feedPath, type FeedFormat } from "./feed-address.ts";
import { formatAtom, formatJsonFeed, latestDate, type FeedPlace } from "./feeds.ts";
import { toBase } from "./links.ts";
import { absolute, addressOf, articles, isWritten, link, publication, site } from "./publication.ts";
import { sharePath } from "./share-pictures.ts";
import { formatRobots, formatSitemap, type MappedPage } from "./sitemap.ts";
import { shownStories } from "./stories-shown.ts";
import { sortLatest } from "./story-order.ts";

const sitemapPath = "sitemap.xml";
const base = toBase(import.meta.env.BASE_URL);

/** A path as an absolute address; only called where the host is known. */
function away(path: string): string {
  const address = absolute(path);
  if (address === null) throw new Error(`host unknown: ${path}`);
  return address;
}

function awayTo(page: Page, language: Language): string {
  return away(link(page, language).slice(base.length));
}

/** Files by which the site is found: `robots.txt` always, the others where the site knows its own host. */
export function listFoundFiles(): readonly { path: string; text: string }[] {
  const hasHost = absolute("") !== null;
  const robots = { path: "robots.txt", text: formatRobots(base, absolute(sitemapPath)) };
  if (!hasHost) return [robots];
  const feeds = site.languages.flatMap((language) =>
    (["atom", "json"] as const).map((format) => ({
      path: feedPath(format, language, site.languages[0]),
      text: formatFeed(format, language),
    })),
  );
  return [robots, { path: sitemapPath, text: formatSitemap(listMappedPages(), awayTo) }, ...feeds];
}

function formatFeed(format: FeedFormat, language: Language): string {
  const stories = sortLatest(shownStories.filter((story) => story.language === language));
  const place: FeedPlace = {
    language,
    title: site.name[language],
    subtitle: site.tagline[language],
    home: awayTo({ kind: "home" }, language),
    self: away(feedPath(format, language, site.languages[0])),
    rootLanguage: site.languages[0],
    addressOf: (story: Story) => awayTo({ kind: "story", id: story.id }, story.language),
    absolute: away,
    alternativeOf: (chart, state) => drawAlternative({ chart, state }, language, publication),
    pictureOf: ({ id }) => {
      const path = sharePath({ kind: "story", id }, language, publication);
      return path === null ? null : away(path);
    },
  };
  return format === "atom" ? formatAtom(stories, place) : formatJsonFeed(stories, place);
}

function listMappedPages(): readonly MappedPage[] {
  const plain = [
    ...(["home", "stories", "charts", "articles", "data", "glossary", "search", "handbook"] as const),
    ...contentPageIds,
  ];
  const handbook = [...new Set(publication.handbook.map(({ id }) => id))];
  const ids = [...new Set(shownStories.map(({ id }) => id))];
  const pages: readonly Page[] = [
    ...plain.map((kind) => ({ kind })),
    ...ids.map((id) => ({ kind: "story" as const, id })),
    ...[...publication.charts.keys()].map((id) => ({ kind: "chart" as const, id })),
    ...publication.datasets.datasets.map(({ id }) => ({ kind: "dataset" as const, id })),
    ...handbook.map((id) => ({ kind: "handbook-page" as const, id })),
    ...articles.filter(({ rights }) => rights === "full").map(({ slug }) => ({ kind: "article" as const, slug })),
  ];
  return pages.map((page) => ({
    page,
    languages: site.languages.filter((language) => isWritten(page, language)),
    changed: changedOn(page),
  }));
}

function changedOn(page: Page): MappedPage["changed"] {
  if (page.kind !== "story") return null;
  const dates = shownStories.filter(({ id }) => id === page.id).map(latestDate);
  return dates.sort().at(-1) ?? null;
}

/** The absolute address of a page's share picture, with its size; null where there is none. */
export function sharePictureOf(page: Page, language: Language): string | null {
  const path = sharePath(page, language, publication) ?? sharePath({ kind: "home" }, language, publication);
  return path === null || addressOf(page, language) === null ? null : absolute(path);
}
