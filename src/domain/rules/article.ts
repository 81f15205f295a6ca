/** Rules about seeds, articles and the curated file, with the facts of each message. */
export interface ArticleRules {
  "seed-not-utf8": { byte: number };
  "seed-utf16": { encoding: string };
  "seed-empty": Record<never, never>;
  "seed-binary": { byte: number };
  "seed-too-large": { bytes: number; maxBytes: number };
  "seed-not-a-file": Record<never, never>;
  "seed-unreadable": { reason: string };
  "article-misnamed": { slug: string };
  "article-edited": { fields: readonly string[]; lines: readonly number[] };
  "article-orphaned": { seed: string };
  "article-superseded": { seed: string; slug: string };
  "article-unreadable": { reason: string };
  "article-outdated": Record<never, never>;
  "seed-unconverted": { article: string };
  "seeds-same-slug": { slug: string; seeds: readonly string[]; curated: string };
  "curated-seed-missing": { seed: string };
  "seeds-folder-missing": Record<never, never>;
  "article-without-frontmatter": Record<never, never>;
  "seed-without-title": Record<never, never>;
  "seed-without-text": Record<never, never>;
  "seed-without-accents": Record<never, never>;
}
