import type { WeightPart } from "../../src/domain/rules/site.ts";

export interface Budget {
  kind: string;
  /** Which pages, by their path below the site's root; the first that fits counts. */
  pages: RegExp;
  allowed: Partial<Record<WeightPart, number>>;
}

const kB = 1000;
const fonts = 60 * kB;

/** What pages may weigh: bytes after gzip (fonts as they are), and how many files a first visit loads. */
export const budgets: readonly Budget[] = [
  { kind: "embed", pages: /^(?:en\/|vi\/)?embed\//u, allowed: { code: 10 * kB, fonts: 0, requests: 1 } },
  {
    kind: "story",
    pages: /^(?:(?:vi\/)?bai-viet|(?:en\/)?stories)\/[^/]+\/index\.html$/u,
    allowed: { code: 30 * kB, script: 5 * kB, fonts, requests: 8 },
  },
  { kind: "home", pages: /^(?:(?:en|vi)\/)?index\.html$/u, allowed: { total: 90 * kB, script: 5 * kB, fonts } },
  { kind: "page", pages: /./u, allowed: { fonts } },
];
