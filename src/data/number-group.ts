import type { CitedWork, NumberEntry } from "./number-entry.ts";
import type { Language } from "../domain/language.ts";

/** A stretch of a sentence; marked where it is one of the numbers that the sentence is listed for. */
export interface QuotePiece {
  text: string;
  isMarked: boolean;
}

/** A sentence with all the numbers marked that are listed under it. */
export interface GroupQuote {
  language: Language;
  pieces: readonly QuotePiece[];
  translation: string | null;
  isEdited: boolean;
}

/** Numbers that one sentence states, and the sentence once. A computed number stands alone, without a sentence. */
export interface NumberGroup {
  quote: GroupQuote | null;
  work: CitedWork | null;
  /** `mark`: which of the marked pieces is the entry's, from 0; null where it has none. */
  entries: readonly { entry: NumberEntry; mark: number | null }[];
}

/** Entries under their sentences, in the order in which each sentence is first needed. */
export function groupEntries(entries: readonly NumberEntry[]): readonly NumberGroup[] {
  const groups = new Map<string, NumberEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map(toGroup);
}

function keyOf({ reference, origin, quote, work }: NumberEntry): string {
  if (quote === null) return reference;
  return JSON.stringify([origin, work?.href, work?.title, textOf(quote), quote.translation, quote.isEdited]);
}

function textOf({ before, marked, after }: NonNullable<NumberEntry["quote"]>): string {
  return before + marked + after;
}

type Stretch = readonly [number, number];

function toGroup(entries: readonly NumberEntry[]): NumberGroup {
  const [first] = entries;
  const quote = first?.quote ?? null;
  const work = first?.work ?? null;
  if (quote === null) return { quote: null, work, entries: entries.map((entry) => ({ entry, mark: null })) };
  const marks = joined(entries.flatMap((entry) => stretchOf(entry) ?? []));
  const { language, translation, isEdited } = quote;
  return {
    quote: { language, translation, isEdited, pieces: toPieces(textOf(quote), marks) },
    work,
    entries: entries.map((entry) => ({ entry, mark: markOf(entry, marks) })),
  };
}

function stretchOf({ quote }: NumberEntry): readonly Stretch[] | null {
  if (quote === null || quote.marked === "") return null;
  return [[quote.before.length, quote.before.length + quote.marked.length]];
}

/** Two numbers can share words: "26/30 bộ" states the part and the whole. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const [start, end] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

function markOf(entry: NumberEntry, marks: readonly Stretch[]): number | null {
  const [own] = stretchOf(entry) ?? [];
  if (own === undefined) return null;
  return marks.findIndex(([start, end]) => start <= own[0] && own[1] <= end);
}

function toPieces(text: string, marks: readonly Stretch[]): readonly QuotePiece[] {
  let at = 0;
  const pieces = marks.flatMap(([start, end]): readonly QuotePiece[] => {
    const before = { text: text.slice(at, start), isMarked: false };
    at = end;
    return [before, { text: text.slice(start, end), isMarked: true }];
  });
  return [...pieces, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text !== "");
}
