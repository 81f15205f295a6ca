import { collapse, fold } from "./fold.ts";
import type { Bilingual, Language } from "./language.ts";

/**
 * Which way the true value lies from the number that is written:
 * "below" (gần / nearly), "above" (hơn / over), "about" (khoảng / about). No qualifier: the number is meant exactly.
 */
export const qualifiers = ["below", "above", "about"] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * What the words of a qualifier say of the number itself: the true value is near it ("gần"), merely on one side of it
 * ("dưới"), or on one side and perhaps that number ("tối đa", "50% trở lên").
 */
export type Bound = "near" | "strict" | "inclusive";

/**
 * The closed table of words.
 * "only" stresses a number without moving it: it belongs to the number's words and leaves its value alone.
 */
export const qualifierWords: Readonly<Record<Qualifier | "only", Bilingual<readonly string[]>>> = {
  below: {
    vi: [
      "gần",
      "gần đạt",
      "gần như",
      "non",
      "ngót",
      "ngót nghét",
      "suýt soát",
      "chưa đến",
      "chưa tới",
      "chưa đầy",
      "không quá",
      "không đến",
      "không tới",
      "dưới",
      "thấp hơn",
      "ít hơn",
      "nhỏ hơn",
      "tối đa",
      "nhiều nhất",
      "cao nhất là",
      "chậm nhất",
      "muộn nhất",
      "lâu nhất",
      "không cao hơn",
      "không vượt",
      "không vượt quá",
      "không lớn hơn",
      "không nhiều hơn",
      "không hơn",
    ],
    en: [
      "nearly",
      "almost",
      "close to",
      "just under",
      "under",
      "below",
      "less than",
      "fewer than",
      "at most",
      "no more than",
      "not quite",
      "short of",
    ],
  },
  above: {
    vi: [
      "hơn",
      "trên",
      "quá",
      "vượt",
      "vượt quá",
      "vượt mức",
      "nhiều hơn",
      "cao hơn",
      "lớn hơn",
      "ít nhất",
      "tối thiểu",
      "không dưới",
      "không ít hơn",
      "không thấp hơn",
      "không nhỏ hơn",
      "không kém",
      "từ trên",
    ],
    en: ["over", "more than", "above", "at least", "upwards of", "just over", "no fewer than", "no less than"],
  },
  about: {
    vi: [
      "khoảng",
      "khoảng xấp xỉ",
      "xấp xỉ",
      "chừng",
      "khoảng chừng",
      "ước",
      "ước tính",
      "ước khoảng",
      "ước đạt",
      "ước tính khoảng",
      "ước chừng",
      "tầm",
      "độ",
      "vào khoảng",
      "trên dưới",
      "áng chừng",
      "cỡ",
    ],
    en: ["about", "around", "approximately", "approx.", "roughly", "some", "an estimated", "circa", "in the region of"],
  },
  only: {
    vi: [
      "chỉ",
      "mới",
      "chỉ có",
      "mới có",
      "mới chỉ",
      "mới chỉ có",
      "chỉ mới",
      "vỏn vẹn",
      "tới",
      "đến",
      "lên tới",
      "lên đến",
      "tận",
    ],
    en: ["only", "just", "as many as", "as much as", "merely"],
  },
};

/** The qualifier that a cell of a dataset names: its id or one of its words in either language; null where it is none. */
export function parseQualifier(text: string): Qualifier | null {
  const wanted = text.trim().normalize("NFC").toLowerCase();
  return (
    qualifiers.find(
      (id) => id === wanted || qualifierWords[id].vi.includes(wanted) || qualifierWords[id].en.includes(wanted),
    ) ??
    qualifiers.find((id) => qualifierWords[id].vi.some((word) => fold(word) === wanted)) ??
    null
  );
}

/** Words that tell more than the side; «hơn» and «trên» are near by custom, as nobody says of 90 that it is over 50. */
const boundWords = {
  below: {
    near: [...["gần", "non", "ngót", "suýt soát"], ...["nearly", "almost", "close to", "just under", "not quite"]],
    inclusive: [
      ...["không quá", "không vượt", "không cao hơn", "không lớn hơn", "không nhiều hơn", "không hơn"],
      ...["tối đa", "nhiều nhất", "cao nhất", "chậm nhất", "muộn nhất", "lâu nhất"],
      ...["trở xuống", "đổ xuống", "đổ lại", "at most", "no more than", "or less", "or fewer"],
    ],
  },
  above: {
    near: ["hơn", "trên", "quá", "vượt", "over", "more than", "above", "just over"],
    inclusive: [
      ...["không dưới", "không ít hơn", "không thấp hơn", "không nhỏ hơn", "không kém"],
      ...["ít nhất", "tối thiểu", "trở lên", "trở đi", "đổ lên"],
      ...["at least", "no fewer than", "no less than", "upwards of", "or more", "and above"],
    ],
  },
} as const satisfies Readonly<
  Record<Exclude<Qualifier, "about">, Readonly<Record<"near" | "inclusive", readonly string[]>>>
>;

/** What the words around a number say of it: `words` as an article has them, in either language. */
export function boundOf(words: string, qualifier: Qualifier): Bound {
  if (qualifier === "about") return "near";
  const written = ` ${collapse(words).toLowerCase()} `;
  const { near, inclusive } = boundWords[qualifier];
  if (inclusive.some((word) => written.includes(` ${word} `))) return "inclusive";
  return near.some((word) => written.includes(` ${word} `)) ? "near" : "strict";
}

const printed: Readonly<Record<Qualifier, Readonly<Record<Bound, Bilingual>>>> = {
  below: {
    near: { vi: "gần", en: "nearly" },
    strict: { vi: "dưới", en: "below" },
    inclusive: { vi: "tối đa", en: "at most" },
  },
  above: {
    near: { vi: "hơn", en: "over" },
    strict: { vi: "hơn", en: "over" },
    inclusive: { vi: "ít nhất", en: "at least" },
  },
  about: {
    near: { vi: "khoảng", en: "about" },
    strict: { vi: "khoảng", en: "about" },
    inclusive: { vi: "khoảng", en: "about" },
  },
};

/** The word a page writes: "gần", "over", "at most". */
export function formatQualifier(qualifier: Qualifier, bound: Bound, language: Language): string {
  return printed[qualifier][bound][language];
}
