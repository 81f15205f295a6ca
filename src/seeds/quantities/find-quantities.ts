import type { Quantity } from "../../domain/quantity.ts";
import { splitSentences } from "../sentences.ts";
import { valueOf, wholeThings } from "./amounts.ts";
import { toContext, type Context } from "./context.ts";
import { bindDates } from "./bind-dates.ts";
import { fillUnits } from "./elided-units.ts";
import type { Figure } from "./figure.ts";
import { scanFigures } from "./figures.ts";
import { joinFigures } from "./join-figures.ts";
import { qualify } from "./qualify.ts";
import type { ReadingOptions } from "./reading-options.ts";

export interface Paragraph {
  text: string;
  /** 1-based line of the seed on which the paragraph begins. */
  line: number;
  /** Whether it is an item of a list whose mark was taken off. */
  isItem?: boolean;
}

/**
 * Every quantity of a text in reading order: value, unit, qualifier, range, whole, the date bound to it, and the sentence
 * it stands in. Dates, document numbers, levels, phone numbers, times, scores and list numbers are none.
 * Never throws; `quote.slice(offset, offset + text.length)` is always `text`.
 */
export function findQuantities(paragraphs: readonly Paragraph[], options: ReadingOptions): readonly Quantity[] {
  return paragraphs.flatMap(({ text, line }) =>
    splitSentences(text).flatMap((sentence) => {
      const before = text.slice(0, sentence.offset);
      const startLine = line + (before.match(/\n/gu)?.length ?? 0);
      const context = toContext(sentence.text, /(?:^|\n)\s*$/u.test(before.slice(-8)), options);
      return findInSentence(context, startLine);
    }),
  );
}

function findInSentence(context: Context, line: number): readonly Quantity[] {
  const joined = joinFigures(context, scanFigures(context));
  const figures = joinFigures(context, fillUnits(context, joined)).map((figure) => qualify(context, figure));
  const dates = bindDates(context, figures);
  return figures.flatMap((figure, index) => {
    const quantity = toQuantity(context, figure, line);
    return quantity === null ? [] : [{ ...quantity, asOf: dates[index] ?? null }];
  });
}

function toQuantity(context: Context, figure: Figure, line: number): Quantity | null {
  const { text: quote, language } = context;
  const value = valueOf(figure.amount, figure.unit, language);
  const of = figure.of === null ? null : valueOf(figure.of, wholeThings, language);
  if (value === null || figure.unit === null || (figure.of !== null && of === null)) return null;
  const words = figure.qualified;
  return {
    value,
    to: figure.to === null ? null : valueOf(figure.to, figure.unit, language),
    of,
    unit: figure.unit.unit,
    noun: figure.unit.noun,
    qualifier: figure.qualifier,
    qualifierText: words === null ? null : sliceTokens(context, words[0], words[1]),
    asOf: null,
    text: sliceTokens(context, figure.first, figure.end),
    quote,
    offset: context.tokens[figure.first]?.start ?? 0,
    line,
  };
}

function sliceTokens({ text, tokens }: Context, first: number, end: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}
