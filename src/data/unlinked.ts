import type { Language } from "../domain/language.ts";
import { findDates } from "../seeds/dates.ts";
import { locateQuantities } from "./locate-quantities.ts";
import type { ReadQuantities } from "./read-quantities.ts";

/** A stretch of text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Numbers that name or order a thing and measure nothing: levels, articles, steps, versions, codes. */
const names: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: [
    /(?:mức(?:\s+độ)?|cấp(?:\s+độ)?|bước|điều|khoản|điểm|chương|phần|mục|câu|bài|hình|bảng|trang|đợt|khóa|khoá|lần thứ|thế kỷ|nhóm|phiên bản|quận|số)\s+\d+(?:\s*(?:,|và|hoặc|hay|đến|tới|[-–/])\s*\d+)*/giu,
    /(?:tháng|ngày|quý|năm)\s+\d{1,4}(?:\s*(?:,|và|hoặc|hay|đến|tới|[-–/])\s*(?:tháng\s+|ngày\s+|quý\s+|năm\s+)?\d{1,4}(?![.,]\d))*/giu,
    /(?:nghị quyết|nghị định|quyết định|thông tư|công văn|văn bản|chỉ thị|luật|quy chuẩn)(?:\s+số)?\s+\d+[\p{L}\d/.-]*/giu,
  ],
  en: [
    /(?:levels?|steps?|articles?|clauses?|points?|chapters?|parts?|sections?|stor(?:y|ies)|figures?|tables?|pages?|rounds?|groups?|versions?|no\.|number|district)\s+\d+(?:\s*(?:,|and|or|to|[-–/])\s*\d+)*/giu,
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
    ({ start, end }) =>
      !linked.some((stretch) => start < stretch.end && end > stretch.start) &&
      !years.test(text.slice(start, end)) &&
      !isListNumber(text, start, end),
  );
  // Most paragraphs end here: reading a text for its quantities and dates is the long part.
  if (wanted.length === 0) return [];
  const quantities = locateQuantities(text, language, read);
  const dates = findDates(text, { year: null }).filter(
    (date) => !date.isBare || years.test(text.slice(date.start, date.end)),
  );
  // "mức 3 và 14 quyển": the list of levels ends where the converter's own reader sees a quantity.
  const named = nameStretches(text, language).map((name) => cutBefore(name, quantities));
  const free = [...dates, ...named];
  return wanted.filter(({ start, end }) => !free.some((stretch) => start < stretch.end && end > stretch.start));
}

function cutBefore(name: Stretch, quantities: readonly Stretch[]): Stretch {
  const quantity = quantities.find(({ start, end }) => start < name.end && end > name.start);
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

function isListNumber(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === "" && /^[.)]\s/u.test(text.slice(end));
}
