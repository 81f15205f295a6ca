import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bilingualField, idField, partialDateField } from "../../src/domain/fields.ts";
import { parseYaml } from "../../src/domain/yaml.ts";

const schema = z.strictObject({
  title: bilingualField,
  id: idField.optional(),
  date: partialDateField.optional(),
  states: z.record(idField, z.strictObject({ show: z.array(z.string()).optional() })).optional(),
});
const good = "title: { vi: Một, en: One }\nid: one\ndate: 2020-05\nstates:\n  all: { show: [a, b] }\n";
const piece = fc.constantFrom(
  ..."\n \t:{}[]\"'|>&*!#-?,%@`~=<".split(""),
  "\r\n",
  "---",
  "<<",
  "*a",
  "&a ",
  "!!js/function ",
  "title:",
  "\u00A0",
  "\u200B",
  "\uFEFF",
);

/** Files that went wrong once stay here. */
const corpus = [
  "&a [*a]",
  "? {a: 1}\n: b",
  "title: *x",
  "<<: *x",
  "- - -",
  "\uFEFF",
  "a: b: c",
  "{",
  "!!binary x",
  "%YAML 9",
];

function check(text: string): void {
  const { value, problems } = parseYaml({ file: "x.yaml", text }, schema);
  expect(value === null).toBe(problems.some(({ level }) => level === "error"));
  const lines = text.split(/\r\n|\r|\n/u);
  for (const { place } of problems) {
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length + 1);
    expect(place.column).toBeGreaterThanOrEqual(1);
  }
}

describe("reading YAML", () => {
  it.each(corpus)("takes %j for what it is, with every problem at its place", (text) => check(text));

  it("never throws, and gives a value or at least one problem within the file, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { seed: 9, numRuns: 300 });
  });

  it("does so too for a good file with anything put into it anywhere", () => {
    const hurt = fc.tuple(fc.nat({ max: good.length }), fc.array(piece, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(hurt, ([at, pieces]) => check(good.slice(0, at) + pieces.join("") + good.slice(at))),
      { seed: 9, numRuns: 500 },
    );
  });
});
