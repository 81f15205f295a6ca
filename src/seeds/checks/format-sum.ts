import type { Bilingual, Language } from "../../domain/language.ts";
import { formatNumber } from "../../domain/number.ts";

const scales: readonly (readonly [number, Bilingual])[] = [
  [1e9, { vi: "tỷ", en: "billion" }],
  [1e6, { vi: "triệu", en: "million" }],
];

/** "1.037", "28,6 triệu": large round numbers with their scale word. */
export function formatAmount(value: number, language: Language): string {
  const scale = scales.find(([factor]) => Math.abs(value) >= factor && value % (factor / 1000) === 0);
  if (scale === undefined) return formatNumber(value, language);
  return `${formatNumber(value / scale[0], language)} ${scale[1][language]}`;
}

/** "6 + 7 = 13", "64 + 16 = 80 ≠ 78". */
export function formatSum(
  parts: readonly number[],
  computed: number,
  stated: number,
  isEqual: boolean,
  language: Language,
): string {
  const sum = `${parts.map((part) => formatAmount(part, language)).join(" + ")} = ${formatAmount(computed, language)}`;
  if (isEqual) return computed === stated ? sum : `${sum} ≈ ${formatAmount(stated, language)}`;
  return `${sum} ≠ ${formatAmount(stated, language)}`;
}

/** "17 / 19 = 89,47 %". */
export function formatShare(
  part: number,
  whole: number,
  computed: number,
  stated: string | null,
  language: Language,
): string {
  const share = `${formatAmount(part, language)} / ${formatAmount(whole, language)} = ${formatNumber(computed, language)} %`;
  return stated === null ? share : `${share} ≠ ${stated} %`;
}

/** Sums of decimals without the dust of binary fractions. */
export function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}
