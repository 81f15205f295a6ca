import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { z } from "zod";
import type { Article } from "../../src/domain/article.ts";
import type { Gazetteer } from "../../src/domain/gazetteer.ts";
import type { Quantity } from "../../src/domain/quantity.ts";
import { toConverter } from "../../src/seeds/convert-seed.ts";
import { commonUnits } from "../../src/domain/unit.ts";

const gold = z.object({
  text: z.string(),
  value: z.number(),
  to: z.number().default(NaN),
  of: z.number().default(NaN),
  unit: z.string().nullable(),
  qualifier: z.enum(["below", "above", "about"]).nullable().default(null),
  asOf: z.coerce.string().nullable().default(null),
  /** Other units that are right too; null where the text leaves the unit out. */
  unitAlso: z.array(z.string().nullable()).default([]),
  /** Two readings are possible: neither missed nor false. */
  doubt: z.boolean().default(false),
});
const expected = z.object({
  quantities: z.array(gold).default([]),
  checks: z
    .array(
      z.object({
        outcome: z.enum(["holds", "fails"]),
        stated: z.number(),
        computed: z.number(),
        doubt: z.boolean().default(false),
      }),
    )
    .nullable()
    .default([]),
});

export type Gold = z.infer<typeof gold>;
export interface Annotated {
  name: string;
  quantities: readonly Gold[];
  checks: readonly { outcome: "holds" | "fails"; stated: number; computed: number; doubt: boolean }[];
  /** What the converter makes of the seed. */
  article: Article;
}

/** Every annotated article of the corpus beside what it is converted to. */
export function loadCorpus(folder: string, gazetteer: Gazetteer): readonly Annotated[] {
  const { convert } = toConverter(gazetteer);
  return globSync("*/expected.yaml", { cwd: folder })
    .toSorted()
    .map((file) => {
      const name = path.dirname(file);
      const { quantities, checks } = expected.parse(parse(readFileSync(path.join(folder, file), "utf8")));
      const { value } = convert(readFileSync(path.join(folder, name, "seed.txt")), { file: `${name}.txt` });
      if (value === null) throw new Error(`seed unreadable: ${name}`);
      return { name, quantities, checks: checks ?? [], article: value };
    });
}

export interface Score {
  expected: number;
  right: number;
  found: number;
  isFalse: number;
  missed: readonly string[];
  wrong: readonly string[];
}

/** Aligns what was found with what was to be found, in reading order. */
export function score({ article: { quantities: found }, quantities }: Annotated, gazetteer: Gazetteer): Score {
  const isRight = (one: Gold, quantity: Quantity): boolean =>
    isValue(one, quantity) && isOneOf(one, quantity, gazetteer) && one.qualifier === quantity.qualifier;
  const isSeen = (one: Gold, quantity: Quantity): boolean =>
    one.value === quantity.value || one.text.includes(quantity.text) || quantity.text.includes(one.text);
  const right = align(quantities, found, isRight);
  const seen = align(quantities, found, isSeen);
  const doubted = quantities.filter(({ doubt }) => doubt);
  const isCounted = (quantity: Quantity, index: number): boolean =>
    !seen.includes(index) && !doubted.some((one) => isSeen(one, quantity));
  return {
    expected: quantities.length - doubted.length,
    right: right.filter((index, gold) => index !== null && quantities[gold]?.doubt === false).length,
    found: found.length,
    isFalse: found.filter(isCounted).length,
    missed: quantities.flatMap((one, index) =>
      right[index] === null && !one.doubt ? [told(one, found[seen[index] ?? -1])] : [],
    ),
    wrong: found.flatMap((quantity, index) =>
      !isCounted(quantity, index)
        ? []
        : [`${quantity.text} in: ${quantity.quote.slice(Math.max(0, quantity.offset - 40), quantity.offset + 60)}`],
    ),
  };
}

function told(one: Gold, found: Quantity | undefined): string {
  const was =
    found === undefined
      ? "nothing"
      : `${found.text} = ${found.value}${found.to === null ? "" : `..${found.to}`}${found.of === null ? "" : `/${found.of}`} ${found.unit} ${found.noun ?? ""} ${found.qualifier ?? ""}`;
  return `${one.text} (${one.value} ${one.unit} ${one.qualifier ?? ""}) read as ${was}`;
}

function isValue(one: Gold, { value, to, of }: Quantity): boolean {
  return isNear(one.value, value) && isNear(one.to, to ?? NaN) && isNear(one.of, of ?? NaN);
}

function isNear(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a));
}

function isOneOf({ unit, unitAlso }: Gold, quantity: Quantity, gazetteer: Gazetteer): boolean {
  return [unit, ...unitAlso].some((word) => word === null || isUnit(word, quantity, gazetteer));
}

function isUnit(word: string, { unit, noun, text }: Quantity, gazetteer: Gazetteer): boolean {
  const wanted = word.toLowerCase();
  if (noun !== null) return isFirstWords(wanted, noun.toLowerCase());
  const known = [...commonUnits, ...gazetteer.units].find((one) => one.id === unit);
  return (
    known !== undefined &&
    known.words.vi.some(
      (one) => (isFirstWords(wanted, one) && text.toLowerCase().includes(wanted)) || one.toLowerCase() === wanted,
    )
  );
}

/** "người" is the unit of "người chết" too: the annotation names the noun, the table its closer kind. */
function isFirstWords(words: string, phrase: string): boolean {
  return `${phrase} `.startsWith(`${words} `);
}

/** For each of the first the index of its partner among the second, keeping order (longest common subsequence). */
export function align<A, B>(
  first: readonly A[],
  second: readonly B[],
  isPair: (a: A, b: B) => boolean,
): readonly (number | null)[] {
  const lengths: number[][] = Array.from({ length: first.length + 1 }, () =>
    Array.from({ length: second.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1) {
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const [a, b] = [first[i], second[j]];
      const isMatch = a !== undefined && b !== undefined && isPair(a, b);
      const row = lengths[i];
      if (row !== undefined) row[j] = Math.max(isMatch ? at(i + 1, j + 1) + 1 : 0, at(i + 1, j), at(i, j + 1));
    }
  }
  const partners: (number | null)[] = [];
  let j = 0;
  for (const [i, a] of first.entries()) {
    while (j < second.length && at(i, j) === at(i, j + 1)) j += 1;
    const b = second[j];
    const isMatch = b !== undefined && isPair(a, b) && at(i, j) === at(i + 1, j + 1) + 1;
    partners.push(isMatch ? j : null);
    if (isMatch) j += 1;
  }
  return partners;
}
