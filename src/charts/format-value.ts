import type { Language } from "../domain/language.ts";
import { formatNumber } from "../domain/number.ts";
import { formatQualifier } from "../domain/qualifier.ts";
import type { Unit } from "../domain/unit.ts";
import type { Value } from "../domain/value.ts";
import { figureWords } from "../words/chart.ts";

interface FormatOptions {
  language: Language;
  units: readonly Unit[];
  /** With the noun that is counted: "28,6 triệu hồ sơ". Default: without, as beside a mark. */
  withNoun?: boolean;
}

const space = "\u00a0";

/** A value as a page prints it, qualifier and unit included: "gần 14%", "28,6 triệu", "89th". "" where there is no number. */
export function formatValue(value: Value, options: FormatOptions): string {
  if (value.value === null || !Number.isFinite(value.value)) return "";
  const amount = formatAmount(value.value, value.decimals, value.unit, options);
  return value.qualifier === null ? amount : `${formatQualifier(value.qualifier, options.language)}${space}${amount}`;
}

/** A bare number in a unit, in full digits below a million and in millions or more from there on where that is exact. */
export function formatAmount(
  number: number,
  decimals: number,
  unitId: string,
  { language, units, withNoun = false }: FormatOptions,
): string {
  const unit = units.find(({ id }) => id === unitId);
  const isPlural = language === "en" && number !== 1;
  const [word = "", plural = word] = unit?.words[language] ?? [];
  const noun = isPlural ? plural : word;
  const figures = formatFigures(number, decimals, language);
  switch (unit?.kind) {
    case "share":
      return `${figures}%`;
    case "rank":
      return language === "vi" ? `thứ${space}${figures}` : `${figures}${ordinalSuffix(number)}`;
    case "points":
      return `${figures}${space}${withNoun ? noun : figureWords[language].points}`;
    case "factor":
    case "duration":
    case "measure":
      return `${figures}${space}${unit.kind === "factor" ? word : noun}`;
    case "money":
      return withNoun || unit.words.vi[0] !== undefined ? `${figures}${space}${noun}` : figures;
    default:
      return withNoun && noun !== "" ? `${figures}${space}${noun}` : figures;
  }
}

/** "28,6 triệu" where nothing is lost by it, else all digits. A negative count of decimals rounds to tens, hundreds … */
export function formatFigures(number: number, decimals: number, language: Language): string {
  const rounded = decimals < 0 ? Math.round(number * 10 ** decimals) / 10 ** decimals : number;
  const shown = Number(rounded.toFixed(Math.max(0, Math.min(decimals, 10))));
  const scale = figureWords[language].scales.find(({ from }) => Math.abs(shown) >= from);
  if (scale !== undefined && Number.isInteger(Number(((shown * 100) / scale.from).toPrecision(12)))) {
    return `${formatNumber(shown / scale.from, language)}${space}${scale.word}`.replace("-", "−");
  }
  return formatNumber(shown, language, Math.max(0, Math.min(decimals, 10))).replace("-", "−");
}

function ordinalSuffix(number: number): string {
  const lastTwo = Math.abs(number) % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return "th";
  return ["th", "st", "nd", "rd"][lastTwo % 10] ?? "th";
}
