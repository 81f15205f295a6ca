/** A sentence and where it begins in its paragraph, in UTF-16 code units. */
export interface Sentence {
  text: string;
  offset: number;
}

/** Shortened words whose full stop ends no sentence, in lower case. */
const abbreviations = new Set(
  (
    "tp tx tt tr q p h x st nxb ths ts gs pgs bs ks cn ncs nsưt nsnd ngut đ/c đc ths bscki bsckii cty vd ví.dụ v.d đt tel fax hđ " +
    "mr mrs ms dr prof no vol st inc ltd co jr sr vs e.g i.e fig approx dept gov rev"
  ).split(" "),
);

const opener = /^[“"‘«'([–—-]*\s?[\p{Lu}\p{N}•]/u;

/**
 * Cuts a paragraph into sentences. A line break always ends one; a full stop does unless it belongs to an abbreviation,
 * an initial, a number or a list number, or stands inside brackets. A list joined by semicolons stays whole.
 * Every character but the white space between sentences is in exactly one of them.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const closed = toBracketed(text);
  let from = 0;
  for (const match of text.matchAll(/[\n\r\u2028\u2029]+|[.!?…]+[”"’»'\])]*/gu)) {
    const to = match.index + match[0].length;
    if (!/^[\n\r\u2028\u2029]/u.test(match[0]) && (closed(match.index) || !isEnd(text, from, match.index, to)))
      continue;
    push(sentences, text, from, to);
    from = to;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed !== "") sentences.push({ text: trimmed, offset: from + piece.indexOf(trimmed) });
}

function isEnd(text: string, from: number, at: number, to: number): boolean {
  const before = text.slice(Math.max(from, at - 24), at);
  const after = text.slice(to, to + 8);
  if (after === "") return true;
  const word = /[^\s("“‘«[]*$/u.exec(before)?.[0] ?? "";
  const isStop = text.slice(at, to).startsWith(".") && !text.slice(at, to).startsWith("..");
  if (isStop && abbreviations.has(word.split(".").at(-1)?.toLowerCase() ?? "")) return false;
  if (isStop && /^(?:\p{Lu}|.*\.\p{Lu})$/u.test(word)) return false;
  if (!/^\s/u.test(after)) return isStop && isGluedEnd(word, after);
  if (!opener.test(after.trimStart())) return false;
  return !(isStop && isNumbering(text, from, at, after));
}

/** "hồ sơ.Đến nay": the space after the full stop was lost. */
function isGluedEnd(word: string, after: string): boolean {
  return /^\p{Lu}?\p{Ll}{2,}$/u.test(word) && /^\p{Lu}\p{Ll}*[\s,]/u.test(after);
}

/** "1. Mục tiêu", "II. Nội dung" at the beginning, and "84. 33%". */
function isNumbering(text: string, from: number, at: number, after: string): boolean {
  const sentence = text.slice(from, at).trim();
  if (/^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])$/u.test(sentence.slice(0, 12))) return true;
  return /(?:^|[^\d.,/])\d{1,3}$/u.test(sentence.slice(-5)) && /^\s\d{1,2}\s?%/u.test(after);
}

const longestBracket = 600;

/** Tells whether a place is inside round or square brackets that are closed within a reasonable distance. */
function toBracketed(text: string): (at: number) => boolean {
  const spans: [number, number][] = [];
  const open: number[] = [];
  for (const match of text.matchAll(/[()[\]\n]/gu)) {
    if (match[0] === "\n") open.length = 0;
    else if (match[0] === "(" || match[0] === "[") open.push(match.index);
    else {
      const first = open.pop();
      if (first !== undefined && open.length === 0 && match.index - first <= longestBracket)
        spans.push([first, match.index]);
    }
  }
  let next = 0;
  return (at) => {
    while ((spans[next]?.[1] ?? Infinity) < at) next += 1;
    return (spans[next]?.[0] ?? Infinity) < at;
  };
}
