import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadCorpus, score } from "./annotated-corpus.ts";
import { gazetteer } from "./test-gazetteer.ts";

const corpus = loadCorpus(fileURLToPath(new URL("corpus/", import.meta.url)), gazetteer);
const scores = corpus.map((annotated) => ({ name: annotated.name, ...score(annotated, gazetteer) }));
const total = (pick: (one: (typeof scores)[number]) => number): number =>
  scores.reduce((sum, one) => sum + pick(one), 0);
const listing = scores
  .flatMap(({ name, missed, wrong }) => [
    ...missed.map((one) => `${name}: missed ${one}`),
    ...wrong.map((one) => `${name}: false ${one}`),
  ])
  .join("\n");

describe("the quantities of annotated articles", () => {
  it("are found with right value, unit and qualifier in at least 95 of 100 cases", () => {
    const share = total((one) => one.right) / total((one) => one.expected);
    expect(share, `${share}\n${listing}`).toBeGreaterThanOrEqual(0.95);
  });

  it("are joined by at most 2 false ones in 100", () => {
    const share = total((one) => one.isFalse) / total((one) => one.found);
    expect(share, `${share}\n${listing}`).toBeLessThanOrEqual(0.02);
  });
});
