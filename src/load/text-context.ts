import type { Page } from "../domain/address.ts";
import { isContentPageId } from "../domain/content-page.ts";
import type { Language } from "../domain/language.ts";
import { checkNumbers } from "../markdown/links-count.ts";
import { renderLink, renderLinked, type LinkContext } from "../markdown/links.ts";
import type { StoryContext } from "../markdown/story-context.ts";
import { storyWords } from "../words/story.ts";
import { toLink, toLinksIn } from "./links-in.ts";
import type { Surroundings } from "./surroundings.ts";

/** What markdown texts are read with: plain data, which a thread can be sent. */
export interface TextParts {
  surroundings: Pick<
    Surroundings,
    "site" | "gazetteer" | "terms" | "datasets" | "places" | "charts" | "images" | "pageFiles"
  >;
  /** Where the site is served from. */
  base: string;
  /** The stories of each language that texts may lead to. */
  ids: ReadonlyMap<Language, readonly string[]>;
}

/** Pages that every publication has. */
const ownPages = ["home", "stories", "charts", "articles", "data", "glossary", "search", "corrections"] as const;

/** What the publication offers to the markdown texts of a language; made once for them all. */
export function toTextContexts(
  parts: TextParts,
  numbers: "numbers-listed" | "numbers-elsewhere",
): (language: Language) => StoryContext {
  const { site, gazetteer, terms, datasets, places } = parts.surroundings;
  const placeOf = (reference: string) => places.get(reference) ?? null;
  const linksIn = toLinksIn({ site, gazetteer, terms, values: datasets.values, placeOf }, parts.base);
  const made = new Map<Language, StoryContext>();
  return (language) => {
    const context = made.get(language) ?? toTextContext(language, parts, linksIn(language), numbers);
    made.set(language, context);
    return context;
  };
}

/** A text whose numbers lead to a list on its own page or to their datasets. */
function toTextContext(
  language: Language,
  { surroundings: { site, charts, images, pageFiles }, base, ids }: TextParts,
  { hrefOfValue, ...links }: LinkContext,
  numbers: "numbers-listed" | "numbers-elsewhere",
): StoryContext {
  const link = (page: Page): string => toLink(site, base)(page, language);
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
    stories: new Map((ids.get(language) ?? []).map((id) => [id, link({ kind: "story", id })])),
    pages: new Map([...ownPages, ...written].map((kind) => [kind, link({ kind })])),
    images,
    renderLink: (written) => renderLink(written, context),
    renderText: (text, place, placeAt) => renderLinked(text, context, place, placeAt),
    checkNumbers: (file, root, text) => checkNumbers(file, root, { ...context, text }),
    words: { notes: storyWords[language].notes, backToText: storyWords[language].backToText },
  };
}
