import type { Bilingual, Language } from "../domain/language.ts";
import { findDates } from "../seeds/dates.ts";
import { locateQuantities } from "./locate-quantities.ts";
import type { ReadQuantities } from "./read-quantities.ts";

/** A stretch of text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Numbers that name or order a thing and measure nothing: levels, articles, steps, versions, codes. */
const names: Bilingual<readonly RegExp[]> = {
  vi: [
    // "Số 12" is the twelfth of its kind; «con số 12» and «tổng số 12» are amounts, and so is "số 12,5".
    /(?<!(?:con|tổng|trong|chỉ|hệ|tỷ|tỉ|điểm|đa|thiểu)\s+)(?<!\p{L})số\s+\d+(?![.,]?\d)(?:\s*(?:,|và|hoặc|hay|đến|tới|[-–/])\s*\d+(?![.,]?\d))*/giu,
    /(?:mức(?:\s+độ)?|cấp(?:\s+độ)?|bước|điều|khoản|điểm|chương|phần|mục|câu|bài|hình|bảng|trang|đợt|khóa|khoá|lần thứ|thế kỷ|nhóm|phiên bản|quận)\s+\d+(?:\s*(?:,|và|hoặc|hay|đến|tới|[-–/])\s*\d+)*/giu,
    /(?:tháng|ngày|quý|năm)\s+\d{1,4}(?:\s*(?:,|và|hoặc|hay|đến|tới|[-–/])\s*(?:tháng\s+|ngày\s+|quý\s+|năm\s+)?\d{1,4}(?![.,]\d))*/giu,
    /(?:nghị quyết|nghị định|quyết định|thông tư|công văn|văn bản|chỉ thị|luật|quy chuẩn)(?:\s+số)?\s+\d+[\p{L}\d/.-]*/giu,
  ],
  en: [
    /(?<!\p{L})(?:no\.|(?<!(?:the|a)\s+)number)\s+\d+(?![.,]?\d)(?:\s*(?:,|and|or|to|[-–/])\s*\d+(?![.,]?\d))*/giu,
    /(?:levels?|steps?|articles?|clauses?|points?|chapters?|parts?|sections?|stor(?:y|ies)|figures?|tables?|pages?|rounds?|groups?|versions?|district)\s+\d+(?:\s*(?:,|and|or|to|[-–/])\s*\d+)*/giu,
    /(?:resolutions?|decrees?|decisions?|circulars?|dispatch(?:es)?|directives?|laws?|standards?)(?:\s+no\.?)?\s+\d+[\p{L}\d/.-]*/giu,
    /\d+(?:st|nd|rd|th)\s+(?:century|session|congress|edition)/giu,
  ],
};

/** A numeral with letters grown on to it is a code: "36a", "G20", "4G", "CC BY 4.0". */
const codes =
  /[\p{L}_][\p{L}\d_]*[-/.]?\d[\p{L}\d./-]*|\d+[\p{L}_][\p{L}\d_/-]*|\b[A-Z]{2,}(?:\s[A-Z]{2,})*\s\d+(?:\.\d+)+/gu;
const ordinals = /\d+(?:st|nd|rd|th)(?!\p{L})/gu;
const addresses = /(?:https?:\/\/|www\.|mailto:)\S+|\S+@\S+/giu;
const numerals = /\d+(?:[.,\u00A0\u2009\u202F]\d+)*(?:\s?%)?/gu;
const years = /^(?:1[89]|20)\d{2}$/u;
/** What stands before a number that counts what follows even where it looks like a year: "hơn 2000 quyển". */
const countCues: Bilingual<RegExp> = {
  vi: /(?:^|(?<!\p{L})(?:số|có|gồm|khoảng|chừng|hơn|gần|trên|dưới|ngót|thêm|chỉ))\s*$/iu,
  en: /(?<!\p{L})(?:about|some|over|nearly|almost|than|only|least|most|has|had|have)\s*$/iu,
};
/** «mỗi tháng 12 hồ sơ»: so many in each of them, and no month of the year. */
const each = /(?<!\p{L})(?:mỗi|bình quân|trung bình)\s+(?:một\s+)?$/iu;

/**
 * Numbers in digits that refer to no value. None is needed for dates, years, periods, document numbers, levels and other
 * names with a number, list numbers, codes and addresses. Numbers in words ("ba cơ quan") are prose.
 */
export function findUnlinked(
  text: string,
  linked: readonly Stretch[],
  { language, read }: { language: Language; read: ReadQuantities },
): readonly Stretch[] {
  const wanted = stretchesOf(text, numerals).filter(
    (stretch) =>
      !linked.some((one) => overlap(stretch, one)) &&
      !isListNumber(text, stretch) &&
      (!isYear(text, stretch) || mayCount(text, stretch, language)),
  );
  // Most paragraphs end here: reading a text for its quantities and dates is the long part.
  if (wanted.length === 0) return [];
  const quantities = locateQuantities(text, language, read);
  const dates = findDates(text, { year: null }).filter((date) => !date.isBare || isYear(text, date));
  // "mức 3 và 14 quyển": the list of levels ends where the converter's own reader sees a quantity; so does a year in
  // "2000 quyển".
  const free = [...dates, ...nameStretches(text, language)]
    .filter(({ start }) => !each.test(text.slice(0, start)))
    .map((name) => cutBefore(name, quantities));
  return wanted.filter(
    (stretch) =>
      !free.some((one) => overlap(stretch, one)) &&
      (!isYear(text, stretch) || quantities.some((one) => overlap(stretch, one))),
  );
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && a.end > b.start;
}

function isYear(text: string, { start, end }: Stretch): boolean {
  return years.test(text.slice(start, end));
}

/** Whether a number that looks like a year may be one of what follows. */
function mayCount(text: string, { start, end }: Stretch, language: Language): boolean {
  return /^\s+\p{L}/u.test(text.slice(end)) && countCues[language].test(text.slice(0, start));
}

function cutBefore(name: Stretch, quantities: readonly Stretch[]): Stretch {
  const quantity = quantities.find((one) => overlap(one, name));
  return quantity === undefined ? name : { start: name.start, end: Math.max(name.start, quantity.start) };
}

function nameStretches(text: string, language: Language): readonly Stretch[] {
  const isRank = (stretch: Stretch): boolean => ordinalAt(text, stretch);
  const found = stretchesOf(text, codes).filter((stretch) => !isRank(stretch));
  return [...found, ...[...names[language], addresses].flatMap((pattern) => stretchesOf(text, pattern))];
}

/** "89th" is a place in a ranking and no code. */
function ordinalAt(text: string, { start, end }: Stretch): boolean {
  return [...text.slice(start, end).matchAll(ordinals)].some(([written]) => written.length === end - start);
}

function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isListNumber(text: string, { start, end }: Stretch): boolean {
  return text.slice(0, start).trim() === "" && /^[.)]\s/u.test(text.slice(end));
}
