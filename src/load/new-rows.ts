import type { Article } from "../domain/article.ts";
import type { Quantity } from "../domain/quantity.ts";
import { toSlug } from "../domain/slug.ts";
import type { Value } from "../domain/value.ts";

/** A number of an article as a row of a dataset that is not written yet. */
export interface ProposedRow {
  key: string;
  value: number;
  unit: string;
  qualifier: string;
  asOf: string;
  article: string;
  quote: string;
  /** Words that an editor adds. Default: none yet. */
  label?: string;
  labelEn?: string;
  quoteEn?: string;
}

/** A number of an article and what a story refers to it by: a value that is there already, or a row to be written. */
export interface ProposedNumber {
  quantity: Quantity;
  reference: { kind: "known"; reference: string } | { kind: "new"; row: ProposedRow };
}

const longestKey = 40;

/** Every number that an article states once and plainly, in reading order; ranges and parts are for the editor to part. */
export function proposeNumbers(article: Article, values: Iterable<Value>): readonly ProposedNumber[] {
  const known = [...values].filter(({ basis }) => basis.kind === "article" && basis.id === article.slug);
  const keys = new Set<string>();
  return withoutRepeats(article.quantities).flatMap((quantity): readonly ProposedNumber[] => {
    if (quantity.to !== null || quantity.of !== null || quantity.noun !== null) return [];
    const own = known.find((value) => isSame(value, quantity));
    if (own !== undefined) {
      return [{ quantity, reference: { kind: "known", reference: `${own.dataset}.${own.key}` } }];
    }
    const key = toFreeKey(quantity.text, keys);
    keys.add(key);
    return [{ quantity, reference: { kind: "new", row: toRow(key, quantity, article.slug) } }];
  });
}

/** One fact stated twice, in the title say, is one number: the longer sentence tells more of it. */
export function withoutRepeats(quantities: readonly Quantity[]): readonly Quantity[] {
  const facts = Map.groupBy(quantities, ({ value, to, of, unit, noun, qualifier, asOf }) =>
    JSON.stringify([value, to, of, unit, noun, qualifier, asOf]),
  );
  const kept = new Set([...facts.values()].map((same) => [...same].sort((a, b) => b.quote.length - a.quote.length)[0]));
  return quantities.filter((quantity) => kept.has(quantity));
}

/** Words for things counted that no list of units holds, each once, in reading order. */
export function unknownNouns({ quantities }: Article): readonly string[] {
  return [...new Set(quantities.flatMap(({ noun }) => (noun === null ? [] : [noun])))];
}

function isSame({ value, unit, qualifier, basis }: Value, quantity: Quantity): boolean {
  return (
    basis.kind === "article" &&
    basis.quote === quantity.quote &&
    value === quantity.value &&
    unit === quantity.unit &&
    qualifier === quantity.qualifier
  );
}

function toFreeKey(text: string, taken: ReadonlySet<string>): string {
  const slug = toSlug(text).slice(0, longestKey).replace(/-+$/u, "") || "so";
  let key = slug;
  for (let number = 2; taken.has(key); number += 1) key = `${slug}-${number}`;
  return key;
}

function toRow(key: string, quantity: Quantity, article: string): ProposedRow {
  const { value, unit, qualifier, asOf, quote } = quantity;
  return { key, value, unit, qualifier: qualifier ?? "", asOf: asOf ?? "", article, quote };
}

const columns = [
  "key",
  "value",
  "unit",
  "qualifier",
  "as_of",
  "label",
  "label_en",
  "article",
  "source",
  "quote",
  "quote_en",
];

/** Rows as `data.csv`; without rows, the names of the columns alone. */
export function formatRows(rows: readonly ProposedRow[]): string {
  const lines = rows.map(({ key, value, unit, qualifier, asOf, label = "", labelEn = "", quoteEn = "", ...cited }) =>
    [key, String(value), unit, qualifier, asOf, label, labelEn, cited.article, "", cited.quote, quoteEn]
      .map(formatCell)
      .join(","),
  );
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function formatCell(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
