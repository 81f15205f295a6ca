import { describe, expect, it } from "vitest";
import { formatDatasetCsv } from "../../src/data/publish/dataset.ts";
import { good, header, readGiven, rulesOf } from "./library.ts";

describe("a table as it should not be", () => {
  it.each<[string, string, readonly string[]]>([
    ["of a header alone", `${header}\n`, ["csv-without-rows 1:1"]],
    ["with two header rows", `${header}\n${header}\n${good}\n`, ["csv-header-twice 2:1"]],
    [
      "with a header of one separator and rows of another",
      `${header.replaceAll(",", ";")}\n${good}\n`,
      ["csv-quotes 2:1"],
    ],
    ["with a formula for a key", `${header}\n${good.replace("2018,", "=1+1,")}\n`, ["key-wrong 2:1"]],
    ["with a number of three parts", `${header}\n${good.replace("4,55", "4,5,5")}\n`, ["number-unreadable 2:6"]],
    ["with a number beyond all bounds", `${header}\n${good.replace('"4,55"', "1e999")}\n`, ["number-unreadable 2:6"]],
    [
      "with what merged cells leave",
      `${header}\n${good}\n,,,,,,,,,,,\n2019,,,,,,,,,,,\n`,
      ["label-missing 4:6", "citation-missing 4:10"],
    ],
  ])("%s is told at its line and column", (_name, csv, rules) => {
    expect(rulesOf(readGiven({ csv }))).toEqual(rules);
  });

  it("keeps a formula and a tag in a label as text, which no spreadsheet runs", () => {
    const csv = `${header}\n${good.replace(/,,,$/u, ',"=HYPERLINK(""x"")",,')}\n`;
    const { datasets, problems } = readGiven({ csv });
    expect(problems).toEqual([]);
    expect(formatDatasetCsv(datasets[0] ?? expect.fail("no dataset"))).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
