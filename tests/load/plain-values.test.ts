import { describe, expect, it } from "vitest";
import { formatDatasetCsv } from "../../src/data/publish/dataset.ts";
import type { LinkContext } from "../../src/markdown/links.ts";
import { checkTexts } from "../../src/load/datasets.ts";
import { toPlainValues } from "../../src/load/plain-values.ts";
import { header, read, readGiven, units, yaml } from "../data/library.ts";

const quote = `"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",From 4.55% in 2018 to 10.76% in 2019`;
const reading = readGiven({
  csv: [
    `${header},label_en,note,note_en`,
    `2018,"4,55",%,,2018,bai-mot,,${quote},Năm đầu,,,First,"Trước [10,76%](#so:so.2019)","Before 10.76%"`,
    `2019,"10,76",%,,2019,bai-mot,,${quote},"Sau [4,55%](#so:so.2018)",,,"After 4.55%",,`,
  ].join("\n"),
  yaml: `${yaml}derived:
  rise:
    inputs: { now: so.2019 }
    assumptions: { then: { value: 4, unit: percent, label: { vi: "lấy tròn của [4,55%](#so:so.2018)", en: "4%, cut from 4.55%" } } }
    formula: now - then
    unit: percentage-point
    label: { vi: Tăng, en: Rise }
    note: { vi: "Từ 4,55%", en: "From [4.55%](#value:so.2018)" }
`,
});
const linksIn = (language: LinkContext["language"]): LinkContext => ({
  language,
  values: reading.values,
  terms: new Map(),
  units,
  read,
});
const { datasets, values } = toPlainValues(reading, linksIn);

describe("the words of values", () => {
  it("are plain once their links are checked, whoever prints them", () => {
    expect(reading.problems).toEqual([]);
    expect(values.get("so.2018")?.note).toEqual({ vi: "Trước 10,76%", en: "Before 10.76%" });
    expect(values.get("so.2019")?.label).toEqual({ vi: "Sau 4,55%", en: "After 4.55%" });
    expect(values.get("so.rise")).toMatchObject({
      note: { en: "From 4.55%" },
      basis: { assumptions: [{ label: { vi: "lấy tròn của 4,55%", en: "4%, cut from 4.55%" } }] },
    });
    expect(datasets.flatMap((dataset) => dataset.values)).toEqual([...values.values()]);
    for (const dataset of datasets) expect(formatDatasetCsv(dataset)).not.toContain("](");
  });

  it("must link the numbers that notes state, where labels only name a row", () => {
    const told = checkTexts(reading.texts, linksIn("vi")).map(({ rule, place, facts }) => [rule, place, facts]);
    expect(told).toEqual([
      ["number-unlinked", expect.objectContaining({ file: "datasets/so/dataset.yaml", line: 10 }), { text: "4,55%" }],
      ["number-unlinked", expect.objectContaining({ file: "datasets/so/data.csv", line: 2 }), { text: "10.76%" }],
    ]);
  });
});
