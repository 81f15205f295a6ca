import type { Quantity } from "./quantity.ts";

/** One sentence of an article with the numbers it states. */
export interface Excerpt {
  quote: string;
  /** 1-based line of the seed. */
  line: number;
  quantities: readonly Quantity[];
}

/** A stretch of a sentence: one of its numbers, or what stands between them. */
export interface Segment {
  text: string;
  isMarked: boolean;
}

/** The sentences that state numbers, each once, in the article's order. */
export function toExcerpts(quantities: readonly Quantity[]): readonly Excerpt[] {
  const excerpts: { quote: string; line: number; quantities: Quantity[] }[] = [];
  for (const quantity of quantities) {
    const last = excerpts.at(-1);
    if (last?.quote === quantity.quote && last.line === quantity.line) last.quantities.push(quantity);
    else excerpts.push({ quote: quantity.quote, line: quantity.line, quantities: [quantity] });
  }
  return excerpts;
}

/** Cuts a sentence at its numbers; the segments' texts joined are the sentence. */
export function toSegments({ quote, quantities }: Excerpt): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { offset, text } of [...quantities].sort((a, b) => a.offset - b.offset)) {
    if (offset < at) continue;
    segments.push({ text: quote.slice(at, offset), isMarked: false }, { text, isMarked: true });
    at = offset + text.length;
  }
  return [...segments, { text: quote.slice(at), isMarked: false }].filter(({ text }) => text !== "");
}
