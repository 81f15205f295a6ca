import type { Language } from "../../domain/language.ts";
import { parseNumeral } from "../../domain/number.ts";
import type { UnitKind } from "../../domain/unit.ts";
import { scaleAt } from "./scales.ts";
import type { Token } from "./tokens.ts";

/** A numeral with its scale; what it amounts to depends on what it counts ("1,234" people are 1 234). */
export interface Amount {
  /** The digits as written, or null for a number in words. */
  digits: string | null;
  /** The number in words, else 0. */
  worded: number;
  isNegative: boolean;
  /** What scale words multiply by, and what a smaller second amount adds ("1 tỷ 200 triệu"). */
  scale: number;
  plus: number;
  /** Token indexes: first, and one past the last of scale words. */
  first: number;
  end: number;
}

/** The amount written in digits at a token, or null. */
export function digitsAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const written = numeralAt(tokens, at);
  if (written === null) return null;
  const sign = tokens[at - 1];
  const isNegative = (sign !== undefined && isMinus(tokens, at)) || isBelowZero(tokens, at);
  const amount = {
    digits: written.digits,
    worded: 0,
    isNegative,
    scale: 1,
    plus: 0,
    first: isNegative ? at - 1 : at,
    end: written.end,
  };
  const scale = scaleAt(tokens, amount.end, language);
  if (scale === null) return amount;
  return withRest(tokens, { ...amount, scale: scale.factor, end: scale.end }, language);
}

/** "1 tỷ 200 triệu", "2 triệu rưỡi". */
function withRest(tokens: readonly Token[], amount: Amount, language: Language): Amount {
  if (tokens[amount.end]?.key === "rưỡi") return { ...amount, plus: amount.scale / 2, end: amount.end + 1 };
  const rest = numeralAt(tokens, amount.end);
  const scale = rest === null ? null : scaleAt(tokens, rest.end, language);
  const value = rest === null ? null : parseNumeral(rest.digits, { language })?.value;
  if (scale === null || value === null || value === undefined || scale.factor * value >= amount.scale) return amount;
  return { ...amount, plus: scale.factor * value, end: scale.end };
}

function isMinus(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  const before = tokens[at - 2];
  if (sign === undefined || !/^[-−–]$/u.test(sign.text) || tokens[at]?.isSpaced !== false || !sign.isSpaced)
    return false;
  const isCold =
    tokens[at + 1]?.key === "độ" || (/^(?:đến|tới)$/u.test(tokens[at + 1]?.key ?? "") && tokens[at + 3]?.key === "độ");
  if (isCold) return true;
  return before !== undefined && before.kind !== "numeral" && /^[%°]$/u.test(tokens[at + 1]?.text ?? "");
}

/** «âm 2,5%», «âm 5 độ». */
function isBelowZero(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.key === "âm" && /^(?:%|°|độ)$/u.test(tokens[at + 1]?.key ?? "");
}

/** "84, 33%" and "12 000": a space that slipped in, or one that groups. */
function numeralAt(tokens: readonly Token[], at: number): { digits: string; end: number } | null {
  const token = tokens[at];
  if (token?.kind !== "numeral") return null;
  const [second, third, fourth] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  const isSlip =
    second?.text === "," && third?.kind === "numeral" && second.isSpaced !== third.isSpaced && fourth?.text === "%";
  if (isSlip && /^\d{1,3}$/u.test(token.text) && /^\d{1,2}$/u.test(third?.text ?? "") && tokens[at - 1]?.text !== ",") {
    return { digits: `${token.text},${third?.text ?? ""}`, end: at + 3 };
  }
  let digits = token.text;
  let end = at + 1;
  if (/^[1-9]\d{0,2}$/u.test(digits)) {
    for (; tokens[end]?.isSpaced === true && /^\d{3}(?:[.,]\d+)?$/u.test(tokens[end]?.text ?? ""); end += 1) {
      digits += `\u00A0${tokens[end]?.text ?? ""}`;
    }
  }
  return { digits, end };
}

/** A unit as far as its numerals go. */
interface Counted {
  unit: string;
  kind: UnitKind;
}

/** What counts whole things, whatever the unit. */
export const wholeThings: Counted = { unit: "count", kind: "count" };

/**
 * Whether "1,234" of a unit groups. Counted things and money come whole. A measure may well have three decimals
 * ("15,725 km"), but none that ends in zeros ("5,000 tấn"). Nobody scores to a thousandth: "1,250 điểm" groups.
 */
function isGrouping(digits: string, unit: Counted | null, language: Language): boolean {
  if (unit === null || unit.kind === "share") return false;
  if (unit.kind === "count" || unit.kind === "money" || unit.unit === "point") return true;
  return language === "vi" ? /^[1-9]\d{0,2},\d00$/u.test(digits) : /^[1-9]\d{0,2}\.\d00$/u.test(digits);
}

/** The value in the unit that is counted; null where the digits are no numeral. */
export function valueOf(amount: Amount, unit: Counted | null, language: Language): number | null {
  const { digits, worded, scale, plus, isNegative } = amount;
  const isWhole = scale === 1 && digits !== null && isGrouping(digits, unit, language);
  const numeral =
    digits === null ? { value: worded } : parseNumeral(digits, { language, isWhole, isShare: unit?.kind === "share" });
  if (numeral === null) return null;
  const value = Number((numeral.value * scale + plus).toPrecision(15));
  return isNegative ? -value : value;
}
