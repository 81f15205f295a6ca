import { qualifierWords } from "./qualifier.ts";

/** A number as a line of text has it: "4", "14%", "3–4", "5/2020", "36a". */
const numeral = /(?<![\p{L}\p{N}.,/–-])\d+(?:[.,/–-]\d+)*(?<mark>%|\p{L})?(?![\p{L}\p{N}])/gu;
const year = /^(?:1[89]|20)\d\d$/u;

/** What a number behind it names, in either language: "cấp 4", "năm 2020", "level 4", "May 2020". */
const named =
  /^(?:mức|độ|cấp|bậc|hạng|thứ|lần|bước|phần|số|trang|bảng|hình|chương|điều|khoản|quyết|định|ngày|tháng|quý|năm|levels?|steps?|stages?|parts?|pages?|tables?|figures?|chapters?|articles?|rank|number|resolution|decree)$/iu;
const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
/** The last words of qualifiers, but for those that mostly mean something else: "short of", "close to", «chỉ có». */
const qualifies = new Set(
  Object.values(qualifierWords)
    .flatMap(({ vi, en }) => [...vi, ...en].map((phrase) => phrase.split(" ").at(-1) ?? ""))
    .filter((word) => !/^(?:of|to|as|là|có|đến|tới)$/u.test(word)),
);
/** Two words that are one before a number: «mức độ 4», «ít nhất 50%», “at least 50%”. */
const pairs = new Set([
  "mức độ",
  ...Object.values(qualifierWords).flatMap(({ vi, en }) =>
    [...vi, ...en].filter((phrase) => /^\S+ \S+$/u.test(phrase)),
  ),
]);
const lastTwoWords = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+ [\p{L}\p{M}]+(?= $)/u;
/** More than two words, in characters; a line is not read from its beginning for each of its numbers. */
const reach = 40;
/** "mức độ 3 và 4", "levels 3 and 4": a number that goes on from the one before. */
const goesOn = /\d%? (?:và|hay|hoặc|đến|tới|and|or|to) $/u;
/** Words that lead on from a number, and are not what it counts. */
const leadsOn =
  /^(?:và|hay|hoặc|đến|tới|trong|trên|ở|tại|của|cho|với|theo|so|là|thì|có|đã|chưa|không|and|or|to|of|in|on|at|by|for|from|with|than|as|is|are|was|were|had|has|have|that)$/u;

/**
 * A line of text in which no line ends between a number and the word that it belongs to: "cấp 4", "gần 14%",
 * "28,6 triệu", "level 4". Spaces become no-break spaces, and nothing else changes.
 */
export function bindNumbers(text: string): string {
  if (!/\d/u.test(text)) return text;
  const plain = text.replaceAll("\u00a0", " ");
  const characters = text.split("");
  for (const { 0: number, index, groups } of plain.matchAll(numeral)) {
    const before = plain.slice(Math.max(0, index - reach), index);
    const word = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?= $)/u.exec(before)?.[0] ?? "";
    const mark = groups?.["mark"] ?? "";
    const isName = word !== "" && (named.test(word) || month.test(word) || /\p{L}/u.test(mark));
    if (isName || qualifies.has(word.toLowerCase()) || goesOn.test(before)) characters[index - 1] = "\u00a0";
    const pair = lastTwoWords.exec(before);
    if (pair !== null && pairs.has(pair[0].toLowerCase())) {
      characters[index - before.length + pair.index + pair[0].indexOf(" ")] = "\u00a0";
      characters[index - 1] = "\u00a0";
    }
    if (isName || mark !== "" || year.test(number)) continue;
    const end = index + number.length;
    const next = /^ (?<word>\p{L}[\p{L}\p{M}]*)/u.exec(plain.slice(end))?.groups?.["word"] ?? "";
    if (month.test(next) || (/^\p{Ll}/u.test(next) && !leadsOn.test(next))) characters[end] = "\u00a0";
  }
  return characters.join("");
}
