import { otherLanguage, type Language } from "../domain/language.ts";
import { originOf } from "../domain/value.ts";
import { referencesOf, type LoadedChart } from "./charts.ts";
import type { Publication } from "./load-publication.ts";
import { chartsOf } from "./without-drafts.ts";

/** How far the work has come. Everything is in the order of its file names. */
export interface Report {
  stories: readonly { file: string; linked: number; all: number }[];
  /** Each value with its quote, and how many stories and charts refer to it; the least used first. */
  quotes: readonly { reference: string; source: string; quote: string; uses: number }[];
  /** Numbers of articles that no dataset cites. */
  articles: readonly { slug: string; all: number; unused: readonly string[] }[];
  /** Ids of charts that no story shows. */
  charts: readonly string[];
  translations: readonly { file: string; state: "behind" | "missing" | "unchecked"; language: Language }[];
}

export function reportPublication(publication: Publication): Report {
  const { stories, charts, datasets, articles, site } = publication;
  const uses = new Map<string, number>();
  const use = (reference: string): void => void uses.set(reference, (uses.get(reference) ?? 0) + 1);
  for (const { story } of stories) for (const reference of story.values) use(reference);
  for (const chart of charts.values()) for (const reference of shownBy(chart)) use(reference);
  const values = [...datasets.values].map(([reference, value]) => ({ reference, value }));
  const quotes = values.flatMap(({ reference, value: { basis } }) =>
    basis.kind === "derived"
      ? []
      : [{ reference, source: basis.id, quote: basis.quote, uses: uses.get(reference) ?? 0 }],
  );
  const shown = new Set(chartsOf(stories));
  return {
    stories: stories.map(({ file, story: { numbers } }) => ({
      file,
      linked: numbers.linked,
      all: numbers.linked + numbers.unlinked,
    })),
    quotes: quotes.sort((a, b) => a.uses - b.uses),
    articles: articles.map(({ slug, quantities }) => {
      const cited = values.filter(({ value }) => originOf(value) === "article").map(({ value }) => value);
      const unused = quantities.filter(
        ({ quote, value }) =>
          !cited.some(
            (own) =>
              own.basis.kind === "article" &&
              own.basis.id === slug &&
              own.value === value &&
              overlap(own.basis.quote, quote),
          ),
      );
      return { slug, all: quantities.length, unused: unused.map(({ text, quote }) => `${text} — ${quote}`) };
    }),
    charts: [...charts.keys()].filter((id) => !shown.has(id)),
    translations: site.languages.length < 2 ? [] : translationsOf(publication),
  };
}

/** Its rows where it lists them, else all that it may show; and what its words refer to. */
function shownBy(loaded: LoadedChart): ReadonlySet<string> {
  const { rows, datasets } = loaded.chart;
  if (rows === null) return referencesOf(loaded);
  const listed = rows.map((row) => (row.includes(".") ? row : `${datasets[0] ?? ""}.${row}`));
  return new Set([...listed, ...loaded.mentioned]);
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function translationsOf({ stories, site }: Publication): Report["translations"] {
  return stories.flatMap(({ story, file }): Report["translations"] => {
    const language = otherLanguage(story.language);
    const twin = stories.find((other) => other.story.id === story.id && other.story.language === language);
    if (twin === undefined) return [{ file, state: "missing", language }];
    // The first language is what the others are read against.
    if (story.language === site.languages[0] && story.checked === null) return [];
    if (story.checked === null) return [{ file, state: "unchecked", language }];
    return story.checked === twin.fingerprint ? [] : [{ file, state: "behind", language }];
  });
}
