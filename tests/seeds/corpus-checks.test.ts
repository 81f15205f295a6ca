import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkArithmetic } from "../../src/seeds/checks/check-arithmetic.ts";
import { findQuantities } from "../../src/seeds/quantities/find-quantities.ts";
import { loadCorpus } from "./annotated-corpus.ts";
import { gazetteer } from "./test-gazetteer.ts";

const corpus = loadCorpus(fileURLToPath(new URL("corpus/", import.meta.url)));
const results = corpus.map((article) => {
  const quantities = findQuantities(article.paragraphs, { language: "vi", gazetteer, year: null });
  const found = checkArithmetic(article.paragraphs, quantities, { language: "vi", gazetteer });
  const isSame = (a: { outcome: string; stated: number; computed: number }, b: typeof a): boolean =>
    a.outcome === b.outcome && Math.abs(a.stated - b.stated) < 1e-6 && Math.abs(a.computed - b.computed) < 0.051;
  const partners = article.checks.map((gold) => found.some((one) => isSame(gold, one)));
  return {
    name: article.name,
    missed: article.checks.filter((gold, index) => partners[index] === false && !gold.doubt),
    accused: found.filter((one) => one.outcome === "fails" && !article.checks.some((gold) => isSame(gold, one))),
    extra: found.filter((one) => one.outcome === "holds" && !article.checks.some((gold) => isSame(gold, one))),
    expected: article.checks.filter(({ doubt }) => !doubt).length,
  };
});

describe("the sums of annotated articles", () => {
  it("accuse nothing that adds up", () => {
    expect(
      results.flatMap(({ name, accused }) => accused.map((one) => `${name}: ${one.arithmetic} in: ${one.quote}`)),
    ).toEqual([]);
  });

  it("are found in at least 90 of 100 cases", () => {
    const missed = results.flatMap(({ name, missed: list }) => list.map((one) => `${name}: ${JSON.stringify(one)}`));
    const expected = results.reduce((sum, one) => sum + one.expected, 0);
    expect(1 - missed.length / expected, missed.join("\n")).toBeGreaterThanOrEqual(0.9);
  });
});
