import { isPublisher, type Publishers } from "./publisher.ts";

const bracketed = /^[([]\s*([^()[\]]{2,40}?)\s*[)\]]\s*(?:--|[-–—:])?\s*/u;
const placed = /^([^()–—-]{2,40}?)\s*\(\s*([^()]{2,30}?)\s*\)\s*(?:--|[-–—:])\s*/u;
const dashed = /^(\S[^–—]{1,30}?)\s*(?:--|\s[-–—]|[–—])\s*(?=\p{Lu}|\d|["“'])/u;

/** Where a text opens with its publisher ("VietTimes -- …", "(Abc.vn) - …", "Hà Nội (TTXVN) – …"). */
export interface Dateline {
  publisher: string;
  /** The opening as written, dash included. */
  from: string;
}

/** The publisher that a paragraph opens with, or null. The words stay in the paragraph. */
export function findDateline(text: string, publishers: Publishers): Dateline | null {
  const named = findNamedOpening(text, publishers);
  if (named !== null) return named;
  const inBrackets = bracketed.exec(text);
  if (inBrackets?.[1] !== undefined) {
    const isDashed = /[-–—:]\s*$/u.test(inBrackets[0]);
    const isNamed =
      isPublisher(inBrackets[1], publishers) ||
      (isDashed && isShortName(inBrackets[1]) && !publishers.isOther(inBrackets[1]));
    if (isNamed) return { publisher: inBrackets[1], from: inBrackets[0].trim() };
  }
  const afterPlace = placed.exec(text);
  if (afterPlace?.[2] !== undefined && isPublisher(afterPlace[2], publishers)) {
    return { publisher: afterPlace[2], from: afterPlace[0].trim() };
  }
  const beforeDash = dashed.exec(text);
  const name = beforeDash?.[1]?.replace(/[,\s]+(?:ngày\s*)?\d{1,2}\/\d{1,2}(?:\/\d{4})?$/u, "");
  if (beforeDash === null || name === undefined || !isPublisher(name, publishers)) return null;
  return { publisher: name, from: beforeDash[0].trim() };
}

/** "Dân trí Chỉ trong ba tuần": the dash was lost, the next word's capital tells. */
function findNamedOpening(text: string, publishers: Publishers): Dateline | null {
  const words = text.slice(0, 60).split(" ");
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    if (publishers.isKnown(name) && /^[\p{Lu}\d]\p{Ll}+$/u.test(words[count] ?? ""))
      return { publisher: name, from: name };
  }
  return null;
}

function isShortName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && text.split(" ").length <= 4;
}
