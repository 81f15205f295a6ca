import type { Bilingual, Language } from "./language.ts";
import { formatNumber } from "./number.ts";
import { roundTo } from "./precision.ts";
import { formatQualifier, type Qualifier } from "./qualifier.ts";
import { formatUnit, kindOf, type UnitTable } from "./unit-table.ts";
import { boundIn, type Value } from "./value.ts";

type PrintedBasis = Pick<Value["basis"], "kind" | "bound">;
type Printed = Pick<Value, "value" | "decimals" | "unit" | "qualifier"> & { basis: PrintedBasis };

/** "gần 14%", "over 56,000 services", "thứ 89": the value as pages write it. "" where it has no number. */
export function formatValue(value: Printed, language: Language, units: UnitTable): string {
  const number = formatBare(value, language, units);
  if (number === "") return "";
  const qualifier = value.qualifier === null ? "" : qualifierWord(value.qualifier, value.basis, language);
  return [qualifier, number].filter((word) => word !== "").join(" ");
}

/** The same without its qualifier. */
export function formatBare(
  { value, decimals, unit, qualifier }: Omit<Printed, "basis">,
  language: Language,
  units: UnitTable,
): string {
  if (value === null) return "";
  const rounded = roundTo(value, decimals, qualifier);
  const number = formatScaled(rounded, language) ?? formatNumber(rounded, language, Math.max(0, decimals));
  const kind = kindOf(unit, units);
  if (kind === "rank") return language === "vi" ? `thứ ${number}` : `${number}${ordinalEnding(rounded)}`;
  const word = formatUnit(unit, rounded, language, units);
  if (word === "") return number;
  return kind === "share" && word === "%" ? number + word : `${number} ${word}`;
}

/** As it stands beside a mark: what is counted is left out, percentage points are short, and no line breaks within. */
export function formatLabel(value: Printed, language: Language, units: UnitTable): string {
  const number = formatLabelNumber(value, language, units);
  if (number === "" || value.qualifier === null) return number;
  return `${qualifierWord(value.qualifier, value.basis, language)} ${number}`.replaceAll(" ", "\u00a0");
}

/** The same without its qualifier. */
export function formatLabelNumber(
  { value, decimals, unit, qualifier }: Omit<Printed, "basis">,
  language: Language,
  units: UnitTable,
): string {
  if (value === null || !Number.isFinite(value)) return "";
  const kind = kindOf(unit, units);
  const isNamed = kind !== "count" && units.has(unit);
  const shown = isNamed ? (kind === "points" ? "point" : unit) : "";
  const text = formatBare({ value, decimals, unit: shown, qualifier }, language, units);
  return text.replace("-", "−").replaceAll(" ", "\u00a0");
}

const scales: readonly { size: number; words: Bilingual }[] = [
  { size: 1e12, words: { vi: "nghìn tỷ", en: "trillion" } },
  { size: 1e9, words: { vi: "tỷ", en: "billion" } },
  { size: 1e6, words: { vi: "triệu", en: "million" } },
];

/** "28,6 triệu" for a number that two decimals of a scale can say in full; null for any other. */
function formatScaled(number: number, language: Language): string | null {
  const scale = scales.find(({ size }) => Math.abs(number) >= size);
  if (scale === undefined || Math.round((number / scale.size) * 100) * (scale.size / 100) !== number) return null;
  return `${formatNumber(number / scale.size, language)} ${scale.words[language]}`;
}

/** A computed bound lies on one side of a number, and need not be near it: "dưới", not "gần". */
function qualifierWord(qualifier: Qualifier, basis: PrintedBasis, language: Language): string {
  return formatQualifier(qualifier, boundIn(basis), language);
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}
