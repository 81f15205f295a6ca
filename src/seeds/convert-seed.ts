import type { Article } from "../domain/article.ts";
import { partsOf, type PartialDate } from "../domain/date.ts";
import { noCuratedFacts, type CuratedFacts } from "../domain/curated.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import { toAdvice, type Problem, type Reading } from "../domain/problem.ts";
import { toSlug } from "../domain/slug.ts";
import { checkArithmetic } from "./checks/check-arithmetic.ts";
import { decodeSeed } from "./decode.ts";
import { findDocuments } from "./documents.ts";
import { detectLanguage, isWithoutAccents } from "./language.ts";
import { toBody, toFigures, toHeadings, toParts, toPassages, toRemovals, type Passage } from "./assemble.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { toPublishers, type Publishers } from "./metadata/publisher.ts";
import { toNameFinder, type NameFinder } from "./names.ts";
import { toLines } from "./normalise.ts";
import type { Piece } from "./piece.ts";
import { findQuantities } from "./quantities/find-quantities.ts";
import { readPieces } from "./read-pieces.ts";

export interface ConvertOptions {
  /** The seed's path, as problems and the article name it. */
  file: string;
  gazetteer: Gazetteer;
  /** What the curated file says of this seed. Default: nothing. */
  curated?: CuratedFacts;
}

/** Reads seeds of one publication: what depends on the gazetteer alone is prepared once. */
export interface Converter {
  convert: (seed: Uint8Array | string, options: { file: string; curated?: CuratedFacts }) => Reading<Article>;
}

export function toConverter(gazetteer: Gazetteer): Converter {
  const tools: Tools = { gazetteer, names: toNameFinder(gazetteer), publishers: toPublishers(gazetteer) };
  return {
    convert: (seed, { file, curated = noCuratedFacts }) => {
      const decoded: Reading<string> =
        typeof seed === "string" ? { value: seed, problems: [] } : decodeSeed(seed, file);
      if (decoded.value === null) return { value: null, problems: decoded.problems };
      return toArticle(decoded.value, file, curated, tools);
    },
  };
}

/** One raw article → one article. Never throws; what cannot be read gives a problem that names the file. */
export function convertSeed(seed: Uint8Array | string, { file, gazetteer, curated }: ConvertOptions): Reading<Article> {
  return toConverter(gazetteer).convert(seed, { file, ...(curated ? { curated } : {}) });
}

interface Tools {
  gazetteer: Gazetteer;
  names: NameFinder;
  publishers: Publishers;
}

function toArticle(text: string, file: string, curated: CuratedFacts, tools: Tools): Reading<Article> {
  const { gazetteer, names, publishers } = tools;
  const pieces = readPieces(toLines(text), { publishers, title: curated.title });
  const passages = toPassages(pieces);
  const texts = passages.map((passage) => passage.text);
  const all = texts.join(" ");
  const language = detectLanguage(all);
  const isBare = isWithoutAccents(all);
  const metadata = readMetadata(pieces, texts, curated, publishers);
  const options = {
    language,
    gazetteer,
    year: yearOf(metadata.published?.value.date ?? metadata.publishedAfter?.value),
  };
  // «nam» is a year or a man without its accent: what cannot be told is not guessed.
  const quantities = isBare ? [] : findQuantities(passages, options);
  const title = textOf(pieces, "title") ?? curated.title;
  const article: Article = {
    slug: curated.slug ?? slugOf(title, passages, file),
    seed: file.split("/").at(-1)?.normalize("NFC") ?? file,
    title,
    lead: textOf(pieces, "lead"),
    language,
    ...metadata,
    url: curated.url,
    rights: curated.rights,
    figures: toFigures(pieces),
    headings: toHeadings(pieces),
    documents: citedIn(texts, gazetteer),
    ...names.find(texts),
    quantities,
    checks: checkArithmetic(passages, quantities, { language, gazetteer }),
    removed: toRemovals(pieces),
    edits: [],
    parts: toParts(pieces),
    body: toBody(pieces),
  };
  return { value: article, problems: adviceOf(article, file, isBare) };
}

function textOf(pieces: readonly Piece[], role: "title" | "lead"): string | null {
  return pieces.find((piece) => piece.role === role)?.text ?? null;
}

function yearOf(date: PartialDate | undefined): number | null {
  return date === undefined ? null : partsOf(date).year;
}

/** From the title; without one from the first words; without letters from the file's name. */
function slugOf(title: string | null, passages: readonly Passage[], file: string): string {
  const words = passages[0]?.text.split(" ").slice(0, 10).join(" ") ?? "";
  return [title ?? words, file.split("/").at(-1) ?? "", "article"].map(toSlug).find((slug) => slug !== "") ?? "article";
}

function citedIn(texts: readonly string[], gazetteer: Gazetteer): Article["documents"] {
  const cited = new Map<string, Article["documents"][number]>();
  for (const { document } of texts.flatMap((text) => (/\d/u.test(text) ? findDocuments(text, gazetteer) : []))) {
    const key = `${document.kind} ${document.number}`;
    const known = cited.get(key);
    if (known === undefined || (known.date === null && document.date !== null)) cited.set(key, document);
  }
  return [...cited.values()];
}

function adviceOf(article: Article, file: string, isBare: boolean): readonly Problem[] {
  const place = { file, line: 1, column: 1 };
  const untitled = article.title === null ? [toAdvice("seed-without-title", place, {})] : [];
  const bodiless = article.body.length === 0 && article.lead === null ? [toAdvice("seed-without-text", place, {})] : [];
  const unread = isBare ? [toAdvice("seed-without-accents", place, {})] : [];
  return [...untitled, ...bodiless, ...unread];
}
