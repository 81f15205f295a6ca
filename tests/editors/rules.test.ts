import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../src/domain/language.ts";
import { toShownExample } from "../../src/load/handbook-example.ts";
import { loadMistakes } from "../../src/load/handbook-mistakes.ts";
import { toHandbookRules, toTold } from "../../src/load/handbook-rules.ts";
import { checkWords } from "../../src/words/check.ts";
import { ruleNames } from "../../src/words/problems/index.ts";
import { handbook, makeExample, tellMistake } from "./make-mistake.ts";

const rules = toHandbookRules(await loadMistakes(handbook));
const mistakes = [...rules.values()].flatMap((rule) => rule.mistakes);
let example = "";

beforeAll(async () => {
  example = await makeExample();
});

afterAll(async () => {
  await rm(example, { recursive: true });
});

describe("the handbook's pages of rules", () => {
  it("are one for every rule that the check can break, and for no other", () => {
    expect([...rules.keys()].sort()).toEqual([...ruleNames].sort());
  });

  it("show a wrong and a right example, and what is told, in every language", () => {
    for (const mistake of mistakes) {
      const { wrong, right } = toShownExample(mistake);
      const name = JSON.stringify(mistake.changes);
      expect(wrong.length, name).toBeGreaterThan(0);
      expect(right.length, name).toBeGreaterThan(0);
      expect(JSON.stringify(wrong), name).not.toBe(JSON.stringify(right));
      for (const language of languages) {
        const told = toTold(mistake, language, checkWords[language].seeAlso);
        expect(told.length, name).toBeGreaterThan(0);
        for (const { place, level, says, mend } of told) expect([place, level, says, mend], name).not.toContain("");
      }
    }
  });

  it("show several places of one file under one name", () => {
    const file = "content/charts/readers.yaml";
    const changes = [
      { file, right: "kind: bars", wrong: "kind: waffle" },
      { file, right: "opens: both", wrong: "opens: bohts" },
    ];
    const { wrong, right } = toShownExample({ rule: null, changes, tells: { vi: [], en: [] } });
    expect(wrong).toEqual([{ file, fact: "text", text: "kind: waffle\n…\nopens: bohts", megabytes: null }]);
    expect(right.map(({ text }) => text)).toEqual(["kind: bars\n…\nopens: both"]);
  });

  it("show fields of one level below each other, and those of a block further in", () => {
    const file = "content/datasets/readers/dataset.yaml";
    const changes = [
      { file, right: "unit: reader", wrong: "unit: reader\n    decimals: 3\n    bounds:\n      after: rounding" },
      { file, right: "label:\n  vi: Tăng", wrong: "label:\n  vi: Giảm" },
    ];
    const { wrong, right } = toShownExample({ rule: null, changes, tells: { vi: [], en: [] } });
    const fields = "unit: reader\ndecimals: 3\nbounds:\n  after: rounding";
    expect(wrong.map(({ text }) => text)).toEqual([`${fields}\n…\nlabel:\n  vi: Giảm`]);
    expect(right.map(({ text }) => text)).toEqual(["unit: reader\n…\nlabel:\n  vi: Tăng"]);
  });

  it.each(mistakes.filter(({ instead }) => instead !== undefined))(
    "have a right example that $rule has nothing against",
    async ({ rule, instead = [] }) => {
      const { vi } = await tellMistake(example, instead);
      expect(vi.filter((line) => line.includes(` ${rule}: `))).toEqual([]);
    },
  );
});
