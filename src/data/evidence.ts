import type { Article, Block } from "../domain/article.ts";
import { partsOf, type PartialDate } from "../domain/date.ts";
import { collapse } from "../domain/fold.ts";
import type { Language } from "../domain/language.ts";
import type { Quantity } from "../domain/quantity.ts";
import type { Paragraph, ReadQuantities } from "./read-quantities.ts";

/** A quantity and where it stands in its passage, in UTF-16 code units. */
export interface Located {
  quantity: Quantity;
  start: number;
  end: number;
}

/** A paragraph, heading, list item, table row or caption, collapsed, with the numbers in it. */
export interface Passage {
  text: string;
  /** 1-based line of the seed; 1 for title and lead. */
  line: number;
  quantities: () => readonly Located[];
}

/** What an article gives to cite from. */
export interface Evidence {
  id: string;
  language: Language;
  passages: readonly Passage[];
  /** The seed's whole text, collapsed; and the same with the editors' changes made. */
  seed: string;
  editedSeed: string;
  published: PartialDate | null;
  files: { article: string; seed: string };
  /** 1-based line of the article's file on which a stretch of a passage stands; 1 where it cannot be told. */
  lineInArticle: (text: string) => number;
  /** What has been looked up, by the quote as written: many rows cite one sentence. */
  found: Map<string, FoundQuote>;
}

/** A quote, collapsed, and where it stands. */
export interface FoundQuote {
  quote: string;
  lookup: Lookup;
}

/** Where a quote stands in an article. */
export type Lookup =
  | { outcome: "found"; passage: Passage; start: number; end: number; isEdited: boolean }
  | { outcome: "ambiguous"; count: number }
  | { outcome: "spans"; line: number }
  | { outcome: "not-in-article" }
  | { outcome: "not-in-seed"; passage: Passage };

interface EvidenceSource {
  article: Article;
  seedText: string;
  files: Evidence["files"];
  /** The article's file, for the lines of problems. */
  articleText?: string;
}

/** Prepares an article to be cited from; its numbers are read once a passage, when the first row asks for them. */
export function toEvidence(
  { article, seedText, files, articleText = "" }: EvidenceSource,
  read: ReadQuantities,
): Evidence {
  const published = article.published?.value.date ?? null;
  const options = { language: article.language, year: published === null ? null : partsOf(published).year };
  const seed = collapse(seedText);
  return {
    id: article.slug,
    language: article.language,
    passages: paragraphsOf(article).map((paragraph) => toPassage(paragraph, (text) => read([text], options))),
    seed,
    editedSeed: article.edits.reduce((text, { was, is }) => text.replaceAll(collapse(was), collapse(is)), seed),
    published,
    files,
    lineInArticle: (text) => findLine(articleText, text),
    found: new Map(),
  };
}

/** The last line that holds a text: frontmatter says again what the body says first. */
function findLine(file: string, text: string): number {
  const line = file.split(/\r?\n/u).findLastIndex((written) => collapse(written).includes(text));
  return Math.max(0, line) + 1;
}

function paragraphsOf(article: Article): readonly Paragraph[] {
  const head = [article.title, article.lead].flatMap((text) => (text === null ? [] : [{ text, line: 1 }]));
  const captions = article.figures.map(({ caption }) => ({ text: caption, line: 1 }));
  return [...head, ...captions, ...article.body.flatMap(paragraphsOfBlock)];
}

function paragraphsOfBlock(block: Block): readonly Paragraph[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [block];
    case "list":
      return block.items;
    case "table":
      return block.rows.map((cells, index) => ({ text: cells.join(" "), line: block.line + index }));
  }
}

function toPassage({ text, line }: Paragraph, read: (paragraph: Paragraph) => readonly Quantity[]): Passage {
  const collapsed = collapse(text);
  let located: readonly Located[] | null = null;
  return {
    text: collapsed,
    line,
    quantities: () => (located ??= locate(collapsed, read({ text: collapsed, line }))),
  };
}

function locate(text: string, quantities: readonly Quantity[]): readonly Located[] {
  let sentenceAt = 0;
  return quantities.flatMap((quantity) => {
    const at = text.indexOf(quantity.quote, sentenceAt);
    if (at === -1) return [];
    sentenceAt = at;
    const start = at + quantity.offset;
    return [{ quantity, start, end: start + quantity.text.length }];
  });
}

/** The numbers that stand wholly within a stretch of a passage. */
export function quantitiesWithin(passage: Passage, start: number, end: number): readonly Located[] {
  return passage.quantities().filter((located) => located.start >= start && located.end <= end);
}

/**
 * Finds a quote in the article's parsed text and in its seed; Unicode form and white space aside. A quote that stands in
 * several places is found where all of them state the same numbers, and ambiguous where they do not.
 */
export function findQuote(written: string, evidence: Evidence): FoundQuote {
  const known = evidence.found.get(written);
  if (known !== undefined) return known;
  const quote = collapse(written);
  const found = { quote, lookup: lookUp(quote, evidence) };
  evidence.found.set(written, found);
  return found;
}

function lookUp(wanted: string, evidence: Evidence): Lookup {
  const places = evidence.passages.flatMap((passage) =>
    placesOf(wanted, passage.text).map((start) => ({ passage, start, end: start + wanted.length })),
  );
  const [first] = places;
  if (first === undefined) return lookUpAcross(wanted, evidence);
  const readings = new Set(places.map(({ passage, start, end }) => readingOf(passage, start, end)));
  if (readings.size > 1) return { outcome: "ambiguous", count: places.length };
  const isInSeed = placesOf(wanted, evidence.seed).length > 0;
  const isEdited = !isInSeed && placesOf(wanted, evidence.editedSeed).length > 0;
  if (!isInSeed && !isEdited) return { outcome: "not-in-seed", passage: first.passage };
  return { outcome: "found", ...first, isEdited };
}

function lookUpAcross(wanted: string, { passages }: Evidence): Lookup {
  const [at] = placesOf(wanted, passages.map(({ text }) => text).join(" "));
  if (at === undefined) return { outcome: "not-in-article" };
  let end = 0;
  const passage = passages.find(({ text }) => (end += text.length + 1) > at);
  return { outcome: "spans", line: passage?.line ?? 1 };
}

function readingOf(passage: Passage, start: number, end: number): string {
  return quantitiesWithin(passage, start, end)
    .map((located) => {
      const { value, to, of, unit, qualifier, asOf } = located.quantity;
      return [located.start - start, value, to, of, unit, qualifier, asOf].join();
    })
    .join(";");
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Where `wanted` stands in `text` without cutting a word or a number at its ends. */
function placesOf(wanted: string, text: string): readonly number[] {
  const places: number[] = [];
  if (wanted === "") return places;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const isCut = isWithinWord(text, at) || isWithinWord(text, at + wanted.length);
    if (!isCut) places.push(at);
  }
  return places;
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && wordCharacter.test(text[at - 1] ?? "") && wordCharacter.test(text[at] ?? "");
}
