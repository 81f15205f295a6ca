import type { Page } from "../domain/address.ts";
import { isContentPageId } from "../domain/content-page.ts";
import type { Language } from "../domain/language.ts";
import { checkNumbers } from "../markdown/links-count.ts";
import { renderLink, renderLinked, type LinkContext } from "../markdown/links.ts";
import type { StoryContext } from "../markdown/story-context.ts";
import { storyWords } from "../words/story.ts";
import type { LoadedCharts } from "./charts.ts";
import type { ContentPageFile } from "./content-pages.ts";

export interface TextParts {
  charts: LoadedCharts;
  images: StoryContext["images"];
  pageFiles: readonly ContentPageFile[];
  linksIn: (language: Language) => LinkContext;
  link: (page: Page, language: Language) => string;
}

/** Pages that every publication has. */
const ownPages = ["home", "stories", "charts", "articles", "data", "glossary", "search", "corrections"] as const;

/** What the publication offers to a markdown text, whose numbers lead to a list on its own page or to their datasets. */
export function toTextContext(
  language: Language,
  ids: readonly string[],
  { charts, images, pageFiles, linksIn, link }: TextParts,
  numbers: "numbers-listed" | "numbers-elsewhere",
): StoryContext {
  const { hrefOfValue, ...links } = linksIn(language);
  const context = {
    ...links,
    ...(numbers === "numbers-elsewhere" && hrefOfValue ? { hrefOfValue } : {}),
    tellsUnlinked: true,
  };
  const states = [...charts.charts].map(([id, { chart }]) => [id, chart.states.map((state) => state.id)] as const);
  const written = pageFiles.flatMap(({ folder, name }) => (folder === language && isContentPageId(name) ? [name] : []));
  return {
    language,
    charts: new Map([...states, ...charts.broken.map((id) => [id, null] as const)]),
    stories: new Map(ids.map((id) => [id, link({ kind: "story", id }, language)])),
    pages: new Map([...ownPages, ...written].map((kind) => [kind, link({ kind }, language)])),
    images,
    renderLink: (link: Parameters<typeof renderLink>[0]) => renderLink(link, context),
    renderText: (text, place, placeAt) => renderLinked(text, context, place, placeAt),
    checkNumbers: (file, root, text) => checkNumbers(file, root, { ...context, text }),
    words: { notes: storyWords[language].notes, backToText: storyWords[language].backToText },
  };
}
