import type { Article } from "../domain/article.ts";
import type { ArithmeticCheck, Quantity } from "../domain/quantity.ts";

/** A sentence of an article's file: the words once, and under them every number and sum that they state. */
export interface Sentence {
  /** 1-based line of the seed. */
  line: number;
  quote: string;
  quantities: readonly Omit<Quantity, "quote" | "line">[];
  checks: readonly Omit<ArithmeticCheck, "quote" | "line">[];
}

interface Stated {
  line: number;
  quote: string;
}

/** Neighbouring quantities of one sentence are gathered under it; each check goes to the next sentence that it quotes. */
export function toSentences({ quantities, checks }: Pick<Article, "quantities" | "checks">): readonly Sentence[] {
  const groups: { at: Stated; quantities: Quantity[]; checks: ArithmeticCheck[] }[] = [];
  for (const quantity of quantities) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.at, quantity)) last.quantities.push(quantity);
    else groups.push({ at: quantity, quantities: [quantity], checks: [] });
  }
  let last = -1;
  for (const check of checks) {
    const found = groups.findIndex(({ at }, index) => index >= last && isSame(at, check));
    if (found === -1) groups.splice(last + 1, 0, { at: check, quantities: [], checks: [check] });
    else groups[found]?.checks.push(check);
    last = found === -1 ? last + 1 : found;
  }
  return groups.map(({ at, ...stated }) => ({
    line: at.line,
    quote: at.quote,
    quantities: stated.quantities.map(withoutSentence),
    checks: stated.checks.map(withoutSentence),
  }));
}

function isSame(a: Stated, b: Stated): boolean {
  return a.line === b.line && a.quote === b.quote;
}

function withoutSentence<T extends Stated>({ quote: _quote, line: _line, ...rest }: T): Omit<T, "quote" | "line"> {
  return rest;
}

/** The quantities and checks of all sentences, each with its quote and line again. */
export function fromSentences(sentences: readonly Sentence[]): Pick<Article, "quantities" | "checks"> {
  return {
    quantities: sentences.flatMap(({ line, quote, quantities }) => quantities.map((one) => ({ ...one, quote, line }))),
    checks: sentences.flatMap(({ line, quote, checks }) => checks.map((one) => ({ ...one, quote, line }))),
  };
}
