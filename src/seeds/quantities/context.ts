import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Language } from "../../domain/language.ts";
import { toMask } from "./masks.ts";
import { toTokens, type Token } from "./tokens.ts";

export interface ReadingOptions {
  language: Language;
  gazetteer: Gazetteer;
  /** The year that days without one belong to. */
  year: number | null;
}

/** One sentence being read: its tokens and which of them are dates, documents, labels and the like. */
export interface Context extends ReadingOptions {
  text: string;
  tokens: readonly Token[];
  /** One a token: true where it can be no part of a quantity. */
  masked: readonly boolean[];
}

export function toContext(text: string, isParagraphStart: boolean, options: ReadingOptions): Context {
  const tokens = toTokens(text);
  return { ...options, text, tokens, masked: toMask(text, tokens, isParagraphStart, options) };
}

export function keyAt({ tokens }: { tokens: readonly Token[] }, index: number): string {
  return tokens[index]?.key ?? "";
}
