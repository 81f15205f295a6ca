import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Language } from "../../domain/language.ts";
import { parseNumeral } from "../../domain/number.ts";
import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";

export interface CheckOptions {
  language: Language;
  gazetteer: Gazetteer;
}

/** One sentence with its quantities in reading order. */
export interface Passage extends CheckOptions {
  quote: string;
  line: number;
  quantities: readonly Quantity[];
}

/** The sentences of a text that hold quantities; equal sentences of one line are one. */
export function toPassages(quantities: readonly Quantity[], options: CheckOptions): readonly Passage[] {
  const passages: (Passage & { quantities: Quantity[] })[] = [];
  for (const quantity of quantities) {
    const last = passages.at(-1);
    const lastOffset = last?.quantities.at(-1)?.offset ?? 0;
    if (last?.quote === quantity.quote && last.line <= quantity.line && quantity.offset > lastOffset)
      last.quantities.push(quantity);
    else passages.push({ ...options, quote: quantity.quote, line: quantity.line, quantities: [quantity] });
  }
  return passages;
}

export function endOf(quantity: Quantity): number {
  return quantity.offset + quantity.text.length;
}

/** What stands between two quantities of one sentence. */
export function between(quote: string, first: Quantity, second: Quantity): string {
  return quote.slice(endOf(first), second.offset);
}

/** One unit of the last digit that was written: 0.01 for "4,55%", 100 000 for "28,6 triệu". */
export function lastDigitOf(quantity: Quantity, language: Language): number {
  const digits = /\d+(?:[.,\u00A0]\d+)*/u.exec(quantity.text)?.[0];
  const numeral = digits === undefined ? null : parseNumeral(digits, { language });
  if (numeral === null || numeral.value === 0) return 1;
  if (
    numeral.decimals > 0 &&
    Number.isInteger(quantity.value) &&
    Math.abs(quantity.value) >= 1000 &&
    numeral.value * 1000 === quantity.value
  )
    return 1;
  return (Math.abs(quantity.value) / numeral.value) * 10 ** -numeral.decimals;
}

export function isExact(quantity: Quantity): boolean {
  return quantity.qualifier === null && quantity.to === null;
}

export function isSameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && (a.noun ?? "").toLowerCase() === (b.noun ?? "").toLowerCase();
}

const amount =
  /^(?:.*\d[\d.,\u00A0]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion)\s*)*|(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|linh|lẻ|trăm|nghìn|ngàn|triệu)\s)+)/isu;

/** Whether a number stands in brackets that close before another one begins: an aside to what stands around it. */
export function isAsideBefore({ quote }: Passage, { offset }: Quantity, until: number): boolean {
  const open = quote.lastIndexOf("(", offset);
  const close = quote.indexOf(")", offset);
  return open !== -1 && quote.lastIndexOf(")", offset) < open && close !== -1 && close < until;
}

/** What stands between two quantities of one sentence, shares left out: "15 bộ, nhóm dưới 80% có 2 bộ". */
export function betweenCounts(passage: Passage, first: Quantity, second: Quantity): string {
  const { quote, quantities } = passage;
  let gap = "";
  let from = endOf(first);
  for (const one of quantities) {
    if (one.unit !== "percent" || one.offset < from || one.offset >= second.offset) continue;
    gap += quote.slice(from, one.offset).trimEnd();
    from = endOf(one);
  }
  return gap + quote.slice(from, second.offset);
}

/** The same unit, or a shorter word for it: "27 điểm tiêm" and "9 điểm", "26 bộ, cơ quan" and "9 cơ quan". */
export function isLike(a: Quantity, b: Quantity): boolean {
  if (isSameUnit(a, b)) return true;
  const [first, second] = [a, b].map((one) => `${one.text.toLowerCase().replace(amount, "")} `);
  if (first === undefined || second === undefined || first === " " || second === " ") return false;
  return first.startsWith(second) || second.startsWith(first) || isLastOf(first, second) || isLastOf(second, first);
}

function isLastOf(list: string, word: string): boolean {
  return list.endsWith(`, ${word}`);
}

/** What a passage says of some numbers, beside what they come to. */
interface Sum extends Pick<ArithmeticCheck, "kind" | "arithmetic" | "computed" | "stated"> {
  holds: boolean;
}

export function toCheck({ quote, line }: Passage, { holds, ...sum }: Sum): ArithmeticCheck {
  return { ...sum, outcome: holds ? "holds" : "fails", quote, line };
}
