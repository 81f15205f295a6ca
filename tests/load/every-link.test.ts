import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import { loadPublication, type Publication } from "../../src/load/load-publication.ts";
import { renderLinked } from "../../src/markdown/links.ts";

const root = path.resolve(import.meta.dirname, "../..");
const content = path.join(root, "content");
const link = /\[(?<text>[^\][]*\d[^\][]*)\]\(#(?:value|so):[a-z0-9.-]+\)/gu;

interface Written {
  /** Whatever stands before the link on its line, and the link. */
  text: string;
  /** Where the link's own words begin and end in it. */
  start: number;
  end: number;
  language: Language;
}

let publication: Publication;
const links: Written[] = [];

/** Lines of stories and of charts' texts, with the language that they are in. */
function linksIn(line: string, language: Language): readonly Written[] {
  return [...line.matchAll(link)].map((match) => {
    const end = match.index + 1 + (match.groups?.["text"] ?? "").length;
    return { text: line.slice(0, match.index + match[0].length), start: match.index + 1, end, language };
  });
}

beforeAll(async () => {
  const folders = { content, seeds: path.join(root, "seeds") };
  publication = (await loadPublication({ folders, base: "/" })).value ?? expect.fail("publication unreadable");
  for (const file of await glob(["stories/**/*.md", "charts/*.yaml"], { cwd: content })) {
    const lines = (await readFile(path.join(content, file), "utf8")).split("\n");
    for (const line of lines) {
      const language = /^stories\/en\/|^charts\//u.test(file) ? "en" : "vi";
      const isVietnamese = /^\s*vi:/u.test(line);
      links.push(...linksIn(line.replace(/^\s*(?:vi|en|[a-z]+):\s*"?/u, ""), isVietnamese ? "vi" : language));
    }
  }
});

function rulesOf({ text, language }: Written): readonly string[] {
  const { problems } = renderLinked(text, publication.linksIn(language), { file: "x", line: 1, column: 1 });
  return problems.map(({ rule }) => rule);
}

/** The link with one digit of its words made another. */
function changed({ text, start, end }: Written, at: number, by: number): string {
  const digit = String((Number(text[start + at]) + by) % 10);
  return text.slice(0, start + at) + digit + text.slice(start + at + 1, end) + text.slice(end);
}

describe("every linked number of the publication", () => {
  it("is right as it is written", () => {
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((written) => rulesOf(written).length > 0).map(({ text }) => text)).toEqual([]);
  });

  it("is told whichever of its digits is changed, but for one that makes it rounder and leaves it true", () => {
    const kept = links.flatMap((written) => {
      const words = written.text.slice(written.start, written.end);
      return [...words.matchAll(/\d/gu)].flatMap(({ index }) =>
        [1, 9]
          .map((by) => ({ ...written, text: changed(written, index, by) }))
          .filter(({ text, start }) => text[start + index] !== "0" || !/^\D+\s\d/u.test(words))
          .filter((mutant) => !rulesOf(mutant).some((rule) => rule.startsWith("link-")))
          .map(({ text, language }) => `${language} ${words}: ${text.slice(written.start - 30)}`),
      );
    });
    expect([...new Set(kept)]).toEqual([]);
  });
});
