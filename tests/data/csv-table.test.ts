import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/data/csv-table.ts";
import { toCsv } from "../../src/domain/csv.ts";

const columns = { required: ["key", "value"], optional: ["note"] };

function read(text: string) {
  const { value, problems } = parseCsv({ file: "x.csv", text }, columns);
  return {
    rows: value?.rows.map(({ cell }) => [cell("key"), cell("value"), cell("note")]) ?? null,
    problems: problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`),
  };
}

function expectWithin(text: string): void {
  const { value, problems } = parseCsv({ file: "x.csv", text }, columns);
  expect(value !== null || problems.length > 0).toBe(true);
  const lines = text.split(/\r\n|\r|\n/u).length;
  for (const { place } of problems) {
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines);
    expect(place.column).toBeGreaterThanOrEqual(1);
  }
  for (const row of value?.rows ?? []) expect(row.place("value").line).toBeLessThanOrEqual(lines);
}

describe("parseCsv", () => {
  it.each([
    ["commas", "key,value,note\na,1,x\n"],
    ["semicolons", "key;value;note\na;1;x\n"],
    ["tabs", "key\tvalue\tnote\na\t1\tx\n"],
    ["a byte order mark", "\uFEFFkey,value,note\na,1,x\n"],
    ["CRLF", "key,value,note\r\na,1,x\r\n"],
    ["no final line break", "key,value,note\na,1,x"],
    ["quoted names", '"key","value","note"\n"a","1","x"\n'],
    ["spaces around cells", "key, value ,note\n a , 1 , x \n"],
    ["empty rows", ",,\nkey,value,note\n,,\na,1,x\n\n"],
    ["other order of columns", "note,key,value\nx,a,1\n"],
  ])("reads a file with %s", (_name, text) => {
    expect(read(text)).toEqual({ rows: [["a", "1", "x"]], problems: [] });
  });

  it("keeps a decimal comma that semicolons allow, and line breaks inside quotes", () => {
    expect(read('key;value;note\na;4,55;"một\nhai"\nb;2;\n').rows).toEqual([
      ["a", "4,55", "một\nhai"],
      ["b", "2", ""],
    ]);
  });

  it.each([
    ["an empty file", "", "csv-empty 1:1"],
    ["a file of white space", " \n\n", "csv-empty 1:1"],
    ["a missing column", "key,note\na,x\n", "csv-column-missing 1:1"],
    ["an unknown column", "key,value,nte\na,1,x\n", "csv-column-unknown 1:11"],
    ["a column twice", "key,value,value\na,1,1\n", "csv-column-twice 1:11"],
    ["a column without a name", "key,value,\na,1,x\n", "csv-column-unnamed 1:11"],
    ["a second header", "key,value,note\na,1,x\nkey,value,note\nb,2,y\n", "csv-header-twice 3:1"],
    ["an unquoted decimal comma", "key,value,note\na,4,55,x\n", "csv-cells 2:5"],
    ["too few cells", "key,value,note\na,1\n", "csv-cells 2:3"],
    ["a quote that is never closed", 'key,value,note\na,"1,x\n', "csv-quotes 2:1"],
    ["a quote in the middle of a cell", 'key,value,note\na,1"2,x\n', "csv-quotes 2:1"],
  ])("tells %s at its line and column", (_name, text, problem) => {
    expect(read(text).problems).toContain(problem);
  });

  it("tells the line and column of a cell behind quotes and line breaks", () => {
    const { value } = parseCsv({ file: "x.csv", text: 'key,value,note\n"a, b","1\n2",x\nc,3,y\n' }, columns);
    const [first, second] = value?.rows ?? [];
    expect(first?.place("value")).toEqual({ file: "x.csv", line: 2, column: 8 });
    expect(first?.place("note")).toEqual({ file: "x.csv", line: 3, column: 4 });
    expect(second?.place("value")).toEqual({ file: "x.csv", line: 4, column: 3 });
  });

  it("suggests the column that was meant", () => {
    const { problems } = parseCsv({ file: "x.csv", text: "key,valeu,note\na,1,x\n" }, columns);
    expect(problems[0]).toMatchObject({ rule: "csv-column-missing", facts: { suggestion: "valeu" } });
  });

  // What spreadsheets and hands leave, right and wrong, in any order.
  const piece = fc.constantFrom(
    ..."key value note , ; \t \" '".split(" "),
    ...["\n", "\r\n", "\r", "\uFEFF", "\u00A0", "", " ", '""', '"a\nb"', "4,55", "4.55", "=1+1", "\0", "𝟑", "ệ"],
  );

  it.each([
    '"',
    'key,value\n"',
    '\uFEFF"key"x,value\n',
    "key;value\r\r;;;",
    "\t\t\n\t",
    'key,value\n"a""',
    "\0,\n",
    'key,value\na,1\n\r\n"',
  ])("takes %j for what it is, with every problem within the file", (text) => expectWithin(text));

  it("never throws, and tells every problem within the file, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), expectWithin), { seed: 9, numRuns: 300 });
    const table = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    const hurt = fc.oneof(
      table,
      table.map((text) => `key,value,note\na,1,x\n${text}`),
    );
    fc.assert(fc.property(hurt, expectWithin), { seed: 9, numRuns: 1000 });
  });

  it("reads back what is published, whatever the cells hold", () => {
    const cell = fc
      .string()
      .map((text) => text.trim())
      .filter((text) => !/^[=+\-@]/u.test(text) && !text.includes("\r"));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant("k"), cell, cell), { minLength: 1 }), (rows) => {
        const text = toCsv([["key", "value", "note"], ...rows]);
        expect(read(text).rows).toEqual(rows);
      }),
      { seed: 3 },
    );
  });
});
