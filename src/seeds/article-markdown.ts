import { Document, isMap, isSeq, visit } from "yaml";
import type { Article } from "../domain/article.ts";
import { toError, type Reading } from "../domain/problem.ts";
import { parseYaml } from "../domain/yaml.ts";
import { frontmatterSchema, toFields, type Frontmatter } from "./article-schema.ts";
import { fromSentences } from "./article-sentences.ts";
import { formatBody, parseBody } from "./body-markdown.ts";

export type Generated = Frontmatter["generated"];

/** An article as it stands in its file. */
export interface ArticleFile {
  article: Article;
  generated: Generated;
}

const fence = /^---\n([\s\S]*?\n)---\n/u;
const outputHash = /^(\s+outputSha256: ).*$/mu;
const lineWidth = 110;

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. */
export type Hash = (text: string) => string;

/**
 * The article's file: frontmatter, then the body. `outputSha256` is the hash of the whole file with that field empty,
 * so that a file tells by itself whether an editor touched it.
 */
export function formatArticle(article: Article, { seedSha256, hash }: { seedSha256: string; hash: Hash }): string {
  const unsigned = formatFile({ article, generated: { seedSha256, outputSha256: "" } });
  return sign(unsigned, hash);
}

/** The file with the hashes that it states, unchecked: what `parseArticle` read, written again. */
export function formatFile({ article, generated }: ArticleFile): string {
  const document = new Document(toFields(article, generated), { version: "1.2" });
  visit(document, {
    Seq: (_key, node) => {
      if (node.items.every((item) => !isMap(item) && !isSeq(item)) && node.items.length === 2 && isLines(node.items)) {
        node.flow = true;
      }
    },
  });
  const frontmatter = document.toString({ lineWidth, flowCollectionPadding: false });
  const body = formatBody(article.body);
  return `---\n${frontmatter}---\n${body === "" ? "" : `\n${body}`}`;
}

function isLines(items: readonly unknown[]): boolean {
  return items.every(
    (item) => typeof item === "object" && item !== null && "value" in item && typeof item.value === "number",
  );
}

function sign(unsigned: string, hash: Hash): string {
  const own = hash(withoutHash(unsigned));
  return replaceHash(unsigned, own);
}

function withoutHash(file: string): string {
  return replaceHash(file, '""');
}

/** Only in the frontmatter's last field: an article may hold the same words. */
function replaceHash(file: string, value: string): string {
  const end = fence.exec(file)?.[0].length ?? 0;
  const start = Math.max(file.slice(0, end).lastIndexOf("\ngenerated:"), 0);
  const own = file.slice(start, end).replace(outputHash, (_all, name: string) => `${name}${value}`);
  return file.slice(0, start) + own + file.slice(end);
}

/** The hashes that a file states, read without parsing it; null where it states none. */
export function readGenerated(file: string): Generated | null {
  const head = fence.exec(file)?.[1] ?? "";
  const tail = head.slice(head.lastIndexOf("\ngenerated:"));
  const seedSha256 = /^\s+seedSha256: "?([0-9a-f]{64})"?$/mu.exec(tail)?.[1];
  const outputSha256 = /^\s+outputSha256: "?([0-9a-f]{64})"?$/mu.exec(tail)?.[1];
  return seedSha256 === undefined || outputSha256 === undefined ? null : { seedSha256, outputSha256 };
}

/** Whether the file is byte for byte what was generated. */
export function isUntouched(file: string, hash: Hash): boolean {
  const generated = readGenerated(file);
  return generated !== null && hash(withoutHash(file)) === generated.outputSha256;
}

/** Reads an article's file. Wrong fields are told at their line and column; the body can be any markdown. */
export function parseArticle(markdown: string, { file, slug }: { file: string; slug: string }): Reading<ArticleFile> {
  const text = markdown.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const match = fence.exec(text);
  const place = { file, line: 1, column: 1 };
  if (match?.[1] === undefined) return { value: null, problems: [toError("article-without-frontmatter", place, {})] };
  const { value, problems } = parseYaml({ file, text: match[1], firstLine: 2 }, frontmatterSchema);
  if (value === null) return { value: null, problems };
  const { generated, published, sentences, ...fields } = value;
  const lines = fields.parts.filter(({ role }) => role === "text").map(({ line }) => line);
  let next = 0;
  const lineOf = (): number => lines[Math.min(next++, lines.length - 1)] ?? 1;
  const article: Article = {
    ...fields,
    ...fromSentences(sentences),
    slug,
    published:
      published === null
        ? null
        : {
            value: { date: published.date, time: published.time, zone: published.zone },
            basis: published.basis,
            from: published.from,
          },
    body: parseBody(text.slice(match[0].length), lineOf),
  };
  return { value: { article, generated }, problems };
}
