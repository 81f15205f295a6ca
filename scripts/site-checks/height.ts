import { toMistake, type SiteMistake } from "../../src/domain/rules/site.ts";
import { toPageHeights } from "../../src/embeds/page-height.ts";

/** How high an embed page may be, its table closed, on the narrowest phone in use. Lengths in px. */
export const heightBudget = { widthPx: 320, allowed: 1000 } as const;

// What was frozen stays as it was, and no height may hold a correction back.
const isPinned = (page: string): boolean => /\/v\/[0-9a-f]+\/index\.html$/u.test(page);
const notice = /<p class="embed-notice">.*?<\/p>/gu;

const picture = /<div class="chart-width"><svg [^>]*viewBox="0 0 [\d.]+ ([\d.]+)"/gu;

/** Checks an embed page against the height that its frame may need, by the same upper bound that its codes hold. */
export function checkHeight(page: string, html: string): readonly SiteMistake[] {
  const pictures = [...html.matchAll(picture)].map(([, height]) => ({ heightPx: Number(height) }));
  if (pictures.length === 0 || isPinned(page)) return [];
  const body = html.slice(html.indexOf("<body>")).replace(notice, "");
  const { widthPx, allowed } = heightBudget;
  const actual = toPageHeights(body, pictures).at(widthPx);
  return actual <= allowed ? [] : [toMistake(page, "embed-tall", { widthPx, actual, allowed })];
}
