import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/seeds/article-markdown.ts";
import { splitSentences } from "../../src/seeds/sentences.ts";

const root = path.resolve(import.meta.dirname, "../..");
const list = (pattern: string, cwd = root): readonly string[] => globSync(pattern, { cwd, absolute: true }).sort();
/** As compared: a page breaks lines where it likes and writes signs its own way. */
const squeeze = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\\n|&(?:#\w+|\w+);|\\?["'“”‘’]|\s/gu, "")
    .replace(/<[^>]*>/gu, "");

/** The sentences of other people's articles that nothing of ours quotes: those without a number, long enough to know. */
function listForbidden(): readonly string[] {
  const quoted = squeeze(list("content/{datasets,stories,terms,charts}/**/*").map(read).join("\n"));
  return list("content/articles/*.md").flatMap((file) => {
    const { value } = parseArticle(readFileSync(file, "utf8"), { file, slug: path.basename(file, ".md") });
    if (value === null || value.article.rights === "full") throw new RangeError(`no excerpt: ${file}`);
    const { title, lead, quantities, body } = value.article;
    const shown = squeeze([title, lead, ...quantities.map(({ quote }) => quote)].join("\n"));
    return body
      .flatMap((block) => (block.kind === "paragraph" ? splitSentences(block.text) : []))
      .map(({ text }) => squeeze(text))
      .filter((sentence) => sentence.length > 50 && !shown.includes(sentence) && !quoted.includes(sentence));
  });
}

const read = (file: string): string => readFileSync(file, "utf8");

/** Every text that a reader can load, those inside archives and feeds too. */
function* publishedTexts(): Generator<readonly [string, string]> {
  const dist = path.join(root, "dist");
  for (const file of list("**/*.{html,json,csv,svg,xml,atom,js,txt,md}", dist))
    yield [path.relative(dist, file), read(file)];
  for (const file of list("**/*.zip", dist)) {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file))))
      yield [`${path.relative(dist, file)}: ${name}`, new TextDecoder().decode(bytes)];
  }
}

describe("an article whose rights are an excerpt", () => {
  it("has no sentence that is not quoted for its number in any file of the site", () => {
    const forbidden = listForbidden();
    expect(forbidden.length).toBeGreaterThan(40);
    const found: string[] = [];
    for (const [file, text] of publishedTexts()) {
      const squeezed = squeeze(text);
      for (const sentence of forbidden) if (squeezed.includes(sentence)) found.push(`${file}: ${sentence}`);
    }
    expect(found).toEqual([]);
  });
});
