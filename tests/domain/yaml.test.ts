import { describe, expect, it } from "vitest";
import { z } from "zod";
import { bilingualField, idField, partialDateField } from "../../src/domain/fields.ts";
import { parseYaml } from "../../src/domain/yaml.ts";

const schema = z.strictObject({
  title: bilingualField,
  kind: z.enum(["bars", "points"]),
  id: idField.optional(),
  date: partialDateField.optional(),
  states: z.array(z.strictObject({ id: idField, show: z.array(z.string()).optional() })).optional(),
});
const good = "title: { vi: Một, en: One }\nkind: bars\n";

function problemsOf(text: string, firstLine = 1) {
  return parseYaml({ file: "x.yaml", text, firstLine }, schema).problems.map(({ rule, place, facts }) => ({
    rule,
    at: `${place.line}:${place.column}`,
    ...facts,
  }));
}

describe("parseYaml", () => {
  it("gives the value where nothing is wrong", () => {
    const reading = parseYaml({ file: "x.yaml", text: `${good}date: 2020\n` }, schema);
    expect(reading.problems).toEqual([]);
    expect(reading.value).toEqual({ title: { vi: "Một", en: "One" }, kind: "bars", date: "2020" });
  });

  it.each([
    [
      "an unknown field, with the one meant",
      `${good}sates: []\n`,
      { rule: "field-unknown", at: "3:1", suggestion: "states" },
    ],
    [
      "an unknown field inside a list",
      `${good}states:\n  - id: a\n    shwo: [x]\n`,
      { rule: "field-unknown", at: "5:5", suggestion: "show", field: "states.0.shwo" },
    ],
    ["a missing field", "kind: bars\n", { rule: "field-missing", at: "1:1", field: "title" }],
    ["a missing language", "title: { vi: Một }\nkind: bars\n", { rule: "field-missing", at: "1:1", field: "title.en" }],
    [
      "a wrong choice",
      `title: { vi: Một, en: One }\nkind: barss\n`,
      { rule: "field-choice", at: "2:7", suggestion: "bars" },
    ],
    ["a day that does not exist", `${good}date: 2026-02-31\n`, { rule: "field-wrong", at: "3:7", expected: "date" }],
    ["an id with a capital", `${good}id: Abc\n`, { rule: "field-wrong", at: "3:5", expected: "id" }],
    [
      "an empty text",
      `title: { vi: "", en: One }\nkind: bars\n`,
      { rule: "field-empty", at: "1:14", field: "title.vi" },
    ],
    ["a field given twice", `${good}kind: points\n`, { rule: "yaml-duplicate-field", at: "3:1", field: "kind" }],
    ["a tab", `title:\n\tvi: Một\n`, { rule: "yaml-tab", at: "2:1" }],
    ["two colons on a line", "title: A: b\n", { rule: "yaml-syntax", at: "1:8" }],
  ])("tells %s at its line and column", (_name, text, expected) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining(expected));
  });

  it("tells all problems at once", () => {
    expect(problemsOf("kind: barss\nid: A\n").map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["field-missing", "field-choice", "field-wrong"]),
    );
  });

  it("counts lines from where the YAML begins in its file", () => {
    expect(problemsOf(`${good}sates: []\n`, 2)).toContainEqual(expect.objectContaining({ at: "4:1" }));
  });
});
