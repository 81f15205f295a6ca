/** What can be wrong with a page that was made: our own mistakes, told all at once before the site is swapped in. */
export interface SiteRules {
  "page-empty": Record<never, never>;
  "language-missing": Record<never, never>;
  "language-unknown": { language: string };
  "title-missing": Record<never, never>;
  "description-missing": Record<never, never>;
  "headings-first": { count: number };
  "id-twice": { id: string };
  "image-without-alt": { address: string };
  "style-attribute": { element: string };
  "script-attribute": { element: string; attribute: string };
  "script-address": { address: string };
  "inline-not-allowed": { element: string; begins: string };
  "policy-missing": Record<never, never>;
  "policy-late": { element: string };
  "policy-loose": { directive: string; source: string };
  "policy-open": { directive: string };
  "policy-useless": { directive: string };
  "third-party": { element: string; address: string };
  "address-broken": { address: string };
  "link-outside": { address: string; base: string };
  "link-nowhere": { address: string };
  "anchor-nowhere": { address: string };
  "weight-over": { part: WeightPart; kind: string; actual: number; allowed: number };
  "embed-tall": { widthPx: number; actual: number; allowed: number };
}

/** What is weighed on a page. Bytes after gzip, fonts as they are; requests are counted. */
export type WeightPart = "code" | "script" | "fonts" | "total" | "requests";

export type SiteRule = keyof SiteRules;

/** One mistake on one page (or style sheet, or map of the site): its path below the site's root, and the facts. */
export type SiteMistake<R extends SiteRule = SiteRule> = {
  [K in R]: { page: string; rule: K; facts: SiteRules[K] };
}[R];

export function toMistake<R extends SiteRule>(page: string, rule: R, facts: SiteRules[R]): SiteMistake<R> {
  return { page, rule, facts };
}
