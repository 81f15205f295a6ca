import type { RemovalReason } from "../../domain/article.ts";
import { fold } from "../../domain/fold.ts";
import { widgetWords } from "./widget-words.ts";

interface Phrase {
  tokens: readonly string[];
  reason: RemovalReason;
  isWeak: boolean;
}

/** What a line is, if it is nothing but a site's own words. */
export interface Coverage {
  reason: RemovalReason;
  isWeak: boolean;
}

const tokenPattern = /[\p{L}\p{N}]+[+]?/gu;
const figure = /^\d+k?$/u;
const maxTokens = 30;
const maxLength = 240;
const commentCount = /^\d+k? (?:binh luan|y kien|phan hoi|comments?)$|^(?:binh luan|y kien|phan hoi|comments?) \d+k?$/u;

const phrases: ReadonlyMap<string, readonly Phrase[]> = indexPhrases();

function indexPhrases(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const { reason, isWeak, phrases: lines } of widgetWords) {
    for (const text of lines.flatMap((line) => line.split("|"))) {
      const tokens = tokensOf(text);
      const [first = ""] = tokens;
      index.set(first, [...(index.get(first) ?? []), { tokens, reason, isWeak }]);
    }
  }
  return index;
}

export function tokensOf(text: string): readonly string[] {
  return fold(text).match(tokenPattern) ?? [];
}

/** What the line is if widget words and figures cover it whole; null where any other word stands in it. */
export function coverWithWidgets(text: string): Coverage | null {
  if (text.length > maxLength) return null;
  const tokens = tokensOf(text);
  if (tokens.length === 0 || tokens.length > maxTokens) return null;
  const best: (readonly Phrase[] | null)[] = [[], ...tokens.map(() => null)];
  tokens.forEach((token, start) => {
    const used = best[start] ?? null;
    if (used === null) return;
    if (figure.test(token)) best[start + 1] ??= used;
    for (const phrase of phrases.get(token) ?? []) {
      const end = start + phrase.tokens.length;
      if (!phrase.tokens.every((word, index) => tokens[start + index] === word)) continue;
      const candidate = [...used, phrase];
      const known = best[end] ?? null;
      if (known === null || strengthOf(candidate) > strengthOf(known)) best[end] = candidate;
    }
  });
  const found = best[tokens.length] ?? null;
  if (found === null || found.length === 0) return null;
  return toCoverage(found, commentCount.test(tokens.join(" ")));
}

/** Long phrases and strong ones first: "lượt xem" rather than nothing and "xem". */
function strengthOf(found: readonly Phrase[]): number {
  return found.reduce((sum, phrase) => sum + (phrase.isWeak ? 0 : 10) + phrase.tokens.length, -3 * found.length);
}

function toCoverage(found: readonly Phrase[], isCountOfComments: boolean): Coverage {
  const isWeak = found.every((phrase) => phrase.isWeak);
  const reasons = found.map((phrase) => phrase.reason);
  if (reasons.includes("advertisement")) return { reason: "advertisement", isWeak };
  if (isCountOfComments) return { reason: "counter", isWeak: false };
  const isCounter = found.every((phrase) => phrase.reason === "counter" || phrase.isWeak) && !isWeak;
  return { reason: isCounter ? "counter" : "widget", isWeak };
}
