import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Gazetteer } from "../../src/domain/gazetteer.ts";
import { loadGazetteer } from "../../src/load/gazetteer.ts";
import { formatArticle, formatFile, isUntouched, parseArticle } from "../../src/seeds/article-markdown.ts";
import { toConverter, type Converter } from "../../src/seeds/convert-seed.ts";
import { toLines, toVisible } from "../../src/seeds/normalise.ts";
import { reassemble } from "../../src/seeds/reassemble.ts";

const seed = 20260521;
const folders = ["seeds", ...readdirSync("tests/seeds/corpus").map((name) => path.join("tests/seeds/corpus", name))];
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8")),
);
const lines = texts.flatMap((text) => text.split("\n"));

let converter: Converter;
beforeAll(async () => {
  const { value } = await loadGazetteer("content");
  if (value === null) throw new Error("gazetteer unreadable");
  const gazetteer: Gazetteer = value;
  converter = toConverter(gazetteer);
});

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Converts, writes, reads back, and compares what a reader sees, in order, with the seed. */
function expectNothingLost(text: string): void {
  const { value, problems } = converter.convert(text, { file: "seeds/any.txt" });
  expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  if (value === null) throw new Error("article missing");
  const file = formatArticle(value, { seedSha256: hash(text), hash });
  const parsed = parseArticle(file, { file: "any.md", slug: value.slug });
  expect(parsed.problems).toEqual([]);
  if (parsed.value === null) throw new Error("file unreadable");
  expect(toVisible(reassemble(parsed.value.article))).toBe(toVisible(toLines(text).join("\n")));
  expect(parsed.value.article).toEqual(value);
  expect(formatFile(parsed.value)).toBe(file);
  expect(isUntouched(file, hash)).toBe(true);
  const again = converter.convert(text, { file: "seeds/any.txt" });
  expect(again.value).toEqual(value);
}

/** What markdown, YAML and the rules stumble over. */
const awkward = fc.constantFrom(
  "# ",
  "## ",
  "- ",
  "* ",
  "+ ",
  "1. ",
  "2) ",
  "> ",
  "    ",
  "\t",
  "|",
  " | ",
  "---",
  "***",
  "===",
  "```",
  "`",
  "<b>",
  "</p>",
  "&amp;",
  "&nbsp;",
  "[a](b)",
  "![",
  "\\",
  "\\&",
  "_x_",
  "*x*",
  "~~",
  ":",
  ": ",
  " #",
  "'",
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  "%",
  "@",
  "!",
  "?",
  "./.",
  "…",
  "(Ảnh: A)",
  "Nguồn:",
  "\u00a0",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\u2028",
  "\u0085",
  "\r",
  "\r\n",
  "\n",
  "\n\n",
  "\ud800",
  "e\u0302\u0301",
  "👁",
  "•",
  "—",
  "Tin liên quan",
  "Bình luận",
  "Chia sẻ",
  "20/07/2017 13:00",
  "M.T",
  "null",
  "true",
  "~",
  "0",
  "1.5",
  "2017-01-01",
  "generated:",
  "outputSha256: x",
  "§",
);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(awkward, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 8 })
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
const anyText = fc
  .array(line, { maxLength: 24 })
  .chain((all) => fc.constantFrom("\n", "\n\n", "\r\n").map((end) => all.join(end)));

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  put: fc.oneof(awkward, fc.constantFrom(...lines)),
});
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([text, mutations]) =>
    mutations.reduce((changed, { at, cut, put }) => {
      const index = Math.floor(at * changed.length);
      return changed.slice(0, index) + put + changed.slice(index + cut);
    }, text),
  );

describe("conversion", () => {
  it.each(texts.map((text, index) => [index, text] as const))("loses nothing of article %i", (_index, text) => {
    expectNothingLost(text);
  });

  it("loses nothing of any text, is idempotent and deterministic, and never throws", () => {
    fc.assert(fc.property(anyText, expectNothingLost), { seed, numRuns: 300 });
  });

  it("loses nothing of articles with accidents", () => {
    fc.assert(fc.property(mutated, expectNothingLost), { seed, numRuns: 80 });
  });

  it("never throws on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { value, problems } = converter.convert(bytes, { file: "seeds/any.txt" });
        expect(value !== null || problems.length > 0).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});
