import { formatNumber } from "../../domain/number.ts";
import type { ArithmeticCheck, Quantity } from "../../domain/quantity.ts";
import { commonUnits } from "../../domain/unit.ts";
import { blankJoinedNames } from "./joined-names.ts";
import { countNames, countPlain, type NameList } from "./name-list.ts";
import { endOf, isExact, toCheck, type Passage } from "./passage.ts";

const measured = new Set(commonUnits.map((unit) => unit.id));

/** A count and the names of what it counts: "7 tỉnh: An Giang, Đà Nẵng, …", "3/23 cơ quan … là A, B và C". */
export function checkNames(passage: Passage): readonly ArithmeticCheck[] {
  if (!passage.quantities.some(isNumberOfNames)) return [];
  const blanked = blankAsides(passage, blankJoinedNames(passage.quote, passage.gazetteer));
  return passage.quantities.flatMap((count, index) => {
    if (!isNumberOfNames(count)) return [];
    const stretch = blanked.slice(endOf(count), untilNext(passage, blanked, index));
    const after = listAfter(stretch);
    const check =
      after === null ? namedBefore(passage, blanked, count, index) : judge(passage, count, after.names, after.isFirm);
    return [check ?? plainAfter(passage, stretch, count)].filter((one) => one !== null);
  });
}

function isNumberOfNames(count: Quantity): boolean {
  const isSmall = Number.isInteger(count.value) && count.value >= 2 && count.value <= 99;
  return isSmall && !measured.has(count.unit) && isExact(count);
}

const aside = /\([^()]*\)/gu;

/** "… là Bộ Y tế (100%), Bộ Công an (61,4%)": what stands in brackets behind names is none of them. */
function blankAsides({ quantities }: Passage, text: string): string {
  return text.replace(aside, (written, at: number) => {
    const isNumbered = /^\(\d{1,2}\)$/u.test(written);
    const isAside = /\d/u.test(written) || quantities.some(({ offset }) => offset > at && offset < at + written.length);
    return isAside && !isNumbered && behindName.test(text.slice(0, at)) ? " ".repeat(written.length) : written;
  });
}

const behindName = /[,;:]\s[^,;:()]{2,80}\s$|\s(?:là|gồm)\s[^,;:()]{2,80}\s$/u;

/** "Ba trường đỗ 100% là …": a share or a span of time between the count and its names belongs to neither. */
function untilNext({ quantities, quote }: Passage, blanked: string, index: number): number {
  const next = quantities
    .slice(index + 1)
    .find(({ unit, offset }) => unit !== "percent" && unit !== "year" && blanked[offset] !== " ");
  return next?.offset ?? quote.length;
}

interface Listed {
  names: NameList;
  isFirm: boolean;
}

const cue =
  /^(?<gap>[^;.:()]{0,260}?)(?<cue>:|\s(?:bao gồm|gồm|là)\s[^;.:()]{0,40}:|\s(?:bao gồm|gồm có|gồm|lần lượt là|là|namely|are|were)\s?:?(?=\s)|\s(?:đến từ|tại|ở|from|in)\s(?=\p{Lu})|\s?\()\s*/u;
/** "4 tham luận của Sở A, Cục B và UBND huyện C". */
const ofCue = /^(?<gap>(?:\s\p{L}+){0,3}?)(?<cue>\s(?:của|of)\s(?=\p{Lu}))\s*/u;

function listAfter(stretch: string): Listed | null {
  const direct = /^\s(?=\p{Lu})/u.test(stretch) ? countNames(stretch.split(/[.;:()]/u)[0] ?? "") : null;
  if (direct !== null) return { names: direct, isFirm: false };
  const match = cue.exec(stretch) ?? ofCue.exec(stretch);
  const sign = match?.groups?.["cue"];
  if (
    match === null ||
    sign === undefined ||
    /(?:^|\s)(?:như|such as|trong đó)(?:\s|$)/u.test(match.groups?.["gap"] ?? "")
  )
    return null;
  const isBracket = sign.includes("(");
  const list = stretch.slice(match[0].length).replace(/^(?:bao gồm|gồm|là)\s:?\s?/u, "");
  const numbered = countNumbered(list);
  if (numbered !== null) return { names: numbered, isFirm: true };
  const end = isBracket ? list.indexOf(")") : list.search(/[()]|\.\s/u);
  if (isBracket && end === -1) return null;
  const names = countNames(end === -1 ? list : list.slice(0, end));
  if (names === null) return null;
  const gap = match.groups?.["gap"] ?? "";
  // «ba quỹ đến từ …» counts the places only where there are as many.
  const isPlace = /(?:đến từ|tại|ở|của|from|in|of)\s*$/u.test(sign);
  if (isPlace) return { names, isFirm: false };
  const isWholeRest = (end === -1 || isBracket) && names.isClosed;
  const isEnded = names.isEnded && !gap.includes(",");
  return { names, isFirm: (isWholeRest || isEnded) && (!isBracket || gap.length < 30) };
}

/** "ba ngành gồm thương mại, dệt may và điện tử": common nouns confirm the count; they are no ground to accuse. */
function plainAfter(passage: Passage, stretch: string, count: Quantity): ArithmeticCheck | null {
  const list =
    /^[^;.:(),]{0,60}?(?::|,?\s(?:bao gồm|gồm có|gồm|lần lượt là|là|namely|are))\s+(?<list>\p{Ll}[^;.:()]*)/u.exec(
      stretch,
    );
  const items = countPlain(list?.groups?.["list"] ?? "", list?.[0].includes(":") === true);
  return items === count.value
    ? judge(passage, count, { least: items, most: items, isClosed: true, isEnded: true }, false)
    : null;
}

/** "(1) …; (2) …; (3) …" */
function countNumbered(list: string): NameList | null {
  if (!/^[\s(]*1\)/u.test(list)) return null;
  let count = 0;
  for (const mark of list.matchAll(/(?<![\d.,])\(?(\d{1,2})\)/gu)) if (Number(mark[1]) === count + 1) count += 1;
  return { least: count, most: count, isClosed: true, isEnded: true };
}

/** "Bộ A, Bộ B và Ban C là 3 cơ quan …": only an equal count is told, for where such a list begins is not certain. */
function namedBefore(passage: Passage, blanked: string, count: Quantity, index: number): ArithmeticCheck | null {
  const from = index === 0 ? 0 : endOf(passage.quantities[index - 1] ?? count);
  const before = /(?:^|[.;:]\s)(?<list>[^.;:()]{8,400})\s(?:đều\s)?(?:là|are|were)\s(?:cả\s)?$/u.exec(
    blanked.slice(from, count.offset),
  )?.groups?.["list"];
  if (before === undefined) return null;
  const names = countNames(before.replace(/^(?:\p{Lu}?\p{Ll}+\s){1,3}(?=\p{Lu})/u, ""));
  return names === null || names.most !== count.value ? null : judge(passage, count, names, false);
}

function judge(passage: Passage, count: Quantity, { least, most }: NameList, isFirm: boolean): ArithmeticCheck | null {
  const isRight = count.value >= least && count.value <= most;
  const computed = isRight ? count.value : most;
  const isNear = Math.abs(count.value - most) <= Math.max(1, count.value / 4) && most >= 3;
  if (!isRight && !(isFirm && isNear)) return null;
  const said = formatNumber(computed, passage.language);
  const names = { vi: "tên", en: "names" }[passage.language];
  return toCheck(passage, {
    kind: "names",
    holds: isRight,
    arithmetic: isRight
      ? `${said} ${names} = ${said}`
      : `${said} ${names} ≠ ${formatNumber(count.value, passage.language)}`,
    computed,
    stated: count.value,
  });
}
