import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadCorpus } from "./annotated-corpus.ts";
import { gazetteer } from "./test-gazetteer.ts";

const corpus = loadCorpus(fileURLToPath(new URL("corpus/", import.meta.url)), gazetteer);
const results = corpus.map(({ name, checks, article: { checks: found } }) => {
  const isSame = (a: { outcome: string; stated: number; computed: number }, b: typeof a): boolean =>
    a.outcome === b.outcome && Math.abs(a.stated - b.stated) < 1e-6 && Math.abs(a.computed - b.computed) < 0.051;
  const partners = checks.map((gold) => found.some((one) => isSame(gold, one)));
  return {
    name,
    missed: checks.filter((gold, index) => partners[index] === false && !gold.doubt),
    accused: found.filter((one) => one.outcome === "fails" && !checks.some((gold) => isSame(gold, one))),
    extra: found.filter((one) => one.outcome === "holds" && !checks.some((gold) => isSame(gold, one))),
    expected: checks.filter(({ doubt }) => !doubt).length,
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
