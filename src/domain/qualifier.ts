import { fold } from "./fold.ts";
import type { Bilingual, Language } from "./language.ts";

/**
 * Which way the true value lies from the number that is written:
 * "below" (gần / nearly), "above" (hơn / over), "about" (khoảng / about). No qualifier: the number is meant exactly.
 */
export const qualifiers = ["below", "above", "about"] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * The closed table of words. The first of each list is the one that pages write.
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

/** The word a page writes: "gần", "over". */
export function formatQualifier(qualifier: Qualifier, language: Language): string {
  return qualifierWords[qualifier][language][0] ?? qualifier;
}
