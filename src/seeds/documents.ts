import type { CitedDocument } from "../domain/article.ts";
import { fold } from "../domain/fold.ts";
import type { DocumentKind, Gazetteer } from "../domain/gazetteer.ts";
import { findDates, type DateSpan } from "./dates.ts";
import { toKindPattern } from "./document-kinds.ts";
import { scaleAt } from "./quantities/scales.ts";
import { toTokens } from "./quantities/tokens.ts";
import { unitAt } from "./quantities/units.ts";

export interface DocumentSpan {
  start: number;
  end: number;
  document: CitedDocument;
}

/** "36a/NQ-CP", "22/2019/TT-BTTTT", "120:2019/BTTTT", "929": a number with the letters of its issuer, or bare. */
const signed =
  "\\d{1,6}[a-zđ]?(?:[/:]\\d{4})?(?:[/-](?:\\p{Lu}[\\p{Lu}\\d&]*|\\d{4})(?:-\\p{Lu}[\\p{Lu}\\d&]*){0,4}){1,3}|\\d{1,6}[:/]\\d{4}";
const bare = "\\d{1,6}[a-zđ]?";
const after = "(?![\\p{L}\\p{N}]|[.,/:]\\d|\\s{0,2}%)";

interface Numbered {
  /** A kind of document and its number. */
  pattern: RegExp;
  /** The first words of the kinds, in small letters: without one of them no kind is named, and they are sooner found. */
  firstWords: readonly string[];
}

const patterns = new WeakMap<readonly DocumentKind[], Numbered>();

/** How the documents of these kinds are written; null where no kinds are known. */
function toNumbered(kinds: readonly DocumentKind[]): Numbered | null {
  const known = patterns.get(kinds);
  const words = known === undefined ? toKindPattern(kinds) : null;
  if (words === null) return known ?? null;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?<kind>${words})(?:,?\\s{1,2}(?<hash>số:?|số hiệu))?\\s{1,2}(?:(?<signed>${signed})|(?<bare>${bare}))${after}`,
    "giu",
  );
  const names = kinds.flatMap(({ name, aliases }) => [name.vi, name.en, ...aliases]);
  const firstWords = [...new Set(names.map((name) => name.toLowerCase().split(/\s/u)[0] ?? ""))];
  const numbered = { pattern, firstWords: firstWords.filter((word) => word !== "") };
  patterns.set(kinds, numbered);
  return numbered;
}

/**
 * The official documents that a text cites: a kind, a number, and the date and issuer that follow it.
 * A bare number counts only where no counted thing follows it ("thông báo 15 ca mắc" cites nothing).
 */
export function findDocuments(text: string, gazetteer: Gazetteer): readonly DocumentSpan[] {
  if (!/\d/u.test(text)) return [];
  const numbered = toNumbered(gazetteer.documentKinds);
  const lower = text.toLowerCase();
  if (numbered === null || !numbered.firstWords.some((word) => lower.includes(word))) return [];
  const matches = [...text.matchAll(numbered.pattern)];
  if (matches.length === 0) return [];
  const dates = findDates(text, { year: null });
  const spans: DocumentSpan[] = [];
  let dateFrom = 0;
  for (const match of matches) {
    const { kind = "", hash, signed: full, bare: short } = match.groups ?? {};
    const found = gazetteer.documentKinds.find((one) => isCalled(one, kind));
    const end = match.index + match[0].length;
    if (
      found === undefined ||
      isOtherCase(found, kind) ||
      (full === undefined && hash === undefined && !isCited(text, end, gazetteer))
    )
      continue;
    while ((dates[dateFrom]?.end ?? Infinity) <= match.index) dateFrom += 1;
    spans.push(
      toSpan(
        text,
        gazetteer,
        found,
        { start: match.index, end, number: full ?? short ?? "" },
        dates.slice(dateFrom, dateFrom + 4),
      ),
    );
    pushFollowers(spans, text, gazetteer, found, full === undefined, dates.slice(dateFrom, dateFrom + 8));
  }
  return spans;
}

/** A short name in capitals («NQ», «BL») is one only as written. */
function isOtherCase({ aliases }: DocumentKind, written: string): boolean {
  const short = aliases.find(
    (alias) => alias.length <= 6 && alias.toUpperCase() === alias && fold(alias) === fold(written),
  );
  return short !== undefined && short !== written;
}

function isCalled(kind: DocumentKind, written: string): boolean {
  const wanted = fold(written).replace(/\s+/gu, " ");
  return [kind.name.vi, kind.name.en, ...kind.aliases].some((word) => fold(word) === wanted);
}

/** A date, an issuer, a stop or what documents do after a number tells that it cites. */
const citing =
  /^\s*(?:$|[.;:!?)\]”"’»]|,(?!\d)|(?:của|về|do|of|on|dated|đề nghị|yêu cầu|quy định|ban hành|hướng dẫn|phê duyệt|chỉ đạo|gửi|cho phép)(?![\p{L}\p{N}])|(?:ngày|năm|tháng)\s\d)/iu;

/** "Đề án 06, 21 trong 25 dịch vụ": a part of what is said behind it. */
const partOf = /^\s(?:trong|trên)\s(?:tổng số\s|số\s)?\d/iu;

function isCited(text: string, end: number, gazetteer: Gazetteer): boolean {
  const rest = text.slice(end, end + 60);
  if (partOf.test(rest)) return false;
  if (citing.test(rest)) return true;
  const tokens = toTokens(rest);
  return (
    tokens[0]?.text !== "/" &&
    scaleAt(tokens, 0, "vi") === null &&
    unitAt(tokens, 0, { gazetteer, language: "vi" }) === null
  );
}

interface NumberSpan {
  start: number;
  end: number;
  number: string;
}

function toSpan(
  text: string,
  gazetteer: Gazetteer,
  kind: DocumentKind,
  { start, end, number }: NumberSpan,
  dates: readonly DateSpan[],
): DocumentSpan {
  const dated = dates.find(
    (one) => one.start >= end && /^[\s,]{0,3}(?:on\s|dated\s|ban hành\s|ký\s|\()?$/u.test(text.slice(end, one.start)),
  );
  const last = dated === undefined || dated.isBare ? end : dated.end;
  const issued = issuerAfter(text, last, gazetteer);
  const stop = issued?.end ?? last;
  return {
    start,
    end: last,
    document: {
      kind: kind.id,
      number,
      date: dated === undefined || dated.isBare ? null : dated.date,
      issuer: issued?.id ?? null,
      text: text.slice(start, stop),
    },
  };
}

/** "các Nghị định 43/2011/NĐ-CP, 61/2018/NĐ-CP và 42/2022/NĐ-CP": the numbers after the first have its kind. */
function pushFollowers(
  spans: DocumentSpan[],
  text: string,
  gazetteer: Gazetteer,
  kind: DocumentKind,
  isBare: boolean,
  dates: readonly DateSpan[],
): void {
  const numbers = isBare ? `${signed}|${bare}` : signed;
  const next = new RegExp(`^(?:,|;|\\s+và|\\s+and)\\s+(?:số\\s+)?(?<number>${numbers})${after}`, "u");
  for (let count = 0; count < 50; count += 1) {
    const end = spans.at(-1)?.end ?? text.length;
    const match = next.exec(text.slice(end, end + 80));
    const number = match?.groups?.["number"];
    if (match === null || number === undefined) return;
    const numberEnd = end + match[0].length;
    if (/^\d+$/u.test(number) && !isCited(text, numberEnd, gazetteer)) return;
    spans.push(toSpan(text, gazetteer, kind, { start: numberEnd - number.length, end: numberEnd, number }, dates));
  }
}

/** "của Thủ tướng Chính phủ": the longest name of an organisation that follows. */
function issuerAfter(text: string, from: number, gazetteer: Gazetteer): { id: string; end: number } | null {
  const lead = /^\s*,?\s*(?:của|do|by|of)\s+/iu.exec(text.slice(from, from + 12))?.[0];
  if (lead === undefined) return null;
  const start = from + lead.length;
  let best: { id: string; end: number } | null = null;
  for (const { id, name, aliases } of gazetteer.organisations) {
    for (const word of [name.vi, name.en, ...aliases]) {
      const end = start + word.length;
      if (word === "" || (best !== null && end <= best.end) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1)))
        continue;
      if (text.slice(start, end).toLowerCase() === word.toLowerCase()) best = { id, end };
    }
  }
  return best;
}
