import { toPartialDate, type PartialDate } from "../domain/date.ts";
import { wordCharacters } from "./word-characters.ts";

/** A stretch of text that tells a time and no quantity. */
export interface DateSpan {
  /** In UTF-16 code units; `end` is one past the last. */
  start: number;
  end: number;
  /** Null where it is a date or period that is not one day, month or year. */
  date: PartialDate | null;
  /** Nothing but its shape says that it is a date: "31/5", "2020". It can be a part of a whole or a number. */
  isBare: boolean;
}

interface DateOptions {
  /** The year that a day without one belongs to. */
  year: number | null;
}

type Groups = Readonly<Record<string, string | undefined>>;
interface Shape {
  pattern: RegExp;
  /** A word or figure without which the shape cannot be: cheap to look for first. */
  needs: Need;
  isBare?: boolean;
  toDate?: (groups: Groups, year: number | null) => PartialDate | null;
}

const d = "(?:0?[1-9]|[12]\\d|3[01])";
const m = "(?:0?[1-9]|1[0-2])";
const y = "(?:1[89]\\d{2}|20\\d{2})";
const words = "một|giêng|hai|ba|tư|bốn|năm(?!\\s\\d)|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp";
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const shortMonths = `${months}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec`;
const counts = "(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";
const sep = "\\s?[/.-]\\s?";
const dash = "\\s?[-–—]\\s?";
const to = `(?:${dash}|\\s(?:đến|tới|và|to|and)\\s|\\s?,\\s?)`;

/** What a shape cannot be without: cheap to look for first. */
export const needs = {
  year: /(?:1[89]|20)\d\d/u,
  monthsOfYear: /(?:tháng|quý)\s{1,3}(?:của\s{1,3})?(?:năm\s{1,3})?(?:1[89]|20)\d\d/iu,
  period: /giai đoạn|nhiệm kỳ|niên độ|niên kh|năm học|khóa|khoá|thời kỳ|mùa giải|vụ\s|hai năm|(?:các|những) năm/iu,
  yearSpan: /(?:1[89]|20)\d\d\s{0,3}[-–—]\s{0,3}\d\d/u,
  yearList: /(?:1[89]|20)\d\d,\s/u,
  partOfYear: /Q[1-4]|quarter|half/iu,
  yearsJoined: /(?:1[89]|20)\d\d\s{1,3}(?:to|and)\s/iu,
  slash: /\d\s{0,3}[/.-]\s{0,3}\d/u,
  day: /ngày|mùng|mồng/iu,
  month: /tháng|T\d/iu,
  quarter: /quý/iu,
  part: /đầu|cuối/iu,
  era: /thế k|thập|những|khóa|khoá|nhiệm/iu,
  english: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/u,
} as const satisfies Readonly<Record<string, RegExp>>;
type Need = keyof typeof needs;

/** Longer shapes first where two begin at one place. */
export const shapes: readonly Shape[] = [
  shape("slash", `(?<y>${y})-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])`, ofDay),
  shape("slash", `(?:ngày\\s)?${d}(?:${sep}${m}(?:${sep}${y})?)?${to}(?:(?:hết\\s)?ngày\\s)?${d}/${m}/${y}`),
  shape(
    "day",
    `ngày\\s${d}(?:${sep}${m})?(?:${to}(?:ngày\\s)?${d})*${to}(?:(?:hết\\s)?ngày\\s)?${d}(?:/${m}(?:/${y})?|\\stháng\\s${m}(?:(?:,?\\snăm\\s|/)${y})?)?`,
  ),
  shape(
    "month",
    `(?:ngày\\s|mùng\\s|mồng\\s)?(?<d>${d})\\stháng\\s(?<m>${m}|${words})(?:(?:,?\\snăm\\s|,?\\s|/|-)(?<y>${y}))?`,
    ofDay,
  ),
  shape("slash", `(?:ngày\\s|mùng\\s|mồng\\s)?(?<d>${d})${sep}(?<m>${m})${sep}(?<y>${y})`, ofDay),
  shape("slash", `(?:ngày\\s|mùng\\s|mồng\\s)(?<d>${d})\\s?[/.-]\\s?(?<m>${m})(?:[/.-]\\d{2}(?!\\d))?`, ofDay),
  shape("slash", `(?:ngày|hôm|mùng|mồng|rạng sáng|đêm|sáng|trưa|chiều|tối)\\s(?<d>${d})-(?<m>${m})`, ofDay),
  shape("day", `(?<!(?:có|mỗi|một|hằng|hàng|từng|bình quân|trung bình)\\s)ngày\\s${d}`),
  shape("day", `(?:mùng|mồng)\\s${d}`),
  shape(
    "month",
    `tháng\\s(?:${m}(?:/${y})?)(?:${to}(?:tháng\\s)?${m}(?:/${y})?)*${to}(?:tháng\\s)?${m}(?:\\s?/\\s?${y}|\\snăm\\s${y})`,
  ),
  shape("month", `(?:tháng\\s|T)(?<m>${m})(?:\\s?[/.-]\\s?|,?\\snăm\\s|\\s)(?<y>${y})`, ofMonth),
  shape("month", `tháng\\s(?<m>${words})(?:,?\\snăm\\s|\\s)(?<y>${y})`, ofMonth),
  shape("month", `tháng\\s${m}(?:${dash}${m}|${to}tháng\\s${m})*`),
  shape("month", `(?<!(?:mỗi|hằng|hàng|từng)\\s)tháng\\s(?:${words})(?!\\p{L}|\\s(?:trăm|mươi|chục|nghìn|ngàn|triệu))`),
  shape(
    "quarter",
    `quý\\s(?:I{1,3}|IV|[1-4]|một|hai|ba|tư)(?:${to}(?:quý\\s)?(?:I{1,3}|IV|[1-4]))?(?:(?:/|\\snăm\\s|\\s)${y})?`,
  ),
  shape(
    "part",
    `${counts}\\s(?:tháng|quý|tuần|ngày)\\s(?:đầu|cuối)\\s(?:tiên\\s)?(?:của\\s)?(?:năm|tháng|quý|nhiệm kỳ)(?:\\s(?:${m}/)?${y})?`,
  ),
  shape("monthsOfYear", `${counts}\\s(?:tháng|quý)\\s(?:của\\s)?(?:năm\\s)?${y}`),
  shape("year", `${counts}\\snăm\\s${y}(?:(?:${to}|\\s?,\\s?)${y})+`),
  shape(
    "period",
    `(?:giai đoạn|nhiệm kỳ|niên độ|năm học|niên khóa|niên khoá|khóa|khoá|thời kỳ|mùa giải|vụ|hai năm|các năm|những năm)\\s(?:năm\\s)?${y}(?:(?:${dash}|\\s(?:đến|tới)\\s(?:năm\\s)?)(?:${y}|\\d{2}(?!\\d)))?`,
  ),
  shape(
    "yearSpan",
    `(?:giai đoạn\\s|các năm\\s|những năm\\s|năm\\s)?${y}${dash}(?:${y}|\\d{2})(?![\\d.,]\\d|\\d|\\s?%)`,
  ),
  shape("yearList", `(?:các\\s|những\\s)?năm\\s${y}(?:,\\s(?:năm\\s)?${y})+(?:\\s(?:và|đến)\\s(?:năm\\s)?${y})?`),
  shape("year", `(?:năm|niên khóa|đời)\\s(?<y>${y})`, ofYear),
  shape("era", `(?:thế kỷ|thế kỉ|thập niên|thập kỷ|thập kỉ|những năm|khóa|khoá|nhiệm kỳ)\\s(?:thứ\\s)?\\d{1,4}`),
  { ...shape("slash", `(?<m>${m})/(?<y>${y})`, ofMonth) },
  { ...shape("slash", `(?<d>${d})/(?<m>${m})`, ofDay), isBare: true },
  { ...shape("slash", `${y}/(?:${y}|\\d{2})`), isBare: true },
  { ...shape("year", `(?<y>${y})`, ofYear), isBare: true },
  shape("english", `(?<d>${d})(?:st|nd|rd|th)?\\s(?<month>${shortMonths})\\.?,?\\s(?<y>${y})`, ofDay, "u"),
  shape("english", `(?<d>${d})(?:st|nd|rd|th)?\\s(?<month>${months})`, ofDay, "u"),
  shape("english", `(?<month>${shortMonths})\\.?\\s(?<d>${d})(?:st|nd|rd|th)?,\\s(?<y>${y})`, ofDay, "u"),
  shape("english", `(?<month>${shortMonths})\\.?\\s(?<y>${y})`, ofMonth, "u"),
  shape("english", `(?<month>${months})\\s(?<d>${d})(?:st|nd|rd|th)?`, ofDay, "u"),
  shape(
    "partOfYear",
    `(?:Q[1-4]|(?:first|second|third|fourth)\\squarter(?:\\sof)?|(?:first|second)\\shalf(?:\\sof)?)[\\s/]${y}`,
  ),
  shape("yearsJoined", `(?:between\\s|from\\s)?${y}\\s(?:to|and)\\s${y}`),
];

function shape(need: Need, source: string, toDate?: Shape["toDate"], flags = "iu"): Shape {
  const loose = source.replaceAll("\\s", "\\s{1,3}").replaceAll("\\s{1,3}?", "\\s{0,3}");
  const pattern = new RegExp(
    `(?<![${wordCharacters}]|\\d[.,/:-])(?:${loose})(?![${wordCharacters}]|[.,/:]\\d)`,
    `g${flags}`,
  );
  return { pattern, needs: need, ...(toDate === undefined ? {} : { toDate }) };
}

/**
 * Every date and period in a text, in order, without overlap: days, months, quarters, years, spans of them.
 * `date` is null where the words are a date but not one day, month or year ("15–17/3", "quý II").
 */
export function findDates(text: string, { year }: DateOptions): readonly DateSpan[] {
  const held = new Set(Object.entries(needs).flatMap(([need, pattern]) => (pattern.test(text) ? [need] : [])));
  if (held.size === 0) return [];
  const spans: DateSpan[] = [];
  for (const { pattern, needs: need, toDate, isBare = false } of shapes) {
    if (!held.has(need)) continue;
    for (const match of text.matchAll(pattern)) {
      const date = toDate?.(match.groups ?? {}, year) ?? null;
      spans.push({ start: match.index, end: match.index + match[0].length, date, isBare });
    }
  }
  return withoutOverlap(spans);
}

function withoutOverlap(spans: readonly DateSpan[]): readonly DateSpan[] {
  const kept: DateSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (last.isBare && span.end > last.end && !span.isBare) kept.splice(-1, 1, span);
  }
  return kept;
}

function ofDay(groups: Groups, year: number | null): PartialDate | null {
  const month = monthOf(groups);
  const known = groups["y"] === undefined ? year : Number(groups["y"]);
  return known === null || month === null ? null : toPartialDate(known, month, Number(groups["d"]));
}

function ofMonth(groups: Groups): PartialDate | null {
  return toPartialDate(Number(groups["y"]), monthOf(groups));
}

function ofYear(groups: Groups): PartialDate | null {
  return toPartialDate(Number(groups["y"]));
}

const monthWords = ["giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];

function monthOf({ m: written, month }: Groups): number | null {
  if (month !== undefined) {
    const index = months.split("|").findIndex((name) => name.startsWith(month.slice(0, 3)));
    return index === -1 ? null : index + 1;
  }
  if (written === undefined) return null;
  if (/^\d+$/u.test(written)) return Number(written);
  const lower = written.toLowerCase().replace("bốn", "tư").replace("chạp", "mười hai").replace(/^một$/u, "giêng");
  const index = monthWords.indexOf(lower);
  return index === -1 ? null : index + 1;
}
