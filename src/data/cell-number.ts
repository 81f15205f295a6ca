/** What a cell of a spreadsheet says, or why it says no number that can be trusted. */
export type CellNumber = { value: number; decimals: number } | { fault: "unreadable" | "ambiguous" | "percent" };

interface Counted {
  /** Only whole numbers make sense, so "1.102" is 1 102. */
  isWhole: boolean;
  /** The unit is a part of 100, so "4,55%" is 4.55. */
  isShare: boolean;
}

const shape = /^-?(?:\d+|\d{1,3}(?:[.,\u0020\u00A0\u2009\u202F']\d{3})+)(?:[.,]\d+)?$/u;
const oneSeparator = /^-?\d{1,3}[.,]\d{3}$/u;
const spaces = /[\u0020\u00A0\u2009\u202F']/gu;

/**
 * Reads a number as a Vietnamese or an English spreadsheet writes it: "4.55", "4,55", "1 102", "1.102.000", "1,102.5".
 * "1.102" can be two numbers: it is 1 102 where only whole ones make sense, and else a fault, as is every other text.
 */
export function parseCellNumber(text: string, { isWhole, isShare }: Counted): CellNumber {
  const written = text.trim().replace(/^\u2212/u, "-");
  if (written.endsWith("%"))
    return isShare ? parseCellNumber(written.slice(0, -1), { isWhole, isShare }) : { fault: "percent" };
  if (!shape.test(written) || /^-?0\d/u.test(written)) return { fault: "unreadable" };
  const digits = written.replace(spaces, "");
  if (oneSeparator.test(digits) && !/^-?0/u.test(digits)) {
    return isWhole ? { value: Number(digits.replace(/[.,]/u, "")), decimals: 0 } : { fault: "ambiguous" };
  }
  const separators = digits.replace(/[^.,]/gu, "");
  const last = separators.at(-1) ?? "";
  const isDecimal = last !== "" && separators.indexOf(last) === separators.length - 1;
  const [whole = "", fraction = ""] = isDecimal ? splitLast(digits, last) : [digits];
  if (!areGroups(whole, last, isDecimal)) return { fault: "unreadable" };
  if (isWhole && /[1-9]/u.test(fraction)) return { fault: "unreadable" };
  const value = Number(`${whole.replace(/[.,]/gu, "")}.${fraction || "0"}`);
  return Number.isFinite(value) ? { value, decimals: isWhole ? 0 : fraction.length } : { fault: "unreadable" };
}

function splitLast(text: string, separator: string): readonly [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Groups of three, all parted by one kind of separator, which is not the one that marks the decimals. */
function areGroups(whole: string, last: string, isDecimal: boolean): boolean {
  const kinds = new Set(whole.replace(/[^.,]/gu, ""));
  if (kinds.size === 0) return true;
  if (kinds.size > 1 || (isDecimal && kinds.has(last))) return false;
  return /^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/u.test(whole);
}
