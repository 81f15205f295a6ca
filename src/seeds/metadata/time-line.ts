import type { Publication } from "../../domain/article.ts";
import { toPartialDate, type PartialDate } from "../../domain/date.ts";
import { coverWithWidgets } from "../noise/phrases.ts";

/** A line that tells when an article appeared, and what else stands on it. */
export interface TimeLine extends Publication {
  /** What is left once date, time and their words are taken away: an author, a section, nothing. */
  rest: string;
  /** Whether it says when the page was last changed rather than when it appeared. */
  isUpdate: boolean;
}

const maxLength = 140;
const numeric = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/])/u;
const iso = /(?<!\d)(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)/u;
/** A year of two digits, which only a time beside it tells from a code. */
const short = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/.-])/u;
const wordMonths = "giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười";
const monthFirst = new RegExp(`tháng\\s+(\\d{1,2}|${wordMonths})\\s+(\\d{1,2}),\\s*(\\d{4})`, "iu");
const monthWord = new RegExp(`(\\d{1,2})\\s*tháng\\s+(${wordMonths}),?\\s*(?:năm\\s*)?(\\d{4})`, "iu");
const spelled = /(\d{1,2})\s*(?:tháng|thg|th)\.?\s*(\d{1,2}),?\s*(?:năm\s*)?(\d{4})/iu;
const months = "january february march april may june july august september october november december".split(" ");
const english =
  /(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s-]+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})/iu;
const clock =
  /(?<!\d)([01]?\d|2[0-3])\s?(?::|h|g|giờ)\s?([0-5]\d)(?:\s?(?::|phút)\s?(?:[0-5]\d)?)?(?:\s?(AM|PM|SA|CH)(?!\p{L}))?/iu;
const zoned = /\(?\s*(?:GMT|UTC)?\s?([+-])(\d{1,2})(?::?(00|30))?\s*\)?/iu;
const zoneWord = /\(?\s*(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?\s*\)?|(?<=\d{2}:\d{2}(?::\d{2})?)[+-]\d{2}:\d{2}/iu;
const update = /cập nhật|updated|last modified|sửa đổi|chỉnh sửa/iu;
const dateWords =
  /(?<!\p{L})(?:(?:thứ|T\.)\s*(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|CN|T[2-7]|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?=,)|ngày đăng tin|ngày đăng|ngày xuất bản|ngày cập nhật|ngày tạo|ngày phát hành|phát hành|ngày|đăng lúc|đăng ngày|đăng|vào lúc|vào hồi|lúc|hồi|vào|xuất bản|cập nhật lần cuối|cập nhật|thời gian|đã đăng|tin đăng|mới|đã|admin|administrator|quản trị viên|thời gian đọc|posted|created|published|updated|last modified|date|on|at|giờ|sáng|chiều|tối|trưa|(?:SA|CH|AM|PM)|ICT|giờ việt nam)(?!\p{L})/giu;
/** "Lượt xem: 1.234" on the line of the date. */
const counters =
  /(?:lượt xem|lượt đọc|số lượt xem|đã xem|views?)\s*:?\s*\d[\d.,]*k?|\d[\d.,]*k?\s*(?:lượt xem|lượt đọc|lượt|views?)(?!\p{L})/giu;
const edges = /^[\s|,;:•·()\[\]\-–—/.]+|[\s|,;:•·()\[\]\-–—/.]+$/gu;

/** Reads a line that holds a full date and little else; null for prose and for lines without a date. */
export function parseTimeLine(text: string): TimeLine | null {
  if (text.length > maxLength) return null;
  const dated = findOwnDate(text);
  if (dated === null) return null;
  const withoutDate = text.replace(dated.text, " | ");
  const time = findTime(withoutDate);
  const rest = withoutDate
    .replace(zoneWord, " ")
    .replace(time?.text ?? "", " ")
    .replace(counters, " ")
    .replace(dateWords, " ")
    .replace(/\s+/gu, " ")
    .replace(edges, "");
  const zone = time === null ? null : findZone(withoutDate);
  return {
    date: dated.date,
    time: time?.time ?? null,
    zone: time === null ? null : (zone ?? "+07:00"),
    rest: isNothing(rest) ? "" : rest,
    isUpdate: dated.isUpdate,
  };
}

interface Dated {
  date: PartialDate;
  text: string;
}

/** Of a line that says when a text appeared and when it changed, the former. */
function findOwnDate(text: string): (Dated & { isUpdate: boolean }) | null {
  const parts = text.split(/(?=(?:ngày\s+)?(?:cập nhật|đăng|xuất bản|updated|published|posted))/iu);
  const own = parts.length < 2 ? undefined : parts.find((part) => !update.test(part) && findDate(part) !== null);
  const dated = findDate(own ?? text);
  return dated === null ? null : { ...dated, isUpdate: own === undefined && update.test(text) };
}

function isNothing(rest: string): boolean {
  return !/\p{L}/u.test(rest) || coverWithWidgets(rest) !== null;
}

/** A date and time at the very end of a line that is otherwise something else: where they begin. */
export function findTrailingTime(text: string): number | null {
  const match =
    /\s*[-–|(•]?\s*(?:thứ \S+,?\s*(?:ngày\s*)?|cập nhật:?\s*|ngày\s*)?(?:\d{1,2}[:h]\d{2}\s*[-–|,]?\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–|,]?\s*\d{1,2}[:h]\d{2})(?:\s*\(?GMT\s?\+\s?7\)?)?\)?$/iu.exec(
      text,
    );
  return match === null || match.index === 0 ? null : match.index;
}

function findDate(text: string): Dated | null {
  const readers: readonly (readonly [RegExp, (match: RegExpExecArray) => PartialDate | null])[] = [
    [iso, (match) => toDay(match[1], match[3], match[4])],
    [numeric, (match) => toDay(match[4], match[3], match[1])],
    [spelled, (match) => toDay(match[3], match[2], match[1])],
    [monthFirst, (match) => toDay(match[3], monthIn(match[1] ?? ""), match[2])],
    [monthWord, (match) => toDay(match[3], monthIn(match[2] ?? ""), match[1])],
    [
      short,
      (match) => (clock.test(text.replace(match[0], " ")) ? toDay(`20${match[4] ?? ""}`, match[3], match[1]) : null),
    ],
    [english, (match) => toDay(match[4], String(monthOf(match[2] ?? "")), match[1] ?? match[3])],
  ];
  for (const [pattern, read] of readers) {
    const match = pattern.exec(text);
    const date = match === null ? null : read(match);
    if (match !== null && date !== null) return { date, text: match[0] };
  }
  return null;
}

function toDay(year?: string, month?: string, day?: string): PartialDate | null {
  if (day === undefined) return null;
  const isNews = Number(year) >= 1990 && Number(year) <= 2100;
  return isNews ? toPartialDate(Number(year), Number(month), Number(day)) : null;
}

function monthIn(written: string): string {
  const index = wordMonths.split("|").indexOf(written.toLowerCase());
  if (index === -1) return written;
  return String([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 10][index] ?? written);
}

function monthOf(name: string): number {
  return months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function findTime(text: string): { time: string; text: string } | null {
  const match = clock.exec(text);
  if (match === null) return null;
  const half = (match[3] ?? "").toUpperCase();
  const hour = Number(match[1]);
  const shift = (half === "PM" || half === "CH") && hour < 12 ? 12 : 0;
  const isMidnight = (half === "AM" || half === "SA") && hour === 12;
  return { time: `${String(isMidnight ? 0 : hour + shift).padStart(2, "0")}:${match[2] ?? "00"}`, text: match[0] };
}

function findZone(text: string): string | null {
  const word = zoneWord.exec(text);
  const match = word === null ? null : zoned.exec(word[0]);
  if (match === null) return null;
  return `${match[1] ?? "+"}${(match[2] ?? "7").padStart(2, "0")}:${match[3] ?? "00"}`;
}
