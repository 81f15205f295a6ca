import { describe, expect, it } from "vitest";
import { placesInString } from "../../src/data/string-place.ts";
import { readGiven, units, read, yaml } from "./library.ts";
import { checkTexts } from "../../src/load/datasets.ts";

function placeOf(source: string, column: number, value: string, wanted: string, line = 1, firstLine = 1): string {
  const placeAt = placesInString(source, { file: "x.yaml", line, column }, value, firstLine);
  const { line: foundLine, column: foundColumn } = placeAt(value.indexOf(wanted));
  return `${foundLine}:${foundColumn}`;
}

describe("a character of a YAML string", () => {
  it.each([
    ["plain", "a: một hai", 4, "một hai", "1:8"],
    ["double-quoted", 'a: "một hai"', 4, "một hai", "1:9"],
    ["escaped", 'a: "\\"một\\" hai"', 4, '"một" hai', "1:13"],
    ["single-quoted", "a: 'một'' hai'", 4, "một' hai", "1:11"],
    ["folded", "a: >\n  một\n  hai\n", 4, "một hai", "3:3"],
    ["literal", "a: |\n  một\n  hai\n", 4, "một\nhai", "3:3"],
    ["over two lines", "a: một\n  hai", 4, "một hai", "2:3"],
  ])("that is %s is found in its file", (_name, source, column, value, place) => {
    expect(placeOf(source, column, value, "hai")).toBe(place);
  });

  it("is found below the line on which its source begins", () => {
    expect(placeOf("a: b\nc: một hai", 4, "một hai", "hai", 12, 11)).toBe("12:8");
  });
});

describe("a link in a dataset's own text", () => {
  it("is told at its own line and column", () => {
    const text =
      'title: { vi: Một, en: One }\ndescription:\n  vi: >\n    Hai và\n    [6%](#value:so.2018)\n  en: "Two and [5%](#value:so.nothing)"\n';
    const { texts, values } = readGiven({ yaml: text });
    const problems = checkTexts(texts, { values, terms: new Map(), units, read });
    expect(problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
      "link-number 5:5",
      "link-value-unknown 6:16",
    ]);
  });

  it("is right where it is right", () => {
    const { texts, values } = readGiven({ yaml: yaml.replace("vi: Hai", 'vi: "Hai [4,55%](#value:so.2018)"') });
    expect(texts).toHaveLength(1);
    expect(checkTexts(texts, { values, terms: new Map(), units, read })).toEqual([]);
  });
});
