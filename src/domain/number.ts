import type { Language } from "./language.ts";

/** A numeral as it was read: its value and how many decimals were written (precision as the source has it). */
export interface Numeral {
  value: number;
  decimals: number;
}

interface NumeralOptions {
  language: Language;
  /** What is counted comes in whole ones, so "1,234" of them is 1 234 and not 1.234. Default: false. */
  isWhole?: boolean;
  /** A share rarely exceeds a thousand: "12.345" per cent has decimals, "1.200" groups. Default: false. */
  isShare?: boolean;
}

const plain = /^\d+$/u;
const dotGroups = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/u;
const commaGroups = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/u;
const spaceGroups = /^[1-9]\d{0,2}(?:[\u00A0\u2009\u202F]\d{3})+(?:[.,](\d+))?$/u;
const decimal = /^\d+[.,](\d+)$/u;

/**
 * Reads one numeral: digits with separators, nothing else. Vietnamese groups with "." and marks decimals with ",",
 * English the other way round; each language's slips into the other's habit are read where only one reading is possible
 * ("21.5" in Vietnamese is 21.5: no group has one digit). Null for anything that is not a numeral.
 */
export function parseNumeral(
  text: string,
  { language, isWhole = false, isShare = false }: NumeralOptions,
): Numeral | null {
  if (plain.test(text)) return { value: Number(text), decimals: 0 };
  if (isShare && /^\d{1,2}[.,]\d{2}[1-9]$/u.test(text)) return { value: Number(text.replace(",", ".")), decimals: 3 };
  const grouped = [groupingOf(language), groupingOf(language === "vi" ? "en" : "vi"), spaceGroups];
  for (const [index, pattern] of grouped.entries()) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const groups = text.split(/[.,\s]/u).length - (match[1] === undefined ? 1 : 2);
    // "1,234" is a decimal in Vietnamese unless it counts whole things; two groups or a decimal part leave no doubt.
    if (index === 1 && groups === 1 && match[1] === undefined && !isWhole) continue;
    const decimals = match[1]?.length ?? 0;
    const digits = text.replace(/\D/gu, "");
    return {
      value: Number(`${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`),
      decimals,
    };
  }
  const match = decimal.exec(text);
  return match?.[1] === undefined ? null : { value: Number(text.replace(",", ".")), decimals: match[1].length };
}

function groupingOf(language: Language): RegExp {
  return language === "vi" ? dotGroups : commaGroups;
}

/** "1.102", "4,55" in Vietnamese; "1,102", "4.55" in English. Decimals: as many as given, else as many as the value has (at most 10). */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const key = `${language} ${decimals ?? ""}`;
  const formatter = formatters.get(key) ?? toFormatter(language, decimals);
  formatters.set(key, formatter);
  return formatter.format(value);
}

/** Making a formatter costs a thousand times what using one does. */
const formatters = new Map<string, Intl.NumberFormat>();

function toFormatter(language: Language, decimals: number | undefined): Intl.NumberFormat {
  const digits =
    decimals === undefined
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", digits);
}
