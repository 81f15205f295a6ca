import { findDates, type DateSpan } from "../dates.ts";
import { findDocuments, type DocumentSpan } from "../documents.ts";
import { toMask } from "./masks.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { toTokens, type Token } from "./tokens.ts";

/** One sentence being read: its tokens and which of them are dates, documents, labels and the like. */
export interface Context extends ReadingOptions {
  text: string;
  tokens: readonly Token[];
  dates: readonly DateSpan[];
  documents: readonly DocumentSpan[];
  /** One a token: true where it can be no part of a quantity. */
  masked: readonly boolean[];
}

export function toContext(text: string, isParagraphStart: boolean, options: ReadingOptions): Context {
  const sentence = {
    text,
    tokens: toTokens(text),
    dates: findDates(text, options),
    documents: findDocuments(text, options.gazetteer),
  };
  return { ...options, ...sentence, masked: toMask(sentence, isParagraphStart, options) };
}

export function keyAt({ tokens }: { tokens: readonly Token[] }, index: number): string {
  return tokens[index]?.key ?? "";
}
