import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadMistakes } from "../../src/load/handbook-mistakes.ts";
import { handbook, makeExample, tellMistake } from "./make-mistake.ts";

const mistakes = await loadMistakes(handbook);
const all = [...mistakes.values()].flat();
let example = "";

beforeAll(async () => {
  example = await makeExample();
});

afterAll(async () => {
  await rm(example, { recursive: true });
});

describe("the handbook's example", () => {
  it("has nothing wrong with it", async () => {
    const untouched = [{ file: "content/site.yaml" }];
    expect(await tellMistake(example, untouched)).toEqual({ vi: [], en: [] });
  });
});

describe("what an editor is told", () => {
  it("is known of more than sixty mistakes, each of its own", () => {
    expect(new Set(all.map(({ changes }) => JSON.stringify(changes))).size).toBe(all.length);
    expect(all.filter(({ rule }) => rule !== null).length).toBeGreaterThanOrEqual(60);
  });

  it.each(all.map(({ rule, changes, tells }) => ({ rule, changes, tells })))(
    "names the rule and never what follows from it alone: $rule",
    ({ rule, tells }) => {
      if (rule === null) expect(tells.vi).toEqual([]);
      else expect(tells.vi.some((line) => line.includes(` ${rule}: `))).toBe(true);
      expect(tells.en.length).toBe(tells.vi.length);
    },
  );

  for (const [area, cases] of mistakes) {
    describe(`in ${area}`, () => {
      it.each(cases)(
        "is exact where $rule is broken by $changes.0.wrong$changes.0.renamed$changes.0.bytes",
        async (mistake) => {
          expect(await tellMistake(example, mistake.changes)).toEqual(mistake.tells);
        },
      );
    });
  }
});
