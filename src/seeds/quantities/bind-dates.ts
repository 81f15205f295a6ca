import type { PartialDate } from "../../domain/date.ts";
import type { DateSpan } from "../dates.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { tokenFrom } from "./tokens.ts";

/** The date that a sentence binds to each number: right after it, else before it in its clause, else at the sentence's beginning. */
export function bindDates(context: Context, figures: readonly Figure[]): readonly (PartialDate | null)[] {
  if (figures.length === 0) return [];
  const all = context.dates.filter((one) => one.date !== null && isMasked(context, one));
  const dates = withoutDocuments(context, all);
  const settled = dates.filter((one) => !isPointOfReference(context, one));
  const first = opening(context, settled);
  let next = 0;
  return figures.map((figure, index) => {
    if (figure.unit?.kind === "duration") return null;
    const start = context.tokens[figure.first]?.start ?? 0;
    const end = context.tokens[figure.end - 1]?.end ?? 0;
    const previousEnd = context.tokens[(figures[index - 1]?.end ?? 0) - 1]?.end ?? 0;
    while ((dates[next]?.start ?? Infinity) < end) next += 1;
    const found =
      inBracket(context, dates[next - 1], start) ??
      after(context, dates[next], end) ??
      before(context, dates[next - 1], start, previousEnd) ??
      first;
    return found?.date ?? null;
  });
}

/** Bare years and days that turned out to be numbers are none. */
function isMasked({ tokens, masked }: Context, { start }: DateSpan): boolean {
  return masked[tokenFrom(tokens, start)] === true;
}

/** Dates that belong to a cited document date the document. */
function withoutDocuments({ documents }: Context, dates: readonly DateSpan[]): readonly DateSpan[] {
  let next = 0;
  return dates.filter((date) => {
    while ((documents[next]?.end ?? Infinity) <= date.start) next += 1;
    return (documents[next]?.start ?? Infinity) > date.start;
  });
}

const link =
  /^\s*[(,]?\s*(?:(?:vào|trong|của|hồi|ở|tính đến|đến|cho|in|by|as of|at the end of|cuối|đầu|hết)\s+){0,3}(?:(?:cuối|đầu|hết)\s+)?$/iu;

function after({ text }: Context, next: DateSpan | undefined, end: number): DateSpan | null {
  return next !== undefined && next.start - end <= 60 && link.test(text.slice(end, next.start)) ? next : null;
}

/** "so với năm 2018 (8,06 tỷ USD)": the brackets hold what was then. */
function inBracket({ text }: Context, last: DateSpan | undefined, start: number): DateSpan | null {
  if (last === undefined || last.isBare || last.end > start) return null;
  return /^\s*\(\s*(?:là |đạt |chỉ |có |khoảng |gần |hơn )?$/iu.test(text.slice(last.end, start)) ? last : null;
}

/** «năm 2019 là 10,76%», «năm 2018 đạt 4,55%», «tính đến tháng 5/2020, … là 17.000»: the clause begins with the date. */
function before(context: Context, last: DateSpan | undefined, start: number, from: number): DateSpan | null {
  if (last === undefined || last.isBare || last.end > start || isPointOfReference(context, last)) return null;
  const { text } = context;
  const isCounted = /(?:tính đến|đến hết|tính tới|as of)\s+(?:hết\s+|cuối\s+|đầu\s+)?$/iu.test(
    text.slice(Math.max(0, last.start - 30), last.start),
  );
  if (isCounted && start - last.end <= 300) return last;
  return last.start >= from && /^[^,;()]{0,40}$/u.test(text.slice(last.end, start)) ? last : null;
}

/** A date at the sentence's or a quoted clause's beginning holds for all of it. */
function opening({ text }: Context, dates: readonly DateSpan[]): DateSpan | null {
  const isOpening = ({ start }: DateSpan): boolean =>
    /(?:^|[:“"‘«—–]\s?|--\s)(?:\p{L}+\s+){0,4}$/u.test(text.slice(0, start).slice(-60));
  return dates.slice(0, 3).find((date) => isOpening(date)) ?? null;
}

/** «từ 1/1/2020», «ký ngày 4/3», «nửa đầu năm 2019»: a date that bounds or names something, and dates no number. */
function isPointOfReference({ text }: Context, { start }: DateSpan): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /(?:từ|sau|trước|ký|ban hành|nửa đầu|nửa cuối|nửa|sinh|thành lập|ra đời|khởi công|so với|lịch sử|since|after|before|first half of)\s+(?:ngày\s+)?$/iu.test(
    before,
  );
}
