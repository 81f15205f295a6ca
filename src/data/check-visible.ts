import { formatValue } from "../domain/format-value.ts";
import type { Language } from "../domain/language.ts";
import { roundTo } from "../domain/precision.ts";
import { boundOf } from "../domain/qualifier.ts";
import { kindOf, splitRate, type UnitTable } from "../domain/unit-table.ts";
import { boundIn, type Value } from "../domain/value.ts";
import type { ReadQuantities } from "./read-quantities.ts";
import { parsePart } from "./visible-part.ts";
import { parseVisibleNumber, qualifierBefore, type VisibleNumber } from "./visible-number.ts";

/** What is wrong with the words of a link, against the value that it refers to. */
export interface VisibleFault {
  rule: "link-number" | "link-qualifier" | "link-unit" | "link-unreadable";
  /** The value as it may be written. */
  expected: string;
}

interface Visible {
  text: string;
  /** The words right before the link. */
  before: string;
  language: Language;
}

interface Tables {
  units: UnitTable;
  read: ReadQuantities;
}

const noise = 1e-9;
/** How far from the value a rounded number may stand, as a part of it: "gần 30 triệu" is 28.6, "gần 20%" is not 14. */
const nearness = 0.1;

/**
 * Compares what a reader sees with the value: the number at the precision written, its qualifier, and its unit where the
 * words name one. A bound is never rounded inwards; an exact number may be written with a qualifier that is true of it.
 * A value without a number may be shown by any words, but by no number that its sentence does not hold.
 */
export function checkVisible(value: Value, visible: Visible, { units, read }: Tables): VisibleFault | null {
  if (value.value === null) return checkWords(value, visible);
  const fault = (rule: VisibleFault["rule"]): VisibleFault => ({
    rule,
    expected: formatValue(value, visible.language, units),
  });
  const number = parseVisibleNumber(visible.text, visible.before, visible.language) ?? readWords(visible, read);
  const part = parsePart(visible.text, visible.language);
  if (part !== null && kindOf(value.unit, units) === "share") {
    const isSame = Math.round((value.value / 100) * part.of) === part.value;
    return isSame ? null : fault("link-number");
  }
  if (number === null || /^(?:\/|trên\s+\d|trong\s+\d|of\s+\d|out of\s+\d)/iu.test(number.rest)) {
    return fault("link-unreadable");
  }
  const rule = compare(value, value.value, number) ?? compareUnit(value.unit, number.rest, visible.language, units);
  return rule === null ? null : fault(rule);
}

const numerals = /\d+(?:[.,]\d+)*/gu;

function checkWords({ label, basis, asOf, from, to }: Value, { text, language }: Visible): VisibleFault | null {
  const words = basis.kind === "derived" ? [] : [basis.quote, basis.quoteEn];
  const known: readonly string[] = [label.vi, label.en, ...words, asOf, from, to].join(" ").match(numerals) ?? [];
  const written: readonly string[] = text.match(numerals) ?? [];
  const isKnown = written.every((numeral, index) => known.includes(numeral) && written.indexOf(numeral) === index);
  return isKnown ? null : { rule: "link-number", expected: label[language] ?? "" };
}

/** "gấp đôi", "twice": numbers in words, as the converter reads them. */
function readWords({ text, before, language }: Visible, read: ReadQuantities): VisibleNumber | null {
  const [quantity] = read([{ text, line: 1 }], { language, year: null });
  if (quantity === undefined || quantity.of !== null || quantity.to !== null) return null;
  const said = qualifierBefore(before, language);
  const qualifier = quantity.qualifier ?? said?.qualifier ?? null;
  const words = quantity.qualifier === null ? said?.words : quantity.qualifierText;
  const bound = qualifier === null ? "near" : boundOf(words ?? "", qualifier);
  return { value: quantity.value, step: 1, roundStep: 1, qualifier, bound, isInherited: false, rest: "" };
}

function compare(value: Value, exact: number, number: VisibleNumber): VisibleFault["rule"] | null {
  if (value.qualifier === null) {
    // What governs the other end of a range does not make this end less exact: "gần 14% tới 30,1%".
    const written = number.isInherited ? { ...number, qualifier: null } : number;
    return isTrueOf(exact, written) ? null : "link-number";
  }
  const isWritten = same(number.value, roundTo(exact, value.decimals, value.qualifier));
  const isTooFine = number.roundStep < 10 ** -value.decimals * (1 - noise);
  const isTrue = isWritten || (!isTooFine && isTrueOf(exact, { ...number, qualifier: value.qualifier }));
  if (!isTrue) return "link-number";
  return number.qualifier === value.qualifier && !isTooNear(value, number) ? null : "link-qualifier";
}

/** «gần 50%» where all that is known is that it is below: nobody said that it is near. */
function isTooNear({ basis }: Value, number: VisibleNumber): boolean {
  return number.qualifier === "below" && number.bound === "near" && boundIn(basis) !== "near";
}

/** Whether a number with its qualifier is true of an exactly known one, at the precision at which it is written. */
function isTrueOf(exact: number, { value, step, roundStep, qualifier }: VisibleNumber): boolean {
  const slack = Math.max(1, Math.abs(exact)) * noise;
  if (Math.abs(exact - value) > Math.abs(exact) * nearness + slack) return false;
  switch (qualifier) {
    case null:
      return same(roundTo(exact, Math.round(-Math.log10(step))), value);
    case "about":
      return Math.abs(exact - value) <= roundStep / 2 + slack;
    case "above":
      return exact >= value - slack && exact - value < roundStep - slack;
    case "below":
      return exact <= value + slack && value - exact < roundStep - slack;
  }
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1, Math.abs(b)) * noise;
}

function compareUnit(unit: string, rest: string, language: Language, units: UnitTable): "link-unit" | null {
  const upper = splitRate(unit, units)?.[0] ?? unit;
  const own = units.get(upper)?.words[language] ?? [];
  if (rest === "" || own.some((word) => startsWithWord(rest, word))) return null;
  const kind = kindOf(upper, units);
  const others = [...units.values()].filter(
    ({ id, kind: other }) => id !== upper && (other !== "count" || kind !== "count"),
  );
  const written = others.flatMap(({ words }) => words[language].filter((word) => startsWithWord(rest, word)));
  return written.some((word) => !isShortFor(word, own)) ? "link-unit" : null;
}

/** "điểm" is short for "điểm phần trăm". */
function isShortFor(word: string, own: readonly string[]): boolean {
  return own.some((longer) => longer.startsWith(`${word} `));
}

function startsWithWord(text: string, word: string): boolean {
  if (word === "" || !text.toLowerCase().startsWith(word.toLowerCase())) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(word.length)) || !/[\p{L}\p{N}]$/u.test(word);
}
