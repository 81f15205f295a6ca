import { escapeMarkup } from "../charts/document/serialise.ts";
import { picturePath } from "../domain/chart-address.ts";
import { firstDay, formatDate, type PartialDate } from "../domain/date.ts";
import type { Language } from "../domain/language.ts";
import type { Story, StoryBlock } from "../domain/story.ts";
import { storyWords } from "../words/story.ts";

/** Where the site stands, for feeds: every address in them is absolute. */
export interface FeedPlace {
  language: Language;
  title: string;
  subtitle: string;
  /** The home page in this language. */
  home: string;
  /** The feed's own address. */
  self: string;
  rootLanguage: Language;
  addressOf: (story: Story) => string;
  /** The absolute address of a path below the site's root. */
  absolute: (path: string) => string;
  /** The text alternative of a chart's state. */
  alternativeOf: (chart: string, state: string | null) => string;
  pictureOf: (story: Story) => string | null;
}

/** The later of published, updated and corrected. */
export function latestDate({ published, updated, corrections }: Story): PartialDate {
  return [updated, ...corrections.map(({ date }) => date)].reduce<PartialDate>(
    (latest, date) => (date !== null && date > latest ? date : latest),
    published,
  );
}

/** "2026-11-22T00:00:00Z": the first moment that the date can mean. */
export function toInstant(date: PartialDate): string {
  return firstDay(date).toISOString().replace(".000Z", "Z");
}

/** Atom 1.0 (RFC 4287), complete texts with the picture of each step. */
export function formatAtom(stories: readonly Story[], place: FeedPlace): string {
  const updated = stories.map(latestDate).sort().at(-1);
  const text = escapeMarkup;
  const entries = stories.map((story) => {
    const address = text(place.addressOf(story));
    return [
      "  <entry>",
      `    <id>${address}</id>`,
      `    <title>${text(story.title.text)}</title>`,
      `    <link rel="alternate" type="text/html" href="${address}"/>`,
      `    <published>${toInstant(story.published)}</published>`,
      `    <updated>${toInstant(latestDate(story))}</updated>`,
      `    <author><name>${text(story.author)}</name></author>`,
      `    <summary>${text(story.summary.text)}</summary>`,
      `    <content type="html">${text(toFeedHtml(story, place))}</content>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${place.language}">`,
    `  <id>${text(place.self)}</id>`,
    `  <title>${text(place.title)}</title>`,
    `  <subtitle>${text(place.subtitle)}</subtitle>`,
    `  <link rel="self" type="application/atom+xml" href="${text(place.self)}"/>`,
    `  <link rel="alternate" type="text/html" hreflang="${place.language}" href="${text(place.home)}"/>`,
    ...(updated === undefined ? [] : [`  <updated>${toInstant(updated)}</updated>`]),
    ...entries,
    "</feed>\n",
  ].join("\n");
}

/** JSON Feed 1.1 of the same. */
export function formatJsonFeed(stories: readonly Story[], place: FeedPlace): string {
  const items = stories.map((story) => {
    const picture = place.pictureOf(story);
    return {
      id: place.addressOf(story),
      url: place.addressOf(story),
      title: story.title.text,
      summary: story.summary.text,
      content_html: toFeedHtml(story, place),
      ...(picture === null ? {} : { image: picture }),
      date_published: toInstant(story.published),
      date_modified: toInstant(latestDate(story)),
      authors: [{ name: story.author }],
      language: story.language,
    };
  });
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: place.title,
    description: place.subtitle,
    home_page_url: place.home,
    feed_url: place.self,
    language: place.language,
    items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** A story's whole text as HTML that needs no page of ours: plain markup, absolute addresses. */
export function toFeedHtml(story: Story, place: FeedPlace): string {
  const words = storyWords[story.language];
  const corrections = story.corrections.map(
    ({ date, text }) => `<li>${escapeMarkup(formatDate(date, story.language))}: ${text.html}</li>`,
  );
  const html = [
    `<p><strong>${story.standfirst.html}</strong></p>`,
    ...(corrections.length === 0 ? [] : [`<h2>${words.corrections}</h2><ul>${corrections.join("")}</ul>`]),
    ...story.blocks.map((block) => toBlockHtml(block, place)),
    story.notes ?? "",
  ].join("\n");
  return makeAbsolute(html, place.addressOf(story), place);
}

function toBlockHtml(block: StoryBlock, place: FeedPlace): string {
  switch (block.kind) {
    case "prose":
      return block.html;
    case "quote":
      return `<blockquote>${block.html}${block.by ? `<p>${block.by.html}</p>` : ""}</blockquote>`;
    case "aside":
      return (block.label ? `<h2>${block.label.html}</h2>` : "") + block.html;
    case "chart":
      return toPicture(block.view.chart, block.view.state, place);
    case "scrolly":
      return block.steps
        .map(({ label, html, view }) => `<h3>${label.html}</h3>${toPicture(view.chart, view.state, place)}${html}`)
        .join("\n");
  }
}

function toPicture(chart: string, state: string | null, { language, rootLanguage, alternativeOf }: FeedPlace): string {
  const path = picturePath({ chart, state }, "svg", { language, rootLanguage });
  return `<p><img src="/${path}" alt="${escapeMarkup(alternativeOf(chart, state))}"></p>`;
}

/** Marks of ours go, addresses become absolute: a reader's program knows neither our script nor our host. */
function makeAbsolute(html: string, address: string, { absolute }: FeedPlace): string {
  return html
    .replaceAll("\u00a0", " ")
    .replace(/ (?:class|id|data-[a-z-]+|tabindex)="[^"]*"/gu, "")
    .replace(/href="#/gu, `href="${escapeMarkup(address)}#`)
    .replace(/src="\/([^"]*)"/gu, (_whole, path: string) => `src="${absolute(path)}"`)
    .replace(/href="(\/[^"]*)"/gu, (_whole, path: string) => `href="${new URL(path, address).href}"`);
}
