import { formatDate } from "./date.ts";
import type { Language } from "./language.ts";
import { formatNumber } from "./number.ts";
import { boundOf, formatQualifier } from "./qualifier.ts";
import type { Quantity } from "./quantity.ts";
import { formatUnit, kindOf, type UnitTable } from "./unit-table.ts";

/** How the reader of articles understood a number: "gần 14%, tháng 5/2020", "26 trên 30 bộ", "22–44 trên 44 dịch vụ". */
export function formatQuantity(quantity: Quantity, language: Language, units: UnitTable): string {
  const { value, to, of, qualifier, qualifierText, asOf } = quantity;
  const numbers = [value, ...(to === null ? [] : [to])].map((number) => formatNumber(number, language)).join("–");
  const whole = of === null ? null : `${language === "vi" ? "trên" : "of"} ${formatNumber(of, language)}`;
  const counted = withUnit([numbers, whole].filter((part) => part !== null).join(" "), quantity, language, units);
  const word =
    qualifier === null ? "" : `${formatQualifier(qualifier, boundOf(qualifierText ?? "", qualifier), language)} `;
  return word + counted + (asOf === null ? "" : `, ${formatDate(asOf, language)}`);
}

function withUnit(numbers: string, quantity: Quantity, language: Language, units: UnitTable): string {
  const { value, of, unit, noun } = quantity;
  if (kindOf(unit, units) === "rank") return language === "vi" ? `thứ ${numbers}` : `no. ${numbers}`;
  // A noun that no table knows has no translation: it stays as the article has it.
  const word = noun ?? formatUnit(unit, of ?? value, language, units);
  if (word === "") return numbers;
  return word === "%" ? numbers + word : `${numbers} ${word}`;
}
