import { z } from "zod";
import { partRoles, removalReasons, type Article, type Part } from "../domain/article.ts";
import { parsePartialDate, type PartialDate } from "../domain/date.ts";
import { addressField, idField, languageField } from "../domain/fields.ts";
import { qualifiers } from "../domain/qualifier.ts";
import { toSentences, type Sentence } from "./article-sentences.ts";

const text = z.string();
const date = z.union([z.string(), z.number()]).transform((written, context): PartialDate => {
  const parsed = parsePartialDate(String(written));
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", params: { expected: "date" } });
  return z.NEVER;
});
const basis = z.enum(["stated", "inferred", "curated"]);
const line = z.int().positive();
const known = z.strictObject({ value: text, basis, from: text.nullable() });
const quantity = z.strictObject({
  text,
  value: z.number(),
  to: z.number().nullable().default(null),
  of: z.number().nullable().default(null),
  unit: text,
  noun: text.nullable().default(null),
  qualifier: z.enum(qualifiers).nullable().default(null),
  qualifierText: text.nullable().default(null),
  asOf: date.nullable().default(null),
  offset: z.int().nonnegative(),
});
const check = z.strictObject({
  kind: z.enum(["sum", "share", "names", "difference"]),
  outcome: z.enum(["holds", "fails"]),
  arithmetic: text,
  computed: z.number(),
  stated: z.number(),
});
const sentence = z.strictObject({
  line,
  quote: text,
  quantities: z.array(quantity).default([]),
  checks: z.array(check).default([]),
});
const published = z.strictObject({
  date,
  time: text.nullable().default(null),
  zone: text.nullable().default(null),
  basis,
  from: text.nullable(),
});

/** An article's frontmatter: every field of the article but its slug and body, and what it was generated from. */
export const frontmatterSchema = z.strictObject({
  title: text.nullable(),
  lead: text.nullable(),
  language: languageField,
  publisher: known.nullable(),
  author: known.nullable(),
  published: published.nullable(),
  publishedAfter: z.strictObject({ value: date, basis, from: text.nullable() }).nullable(),
  url: addressField.nullable(),
  rights: z.enum(["excerpt", "full"]),
  figures: z.array(z.strictObject({ caption: text, credit: text.nullable() })),
  headings: z.array(text),
  documents: z.array(
    z.strictObject({ kind: text, number: text, date: date.nullable(), issuer: text.nullable(), text }),
  ),
  organisations: z.array(idField),
  provinces: z.array(idField),
  sentences: z.array(sentence),
  removed: z.array(z.strictObject({ lines: z.tuple([line, line]), reason: z.enum(removalReasons), text })),
  edits: z.array(z.strictObject({ was: text, is: text, why: text })),
  seed: text,
  parts: text.transform((written, context): readonly Part[] => {
    const parts = parseParts(written);
    if (parts !== null) return parts;
    context.addIssue({ code: "custom", params: { expected: "text" } });
    return z.NEVER;
  }),
  generated: z.strictObject({ seedSha256: text, outputSha256: text }),
});
export type Frontmatter = z.output<typeof frontmatterSchema>;

/** "1 title, 3 lead, 7 text, 16 text •": where the seed's pieces went. */
export function formatParts(parts: readonly Part[]): string {
  return parts
    .map(({ line: at, role, marker }) => [at, role, marker].filter((word) => word !== null).join(" "))
    .join(", ");
}

function parseParts(written: string): readonly Part[] | null {
  if (written === "") return [];
  const parts: Part[] = [];
  for (const part of written.split(", ")) {
    const [at = "", name = "", marker = null] = part.split(" ");
    const role = partRoles.find((known) => known === name);
    if (role === undefined || !/^[1-9]\d*$/u.test(at)) return null;
    parts.push({ line: Number(at), role, marker });
  }
  return parts;
}

/** The fields in the order in which an editor reads them; fields of a quantity that say nothing are left out. */
export function toFields(article: Article, generated: Frontmatter["generated"]): Record<string, unknown> {
  const { published, publishedAfter } = article;
  return {
    title: article.title,
    lead: article.lead,
    language: article.language,
    publisher: article.publisher,
    author: article.author,
    published:
      published === null ? null : { ...stripNull(published.value), basis: published.basis, from: published.from },
    publishedAfter,
    url: article.url,
    rights: article.rights,
    figures: article.figures,
    headings: article.headings,
    documents: article.documents,
    organisations: article.organisations,
    provinces: article.provinces,
    sentences: toSentences(article).map(toSentenceFields),
    removed: article.removed.map(({ lines, reason, text: words }) => ({ lines, reason, text: words })),
    edits: article.edits.map(({ was, is, why }) => ({ was, is, why })),
    seed: article.seed,
    parts: formatParts(article.parts),
    generated,
  };
}

function toSentenceFields({ line: at, quote, quantities, checks }: Sentence): Record<string, unknown> {
  return {
    line: at,
    quote,
    ...(quantities.length === 0 ? {} : { quantities: quantities.map(toQuantityFields) }),
    ...(checks.length === 0 ? {} : { checks: checks.map(toCheckFields) }),
  };
}

function toQuantityFields(quantity: Sentence["quantities"][number]): Record<string, unknown> {
  const { text: words, value, to, of, unit, noun, qualifier, qualifierText, asOf, offset } = quantity;
  return { text: words, ...stripNull({ value, to, of, unit, noun, qualifier, qualifierText, asOf, offset }) };
}

function toCheckFields({
  kind,
  outcome,
  arithmetic,
  computed,
  stated,
}: Sentence["checks"][number]): Record<string, unknown> {
  return { kind, outcome, arithmetic, computed, stated };
}

function stripNull(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
