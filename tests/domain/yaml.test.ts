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
    [
      "a field given twice by a wrong indentation",
      "title:\n  vi: Một\n  states:\n  vi: Hai\n",
      { rule: "yaml-duplicate-field", at: "4:3", field: "vi" },
    ],
    ["a text cut off at a #", `title: { vi: Một, en: One }\nkind: bars #1 là\n`, { rule: "yaml-text-cut", at: "2:12" }],
    ["a group for a name", `${good}{ a: 1 }: b\n`, { rule: "yaml-syntax", at: "3:1", reason: "NON_STRING_KEY" }],
    [
      "braces that a template left",
      `${good}id: {{ id }}\n`,
      { rule: "yaml-syntax", at: "3:6", reason: "NON_STRING_KEY" },
    ],
    ["a list for a name", `${good}? [a, b]\n: c\n`, { rule: "yaml-syntax", at: "3:3", reason: "NON_STRING_KEY" }],
    ["a second document", `${good}---\nid: a\n`, { rule: "yaml-syntax", at: "3:1", reason: "MULTIPLE_DOCS" }],
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

  it("advises against a comment that may be meant as text, and takes one of its own or behind another value", () => {
    const { value, problems } = parseYaml(
      {
        file: "x.yaml",
        text: '# đầu tệp\ntitle: { vi: Một, en: One }\nkind: bars # cột\ndate: 2020 #ngày\nid: "a" #x\n',
      },
      schema,
    );
    expect(value?.kind).toBe("bars");
    expect(problems).toEqual([
      {
        rule: "yaml-text-cut",
        level: "advice",
        place: { file: "x.yaml", line: 3, column: 12 },
        facts: { comment: "# cột" },
      },
    ]);
  });

  it("tells a name of the wrong form as such", () => {
    const named = z.strictObject({ derived: z.record(idField, z.strictObject({ a: z.number() })) });
    const { problems } = parseYaml({ file: "x.yaml", text: "derived:\n  Tăng:\n    a: 1\n" }, named);
    expect(problems.map(({ rule, place, facts }) => [rule, place.line, place.column, facts])).toEqual([
      ["field-wrong", 2, 3, { field: "derived.Tăng", expected: "id", actual: "Tăng" }],
    ]);
  });

  it("counts lines from where the YAML begins in its file", () => {
    expect(problemsOf(`${good}sates: []\n`, 2)).toContainEqual(expect.objectContaining({ at: "4:1" }));
  });
});
