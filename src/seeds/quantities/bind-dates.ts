import type { PartialDate } from "../../domain/date.ts";
import { findDates, type DateSpan } from "../dates.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figures.ts";

/** The date that a sentence binds to each number: right after it, else before it in its clause, else at the sentence's beginning. */
export function bindDates(context: Context, figures: readonly Figure[]): readonly (PartialDate | null)[] {
  if (figures.length === 0) return [];
  const dates = findDates(context.text, context).filter((one) => one.date !== null && isMasked(context, one));
  return figures.map((figure, index) => {
    if (figure.unit?.kind === "duration") return null;
    const start = context.tokens[figure.first]?.start ?? 0;
    const end = context.tokens[figure.end - 1]?.end ?? 0;
    const previousEnd = context.tokens[(figures[index - 1]?.end ?? 0) - 1]?.end ?? 0;
    const found = after(context, dates, end) ?? before(context, dates, start, previousEnd) ?? opening(context, dates);
    return found?.date ?? null;
  });
}

/** Bare years and days that turned out to be numbers are none. */
function isMasked({ tokens, masked }: Context, { start, end }: DateSpan): boolean {
  return tokens.every((token, index) => token.start < start || token.end > end || masked[index] === true);
}

const link = /^\s*[(,]?\s*(?:(?:vào|trong|của|hồi|ở|tính đến|đến|cho|in|by|as of|at the end of|cuối|đầu|hết)\s+){0,3}(?:(?:cuối|đầu|hết)\s+)?$/iu;

function after({ text }: Context, dates: readonly DateSpan[], end: number): DateSpan | null {
  const next = dates.find((date) => date.start >= end);
  return next !== undefined && link.test(text.slice(end, next.start)) ? next : null;
}

/** «năm 2019 là 10,76%», «năm 2018 đạt 4,55%»: the clause begins with the date. */
function before({ text }: Context, dates: readonly DateSpan[], start: number, from: number): DateSpan | null {
  const last = dates.findLast((date) => date.end <= start && date.start >= from);
  if (last === undefined || last.isBare) return null;
  return /^[^,;()]{0,40}$/u.test(text.slice(last.end, start)) ? last : null;
}

function opening({ text }: Context, dates: readonly DateSpan[]): DateSpan | null {
  const first = dates[0];
  const isOpening = first !== undefined && /^(?:\p{L}+\s+){0,4}$/u.test(text.slice(0, first.start));
  return isOpening ? first : null;
}
