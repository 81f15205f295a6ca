import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Article } from "../../src/domain/article.ts";
import { collapse } from "../../src/domain/fold.ts";
import { loadGazetteer } from "../../src/load/gazetteer.ts";
import { toConverter } from "../../src/seeds/convert-seed.ts";

const corpus = path.join(import.meta.dirname, "corpus");
const schema = z.object({
  title: z.string().nullable(),
  lead: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published: z.object({ date: z.string(), basis: z.enum(["stated", "inferred"]) }).nullable(),
  body: z.array(z.string()),
  removed: z.array(z.object({ reason: z.string(), text: z.string() })),
  captions: z.array(z.string()).default([]),
  /** Two readings are possible: the field is not compared. */
  leadDoubt: z.boolean().default(false),
  publisherDoubt: z.boolean().default(false),
  publishedDoubt: z.boolean().default(false),
  captionsDoubt: z.boolean().default(false),
});
const names = readdirSync(corpus).filter((name) => existsSync(path.join(corpus, name, "expected.yaml")));
const cases = names.map((name) => ({
  name,
  seed: readFileSync(path.join(corpus, name, "seed.txt")),
  expected: schema.parse(parse(readFileSync(path.join(corpus, name, "expected.yaml"), "utf8"))),
}));

const articles = new Map<string, Article>();
beforeAll(async () => {
  const { value: gazetteer } = await loadGazetteer("content");
  if (gazetteer === null) throw new Error("gazetteer unreadable");
  const converter = toConverter(gazetteer);
  for (const { name, seed } of cases) {
    const { value } = converter.convert(seed, { file: `${name}.txt` });
    if (value !== null) articles.set(name, value);
  }
});

function toArticle(name: string): Article {
  const article = articles.get(name);
  if (article === undefined) throw new Error(`seed unreadable: ${name}`);
  return article;
}

function bodyOf({ body }: Article): string {
  const texts = body.flatMap((block) => {
    if (block.kind === "list") return block.items.map(({ text }) => text);
    return block.kind === "table" ? block.rows.map((row) => row.join(" ")) : [block.text];
  });
  return collapse(texts.join("\n"));
}

describe("the annotated corpus", () => {
  it("has articles", () => {
    expect(cases.length).toBeGreaterThan(4);
  });

  describe.each(cases)("$name", ({ name, expected }) => {
    it("has its title and lead", () => {
      const article = toArticle(name);
      expect(article.title).toBe(expected.title);
      if (expected.leadDoubt) return;
      expect(article.lead?.startsWith(collapse(expected.lead ?? "")) ?? null).toBe(
        expected.lead === null ? null : true,
      );
    });

    it("has what it states of publisher, author and date, and no more", () => {
      const { publisher, author, published } = toArticle(name);
      expect({
        publisher: expected.publisherDoubt ? expected.publisher : (publisher?.value ?? null),
        author: author?.value ?? null,
        published: expected.publishedDoubt
          ? expected.published
          : published === null
            ? null
            : { date: published.value.date, basis: published.basis },
      }).toEqual({ publisher: expected.publisher, author: expected.author, published: expected.published });
    });

    it("keeps every paragraph", () => {
      const body = bodyOf(toArticle(name));
      expect(expected.body.map(collapse).filter((text) => !body.includes(text))).toEqual([]);
    });

    it("removes all noise, each with its reason", () => {
      const article = toArticle(name);
      const removed = article.removed.map(({ reason, text }) => ({ reason: String(reason), text: collapse(text) }));
      const missed = expected.removed.filter(
        ({ reason, text }) => !removed.some((one) => one.reason === reason && one.text.includes(collapse(text))),
      );
      expect(missed).toEqual([]);
    });

    it("removes nothing else", () => {
      const article = toArticle(name);
      const wanted = expected.removed.map(({ text }) => collapse(text));
      const lines = article.removed
        .filter(({ reason }) => reason !== "unaccented-copy")
        .flatMap(({ text }) => text.split("\n"))
        .map(collapse);
      const known = [...wanted, expected.title ?? "", expected.lead ?? ""].filter((text) => text !== "");
      expect(lines.filter((line) => !known.some((text) => line.includes(text) || text.includes(line)))).toEqual([]);
    });

    it("finds its captions", () => {
      const { figures } = toArticle(name);
      if (expected.captionsDoubt) return;
      expect(figures.map(({ caption }) => caption)).toEqual(expected.captions.map(collapse));
    });
  });
});
