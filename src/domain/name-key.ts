import { collapse } from "./fold.ts";

const dash = /\s*[-\u2010-\u2015\u2212]\s*/gu;
/** An open syllable in oa, oe or uy with its tone on the first vowel: «hòa», «khỏe», «ủy». */
const earlyTone = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu;

/** Puts the tone marks of oa, oe, uy on the second vowel: «hóa» as «hoá», «ủy» as «uỷ». NFC in, NFC of the same length out. */
export function placeTones(text: string): string {
  return text.normalize("NFD").replace(earlyTone, movedTone).normalize("NFC");
}

function movedTone(written: string, first: string, tone: string, second: string, at: number, text: string): string {
  const isGlide = /q/iu.test(text[at - 1] ?? "") || !isPair(first, second);
  return isGlide ? written : first + second + tone;
}

function isPair(first: string, second: string): boolean {
  return ["oa", "oe", "uy"].includes((first + second).toLowerCase());
}

/**
 * The form in which two spellings are one name: NFC, white space collapsed, tone marks of oa, oe, uy in one place,
 * every hyphen or dash a hyphen without spaces, lower case. «Thừa Thiên – Huế» and «Thừa Thiên-Huế» agree, «Thuỷ» and «Thủy» too.
 */
export function toNameKey(name: string): string {
  return placeTones(collapse(name)).replace(dash, "-").toLowerCase();
}
