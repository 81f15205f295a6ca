import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Page } from "../domain/address.ts";
import { otherLanguage, type Language } from "../domain/language.ts";
import type { Story } from "../domain/story.ts";
import { renderNumberList } from "../markdown/links-number-list.ts";
import { storyWords } from "../words/story.ts";
import { reportLink } from "./figures.ts";
import { datasetPageOf, loadNumberEntries, numberReportLink } from "./number-entries.ts";
import type { Publication } from "./load-publication.ts";
import { drawStoryFigures } from "./story-figures.ts";
import { sortLatest } from "./story-order.ts";

type Link = (page: Page, language: Language) => string;

export interface NamedLink {
  title: string;
  address: string;
}

/** A story with all that its page shows around it: plain data, which a thread can send. */
export interface StoryPage {
  story: Story;
  twin: { language: Language; address: string } | null;
  /** The figures of its text, by the prefix of their ids. */
  figures: ReadonlyMap<string, string>;
  related: readonly NamedLink[];
  /** Plain links that carry the page elsewhere; none where the site does not know its own host. */
  share: readonly NamedLink[];
  report: string;
  /** The numbers of the text; null where the story has none. */
  numbers: { html: string; all: string; csv: string } | null;
}

interface PageOptions {
  publication: Publication;
  link: Link;
  /** The address of a file below the site's root. */
  asset: (file: string) => string;
  /** The page's own absolute address; null where the host is unknown. */
  address: string | null;
  /** Stories that readers can open. */
  shown: readonly Story[];
}

/** Everything that a story's page shows, drawn and rendered. */
export function toStoryPage(story: Story, { publication, link, asset, address, shown }: PageOptions): StoryPage {
  const { language } = story;
  const report = (subject: string): string => reportLink(subject, publication, language);
  const entries = loadNumberEntries(story.values, language, publication, link);
  const listed = new Set(entries.map(({ reference }) => reference));
  const figures = drawStoryFigures(story, { publication, link, asset, listsNumbers: (number) => listed.has(number) });
  const list = renderNumberList(entries, {
    language,
    length: "short",
    reportHref: (reference) => numberReportLink(reference, publication),
    elsewhere: (reference) => link(datasetPageOf(reference), language),
  });
  const all = link({ kind: "story-numbers", id: story.id }, language);
  return {
    story,
    twin: findTwin(story, shown, link),
    figures,
    related: findRelated(story, shown).map((one) => ({
      title: one.title.text,
      address: link({ kind: "story", id: one.id }, language),
    })),
    share: address === null ? [] : toShareLinks(story, address),
    report: report(story.title.text),
    numbers:
      entries.length === 0
        ? null
        : { html: stringifier.stringify({ type: "root", children: [list] }), all, csv: `${all}numbers.csv` },
  };
}

const stringifier = unified().use(rehypeStringify);

function findTwin({ id, language }: Story, shown: readonly Story[], link: Link): StoryPage["twin"] {
  const other = otherLanguage(language);
  const twin = shown.find((one) => one.id === id && one.language === other);
  return twin ? { language: other, address: link({ kind: "story", id }, other) } : null;
}

const mostRelated = 3;

/** The stories that the editor names; where none is named, the latest others. */
function findRelated({ id, language, related }: Story, shown: readonly Story[]): readonly Story[] {
  const latest = latestIn(language, shown);
  if (related.length > 0)
    return related.flatMap((wanted) => latest.filter((one) => one.id === wanted && wanted !== id));
  const nearTop = latest.slice(0, mostRelated + 1);
  return nearTop.filter((one) => one.id !== id).slice(0, mostRelated);
}

const sorted = new WeakMap<readonly Story[], Map<Language, readonly Story[]>>();

/** The stories of a language, latest first; sorted once for the pages of all of them. */
function latestIn(language: Language, shown: readonly Story[]): readonly Story[] {
  const known = sorted.get(shown) ?? new Map<Language, readonly Story[]>();
  const latest = known.get(language) ?? sortLatest(shown.filter((one) => one.language === language));
  sorted.set(shown, known.set(language, latest));
  return latest;
}

function toShareLinks({ title, language }: Story, address: string): readonly NamedLink[] {
  const { shareBy } = storyWords[language];
  const [url, text] = [address, title.text].map(encodeURIComponent);
  return [
    { title: shareBy.facebook, address: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { title: shareBy.x, address: `https://twitter.com/intent/tweet?url=${url}&text=${text}` },
    { title: shareBy.email, address: `mailto:?subject=${text}&body=${url}` },
  ];
}
