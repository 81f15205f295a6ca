import { collapse } from "../domain/fold.ts";
import type { Language } from "../domain/language.ts";
import { parseNumeral } from "../domain/number.ts";
import { boundOf, qualifiers, qualifierWords, type Bound, type Qualifier } from "../domain/qualifier.ts";
import { scales } from "../domain/unit.ts";

/** A number as a reader sees it in a link. */
export interface VisibleNumber {
  value: number;
  /** The step to the next number that could have been written so: 0.01 in "4,55", 100 000 in "28,6 triệu". */
  step: number;
  /** The place of the last digit that is not 0: 1 000 in "17.000". What a rounded number is precise to. */
  roundStep: number;
  qualifier: Qualifier | null;
  /** What its words say of the number. */
  bound: Bound;
  /** Whether the qualifier stands before the other end of a range: "khoảng 2,5 đến 4". */
  isInherited: boolean;
  /** What follows the number: "% dịch vụ". */
  rest: string;
}

export interface Phrase {
  words: string;
  qualifier: Qualifier | null;
}

const phrases: Readonly<Record<Language, readonly Phrase[]>> = { vi: phrasesOf("vi"), en: phrasesOf("en") };

function phrasesOf(language: Language): readonly Phrase[] {
  const directed = qualifiers.flatMap((id) => qualifierWords[id][language].map((words) => ({ words, qualifier: id })));
  const plain = qualifierWords.only[language].map((words) => ({ words, qualifier: null }));
  return [...directed, ...plain].sort((a, b) => b.words.length - a.words.length);
}

/** Words of place in an order that stand before their number. */
const rankWords = /^(?:(?:xếp|đứng)\s+)?(?:thứ|hạng|vị trí(?:\s+số)?|số|ranked|no\.)\s+/iu;
const numeral = /^(?<digits>\d+(?:[.,\u00A0\u2009\u202F]\d+)*)\s*(?<rest>.*)$/su;
/** "khoảng 2,5 đến ": what a qualifier governs goes on through the range. */
const rangeStart = /[\d.,]+\s*(?:%\s*|\p{L}+\s+)?(?:đến|tới|và|to|and|–|-)\s*$/iu;

/** Longer than any words that a number can be qualified with. */
const mostBefore = 200;

/** Reads the number that a link shows, with the qualifier inside it or right before it; null where it shows none in digits. */
export function parseVisibleNumber(text: string, paragraph: string, language: Language): VisibleNumber | null {
  const before = paragraph.slice(-mostBefore);
  let remaining = collapse(text);
  let found: Phrase | null = null;
  for (let phrase = phraseAt(remaining, language); phrase !== null; phrase = phraseAt(remaining, language)) {
    if (phrase.qualifier !== null) found ??= phrase;
    remaining = remaining.slice(phrase.words.length).trimStart();
  }
  const match = numeral.exec(remaining.replace(rankWords, ""));
  const { digits, rest } = match?.groups ?? {};
  if (digits === undefined || rest === undefined) return null;
  const number = parseNumeral(digits, { language }) ?? parseNumeral(digits, { language, isWhole: true });
  if (number === null) return null;
  const scale = scaleAt(rest, language);
  const { qualifier, words } = found ?? qualifierBefore(before, language) ?? { qualifier: null, words: "" };
  const step = 10 ** -number.decimals * scale.size;
  return {
    value: Number((number.value * scale.size).toPrecision(15)),
    step,
    roundStep: number.decimals > 0 ? step : scale.size * lastPlace(number.value),
    qualifier,
    bound: qualifier === null ? "near" : boundOf(words, qualifier),
    isInherited: found === null && rangeStart.test(collapse(before)),
    rest: scale.rest,
  };
}

function phraseAt(text: string, language: Language): Phrase | null {
  const lower = text.toLowerCase();
  return phrases[language].find(({ words }) => lower.startsWith(`${words} `)) ?? null;
}

/** The qualifier that the words right before a link end with; through words that only stress, and through a range. */
export function qualifierBefore(before: string, language: Language): Phrase | null {
  let remaining = collapse(before).toLowerCase();
  if (rangeStart.test(remaining)) remaining = remaining.replace(rangeStart, "").trimEnd();
  for (;;) {
    const phrase = phrases[language].find(({ words }) => endsWithWords(remaining, words));
    if (phrase === undefined) return null;
    if (phrase.qualifier !== null) return phrase;
    remaining = remaining.slice(0, -phrase.words.length).trimEnd();
  }
}

function endsWithWords(text: string, words: string): boolean {
  if (!text.endsWith(words)) return false;
  const character = text[text.length - words.length - 1];
  return character === undefined || !/[\p{L}\p{N}]/u.test(character);
}

function scaleAt(rest: string, language: Language): { size: number; rest: string } {
  const lower = rest.toLowerCase();
  const words = Object.keys(scales[language]).sort((a, b) => b.length - a.length);
  const word = words.find((scale) => lower.startsWith(scale) && !/^\p{L}/u.test(lower.slice(scale.length)));
  if (word === undefined) return { size: 1, rest };
  return { size: scales[language][word] ?? 1, rest: rest.slice(word.length).trimStart() };
}

function lastPlace(whole: number): number {
  if (whole === 0) return 1;
  let place = 1;
  while (whole % (place * 10) === 0) place *= 10;
  return place;
}
