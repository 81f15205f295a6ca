import type { Page } from "../domain/address.ts";
import type { Language } from "../domain/language.ts";
import type { SharePicture } from "../embeds/share-picture.ts";
import type { Publication } from "./load-publication.ts";

/** Where a page's share picture lies below the site's root; null where it has none of its own. */
export function sharePath(page: Page, language: Language, { site, stories, charts }: Publication): string | null {
  const folder = language === site.languages[0] ? "" : `${language}/`;
  if (page.kind === "chart") return `${folder}share/charts/${page.id}.png`;
  if (page.kind === "home" && site.opening && charts.has(site.opening.chart)) return `${folder}share/home.png`;
  if (page.kind !== "story") return null;
  const story = stories.find((one) => one.story.id === page.id && one.story.language === language)?.story;
  return story?.hero ? `${folder}share/stories/${page.id}.png` : null;
}

/** A picture for every story that names one, for every chart, and for the home page. */
export function listSharePictures(publication: Publication): readonly SharePicture[] {
  const { site, stories, charts } = publication;
  const toPicture = (
    page: Page,
    language: Language,
    title: string,
    view: { chart: string; state?: string | null | undefined },
  ) => {
    const path = sharePath(page, language, publication);
    const chart = charts.get(view.chart)?.chart;
    if (path === null || chart === undefined) return [];
    return [{ path, language, title, chart: view.chart, stateId: view.state ?? chart.opens }];
  };
  return site.languages.flatMap((language) => [
    ...(site.opening ? toPicture({ kind: "home" }, language, site.tagline[language], site.opening) : []),
    ...[...charts.values()].flatMap(({ chart }) =>
      toPicture({ kind: "chart", id: chart.id }, language, chart.title[language].text, { chart: chart.id }),
    ),
    ...stories.flatMap(({ story }) =>
      story.language === language && story.hero && !story.isDraft
        ? toPicture({ kind: "story", id: story.id }, language, story.title.text, story.hero)
        : [],
    ),
  ]);
}
