import { formatNumber } from "../../domain/number.ts";
import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import type { Paragraph } from "../quantities/find-quantities.ts";
import { formatSum, roundOff } from "./format-sum.ts";
import { isExact, isLike, toCheck, type Passage } from "./passage.ts";

/** A paragraph with the sentences of it that hold quantities. */
export interface Group {
  paragraph: Paragraph;
  passages: readonly Passage[];
}

const fewest = 2;
const most = 40;
const bullet = /^\s*(?:[-–—•·▪●■◦*+✓✔►➢]|\d{1,2}[.)]|[a-zđ][.)])\s/u;
const counted = /^[\s\p{L}]{0,60}(?:như sau|sau|sau đây|gồm|bao gồm|là|cụ thể)?\s*:\s*$/u;

/**
 * The list below a paragraph that ends in a colon: whether its parts make up the whole that the paragraph states, and
 * whether it has as many items as the paragraph counts. A list that a semicolon and a full stop close can fail.
 */
export function checkLists(groups: readonly Group[]): readonly { passage: Passage; check: ArithmeticCheck }[] {
  return groups.flatMap(({ paragraph, passages }, index) => {
    const passage = passages.at(-1);
    if (passage === undefined || !/:\s*$/u.test(paragraph.text) || !paragraph.text.trim().endsWith(passage.quote))
      return [];
    const items = itemsBelow(groups, index + 1);
    if (items.length < fewest || items.length > most) return [];
    return [checkSum(passage, items), checkCount(passage, items)].flatMap((check) =>
      check === null ? [] : [{ passage, check }],
    );
  });
}

/** Lines with the same kind of mark before them, or that end in semicolons up to the last. */
function itemsBelow(groups: readonly Group[], from: number): readonly Group[] {
  const items: Group[] = [];
  for (const group of groups.slice(from, from + most + 1)) {
    const { text } = group.paragraph;
    const isItem =
      bullet.test(text) || group.paragraph.isItem === true || /;\s*$/u.test(items.at(-1)?.paragraph.text ?? ";");
    if (
      !isItem ||
      (items.length === 0 && !bullet.test(text) && group.paragraph.isItem !== true && !/;\s*$/u.test(text))
    )
      break;
    items.push(group);
  }
  return items;
}

function isClosed(items: readonly Group[]): boolean {
  const ends = items.map(({ paragraph }) => paragraph.text.trim().at(-1));
  return ends.slice(0, -1).every((end) => end === ";" || end === ",") && ends.at(-1) === ".";
}

function checkSum(passage: Passage, items: readonly Group[]): ArithmeticCheck | null {
  const parts = items.map(({ passages }) => passages.flatMap(({ quantities }) => quantities));
  const whole = passage.quantities.find(
    (one) => isExact(one) && one.of === null && parts.every((part) => partIn(part, one) !== null),
  );
  if (whole === undefined) return null;
  const values = parts.flatMap((part) => partIn(part, whole)?.value ?? []);
  const computed = roundOff(values.reduce((sum, value) => sum + value, 0));
  const isEqual = computed === whole.value;
  const off = Math.abs(computed - whole.value) / whole.value;
  if (!isEqual && !(isClosed(items) && off <= 0.25)) return null;
  const arithmetic = formatSum(values, computed, whole.value, isEqual, passage.language);
  return toCheck(passage, { kind: "sum", holds: isEqual, arithmetic, computed, stated: whole.value });
}

/** The one number of an item that counts what the whole does; null where there is none or more than one. */
function partIn(quantities: readonly Quantity[], whole: Quantity): Quantity | null {
  const alike = quantities.filter((one) => isLike(one, whole));
  const [part] = alike;
  return part !== undefined && alike.length === 1 && isExact(part) && part.of === null && part.value < whole.value
    ? part
    : null;
}

/** "năm hình thức lừa đảo sau:" above four items. */
function checkCount(passage: Passage, items: readonly Group[]): ArithmeticCheck | null {
  const count = passage.quantities.at(-1);
  if (count === undefined || !isExact(count) || count.of !== null || count.value < fewest || count.value > most)
    return null;
  if (!counted.test(passage.quote.slice(count.offset + count.text.length))) return null;
  const isEqual = count.value === items.length;
  if (!isEqual && !(isClosed(items) && Math.abs(count.value - items.length) === 1)) return null;
  const said = `${formatNumber(items.length, passage.language)} ${{ vi: "mục", en: "items" }[passage.language]}`;
  return toCheck(passage, {
    kind: "names",
    holds: isEqual,
    arithmetic: `${said} ${isEqual ? "=" : "≠"} ${formatNumber(count.value, passage.language)}`,
    computed: items.length,
    stated: count.value,
  });
}
