import { bindNumbers } from "../domain/bound-numbers.ts";
import { toExcerpts } from "../domain/excerpt.ts";
import { isContentPageId } from "../domain/content-page.ts";
import type { Language } from "../domain/language.ts";
import { searchIndexFolder, type SearchEntry } from "../domain/search-entry.ts";
import type { Story, StoryBlock } from "../domain/story.ts";
import { listChartIds } from "./chart-page.ts";
import { handbookPages, rulesOf } from "./handbook.ts";
import { toPlainText } from "./plain-text.ts";
import { articles, link, publication, richText } from "./publication.ts";
import { shownStories } from "./stories-shown.ts";
import { sortStories } from "./story-order.ts";

/** The index's file below the site's root. */
export function searchIndexPath(language: Language): string {
  return `${searchIndexFolder}/${language}.json`;
}

/** Everything that a reader of a language can find. Of articles: their titles, and their sentences with numbers. */
export function listSearchEntries(language: Language): readonly SearchEntry[] {
  const stories = sortStories(
    shownStories.filter((story) => story.language === language),
    publication.site.stories,
  );
  return [
    ...stories.flatMap(toStoryEntries),
    ...listPages(language),
    ...listCharts(language),
    ...listTerms(language),
    ...listDatasets(language),
    ...listArticles(language),
    ...listHandbook(language),
  ].map((entry) => ({ ...entry, title: bindNumbers(entry.title) }));
}

function toStoryEntries(story: Story): readonly SearchEntry[] {
  const { id, language, title, standfirst, blocks } = story;
  const prose = blocks.map(proseOf).filter((text) => text !== "");
  const steps = blocks.flatMap((block) => (block.kind === "scrolly" ? block.steps : []));
  return [
    {
      kind: "story",
      title: title.text,
      within: null,
      also: "",
      text: [standfirst.text, ...prose].join(" "),
      address: link({ kind: "story", id }, language),
    },
    ...steps.map((step): SearchEntry => ({
      kind: "step",
      title: step.label.text,
      within: title.text,
      also: "",
      text: toPlainText(step.html),
      address: link({ kind: "story", id, step: step.id }, language),
    })),
  ];
}

function proseOf(block: StoryBlock): string {
  return block.kind === "prose" || block.kind === "quote" || block.kind === "aside" ? toPlainText(block.html) : "";
}

function listPages(language: Language): readonly SearchEntry[] {
  return publication.pages
    .filter((page) => page.language === language && isContentPageId(page.id))
    .map(({ id, title, lead, blocks }) => ({
      kind: "page",
      title: title.text,
      within: null,
      also: "",
      text: [lead.text, ...blocks.map(proseOf)].join(" "),
      address: link({ kind: id }, language),
    }));
}

function listCharts(language: Language): readonly SearchEntry[] {
  const charts = listChartIds(language).flatMap((id) => publication.charts.get(id) ?? []);
  return charts.map(({ chart }) => {
    const states = chart.states.flatMap(({ title, label }) => [title?.[language].text, label?.[language].text]);
    const own = [chart.subtitle?.[language].text, chart.note?.[language].text];
    return {
      kind: "chart",
      title: chart.title[language].text,
      within: null,
      also: "",
      text: joinSentences([...new Set([...own, ...states])].filter((text) => text !== undefined)),
      address: link({ kind: "chart", id: chart.id }, language),
    };
  });
}

/** Texts one after the other, each with one full stop, be it its own or ours. */
function joinSentences(texts: readonly string[]): string {
  return texts.map((text) => (/[.!?…][”"»)]?$/u.test(text) ? text : `${text}.`)).join(" ");
}

function listTerms(language: Language): readonly SearchEntry[] {
  const plain = (text: string): string => richText(text, language).text;
  return [...publication.terms.values()].map(({ id, name, also, short, text }) => ({
    kind: "term",
    title: name[language],
    within: null,
    also: also[language].join(", "),
    text: [plain(short[language]), plain(text[language] ?? "")].join(" ").trim(),
    address: link({ kind: "term", id }, language),
  }));
}

function listDatasets(language: Language): readonly SearchEntry[] {
  const plain = (text: string): string => richText(text, language).text;
  return publication.datasets.datasets.map(({ id, title, description, values }) => ({
    kind: "dataset",
    title: plain(title[language]),
    within: null,
    also: "",
    text: joinSentences([plain(description[language]), ...values.flatMap(({ label }) => label[language] ?? [])]),
    address: link({ kind: "dataset", id }, language),
  }));
}

function listArticles(language: Language): readonly SearchEntry[] {
  return articles.map((article) => ({
    kind: "article",
    title: article.title ?? article.seed,
    within: article.publisher?.value ?? null,
    also: "",
    text: toExcerpts(article.quantities)
      .map(({ quote }) => quote)
      .join(" "),
    address: link({ kind: "article", slug: article.slug }, language),
    ...(article.language === language ? {} : { language: article.language }),
  }));
}

/** A rule is found by its name, which a failing build tells, on the page that lists it. */
function listHandbook(language: Language): readonly SearchEntry[] {
  return handbookPages(language).map(({ id, title, lead, area }) => ({
    kind: "handbook",
    title,
    within: null,
    also:
      area === null
        ? ""
        : rulesOf(area)
            .map(({ rule }) => rule)
            .join(", "),
    text: lead,
    address: link({ kind: "handbook-page", id }, language),
  }));
}
