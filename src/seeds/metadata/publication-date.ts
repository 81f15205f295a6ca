import type { Known, Publication } from "../../domain/article.ts";
import { firstDay, lastDay, partsOf, precisionOf, toPartialDate, type PartialDate } from "../../domain/date.ts";
import { findDates } from "../dates.ts";
import { splitSentences } from "../sentences.ts";

/** "sáng nay (31/5)", "hôm qua, 1/5/2019": words that fix the day on which the text was written. */
const relativeDay =
  /(?<!\p{L})(?:(?:rạng sáng|sáng|trưa|chiều|tối|đêm|hôm|ngày)\s+(?:hôm\s+)?(nay|qua))\s*,?\s*[(]?\s*(?:tức\s+)?(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\s*[)]?/giu;
const year = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/gu;
/** What follows or precedes a day that may still lie ahead. */
const ahead =
  /(?<!\p{L})(?:sẽ|dự kiến|trước ngày|chậm nhất|hạn chót|thời hạn|hết hạn|hạn cuối|có hiệu lực|kể từ|bắt đầu từ|áp dụng từ|từ ngày|sắp|kế hoạch|đến hết|phấn đấu|mục tiêu|cần|phải|hoàn thành|trong vòng|tới đây|sắp tới|đề nghị)(?!\p{L})/iu;
const counted = /tính đến(?:\s+(?:hết|cuối|nay|thời điểm|ngày|tháng))*[\s,(]*$/iu;
const wholeMonth = /tính đến\s+(?:hết|cuối)\s+(?:ngày\s+|tháng\s+)?$/iu;
const clauseReach = 60;

/** The day of publication where words such as "sáng nay (31/5)" fix it; null where day or year stay open. */
export function inferPublication(texts: readonly string[]): Known<Publication> | null {
  const near = texts.filter((text) => /(?:nay|qua)\s*,?\s*\(?\s*(?:tức\s+)?(?:ngày\s*)?\d/iu.test(text));
  for (const sentence of near.flatMap((text) => splitSentences(text))) {
    for (const match of sentence.text.matchAll(relativeDay)) {
      const inferred = toPublication(sentence.text, match, texts);
      if (inferred !== null) return inferred;
    }
  }
  return null;
}

function toPublication(sentence: string, match: RegExpExecArray, texts: readonly string[]): Known<Publication> | null {
  const [written, which, day, month, stated] = match;
  const before = sentence.slice(0, match.index);
  const nearest = [...before.matchAll(year)].at(-1);
  const found = stated === undefined ? Number(nearest?.[0] ?? onlyYear(texts)) : Number(stated);
  const date = toPartialDate(found, Number(month), Number(day));
  if (!Number.isInteger(found) || found < 1900 || date === null) return null;
  if (stated === undefined && firstDay(date) < lastMentioned(texts)) return null;
  const start = stated === undefined && nearest !== undefined ? yearStart(before, nearest.index) : match.index;
  const words = sentence.slice(start, match.index + written.length).trim();
  const from = stated === undefined && nearest === undefined ? `${words}; ${found}` : words;
  return { value: { date: which === "qua" ? dayAfter(date) : date, time: null, zone: null }, basis: "inferred", from };
}

function yearStart(text: string, at: number): number {
  return /năm\s+$/iu.test(text.slice(0, at)) ? text.slice(0, at).search(/năm\s+$/iu) : at;
}

/** The year where a text knows one alone. */
function onlyYear(texts: readonly string[]): string {
  const years = new Set(texts.flatMap((text) => text.match(year) ?? []));
  const [only = ""] = years;
  return years.size === 1 ? only : "";
}

function lastMentioned(texts: readonly string[]): Date {
  const last = findLastPast(texts);
  return last === null ? new Date(0) : firstDay(last.date);
}

function dayAfter(date: PartialDate): PartialDate {
  const { year: y, month, day } = partsOf(date);
  const next = new Date(Date.UTC(y, (month ?? 1) - 1, (day ?? 1) + 1));
  return toPartialDate(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()) ?? date;
}

/**
 * The earliest day on which an article can have appeared: the last day that it speaks of as past. Days that may lie
 * ahead (deadlines, plans) do not count; of "tính đến hết tháng 3/2017" the month's last day does.
 */
export function inferPublishedAfter(texts: readonly string[]): Known<PartialDate> | null {
  const last = findLastPast(texts);
  return last === null ? null : { value: last.date, basis: "inferred", from: last.from };
}

interface Past {
  date: PartialDate;
  from: string;
}

function findLastPast(texts: readonly string[]): Past | null {
  let last: Past | null = null;
  const dated = texts.filter((text) => /\d{4}/u.test(text));
  for (const sentence of dated.flatMap((text) => splitSentences(text))) {
    for (const past of pastIn(sentence.text)) {
      if (last === null || firstDay(past.date) > firstDay(last.date)) last = past;
    }
  }
  return last;
}

function pastIn(sentence: string): readonly Past[] {
  if (!/\d{4}/u.test(sentence)) return [];
  return findDates(sentence, { year: null }).flatMap(({ start, end, date, isBare }) => {
    if (date === null || isBare) return [];
    const before = sentence.slice(Math.max(0, start - clauseReach), start);
    const opening = `${before}${sentence.slice(start, end)}`;
    const from = sentence.slice(Math.max(0, start - (lastWords(before)?.length ?? 0)), end).trim();
    const month = wholeMonth.test(before) || /^(?:tính đến\s+)?(?:hết|cuối)\s/iu.test(sentence.slice(start, end));
    if (precisionOf(date) === "month" && month && /tính đến/iu.test(opening)) return [{ date: toLastDay(date), from }];
    if (precisionOf(date) !== "day") return [];
    const clauseBefore = before.split(/[,;:]/u).at(-1) ?? "";
    const clauseAfter = sentence.slice(end, end + clauseReach).split(/[,;:.]/u)[0] ?? "";
    const isAhead =
      ahead.test(clauseBefore) || ahead.test(clauseAfter) || /(?:^|\s)(?:đến|từ)\s*(?:ngày\s*)?$/iu.test(before);
    return isAhead && !counted.test(before) ? [] : [{ date, from }];
  });
}

function lastWords(before: string): string | undefined {
  return /(?:tính đến(?:\s+(?:hết|cuối))?\s+|(?:vào\s+)?ngày\s+)$/iu.exec(before)?.[0];
}

function toLastDay(date: PartialDate): PartialDate {
  const last = lastDay(date);
  return toPartialDate(last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate()) ?? date;
}
