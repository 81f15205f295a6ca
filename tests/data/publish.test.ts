import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseCsv } from "../../src/data/csv-table.ts";
import { toCsv } from "../../src/domain/csv.ts";
import {
  formatDataPackage,
  formatDatasetCsv,
  formatDatasetJson,
  sourcesOf,
  toDatasetJsonLd,
  type Publisher,
} from "../../src/data/publish/dataset.ts";
import { header, readGiven, yaml } from "./library.ts";

const rows = [
  '2018,"4,55",%,,2018,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",From 4.55% in 2018 to 10.76% in 2019,=HYPERLINK(1),,',
  "now,14,%,gần,,bai-mot,,Đến nay đạt gần 14%.,nearly 14%,,2019-12,2020-05",
  'outside,15.9,%,khoảng,2020,,nguon,"Nguồn nêu khoảng 15,9%.",The source says about 15.9%.,,,',
  "name,,,,2020,bai-mot,,Hà Nội,Hanoi,Hà Nội,,",
];
const derived = "derived:\n  gap: { inputs: { a: so.2018, b: so.now }, formula: b - a, unit: percentage-point }\n";
const reading = readGiven({ csv: `${header}\n${rows.join("\n")}\n`, yaml: yaml + derived });
const dataset = reading.datasets[0] ?? expect.fail("no dataset");
const { title, description, assumptions, units, corrections } = dataset;
const plain = { title, description, assumptions, units, corrections };
const licence = { id: "CC-BY-4.0", name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
const publisher: Publisher = { name: "Báo", licence, addressOf: (path) => `https://example.org/${path}` };

describe("published CSV", () => {
  it("is RFC 4180 with a decimal point, and nothing that a spreadsheet would run", () => {
    const text = formatDatasetCsv(dataset);
    const lines = text.split("\r\n");
    expect(text.endsWith("\r\n")).toBe(true);
    expect(lines[0]).toBe(
      "key,value,unit,qualifier,low,high,as_of,from,to,label_vi,label_en,origin,article,source,quote,quote_en,formula,inputs,note_vi,note_en",
    );
    expect(lines[1]).toBe(
      `2018,4.55,percent,,4.55,4.55,2018,,,'=HYPERLINK(1),'=HYPERLINK(1),article,bai-mot,,"Tỷ lệ tăng từ 4,55% năm 2018 lên 10,76% năm 2019.",From 4.55% in 2018 to 10.76% in 2019,,,,`,
    );
    expect(lines[5]).toMatch(/^gap,9.45,percentage-point,below,.*,derived,,,,,b - a,a=so.2018 b=so.now,,$/u);
  });

  it("is read back by the reader of CSV", () => {
    const names = formatDatasetCsv(dataset).split("\r\n")[0]?.split(",") ?? [];
    const { value, problems } = parseCsv(
      { file: "so.csv", text: formatDatasetCsv(dataset) },
      { required: names, optional: [] },
    );
    expect(problems).toEqual([]);
    expect(value?.rows.map(({ cell }) => cell("key"))).toEqual(["2018", "now", "outside", "name", "gap"]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+84 24 1234", "'+84 24 1234"],
    ["-a", "'-a"],
    ["-5", "-5"],
    ["-5.25", "-5.25"],
    ["\tx", "'\tx"],
    ['a "b"', '"a ""b"""'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
  ])("writes the cell %j as %j", (cell, written) => {
    expect(toCsv([[cell]])).toBe(`${written}\r\n`);
  });
});

describe("published JSON", () => {
  it("holds what the dataset says of itself and its rows without empty cells", () => {
    const json: unknown = JSON.parse(formatDatasetJson(dataset, plain, publisher));
    expect(json).toMatchObject({ id: "so", title, licence: licence.url });
    expect(json).toHaveProperty("rows.1", {
      key: "now",
      value: 14,
      unit: "percent",
      qualifier: "below",
      low: 0,
      high: 14,
      from: "2019-12",
      to: "2020-05",
      origin: "article",
      article: "bai-mot",
      quote: "Đến nay đạt gần 14%.",
      quote_en: "nearly 14%",
    });
  });
});

/** What version 2 of the standard demands of the parts that are written here. */
const resourceName = z.string().regex(/^[a-z0-9._-]+$/u);
const field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(["string", "number", "boolean"]),
  title: z.string(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).min(1).optional(),
    })
    .optional(),
});
const dataPackage = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: resourceName,
  title: z.string(),
  licenses: z
    .array(z.strictObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/u), title: z.string(), path: z.url() }))
    .min(1),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()).min(1) })).min(1),
  resources: z
    .array(
      z.strictObject({
        name: resourceName,
        type: z.literal("table"),
        title: z.string(),
        description: z.string(),
        path: z.string().regex(/^(?!\/|.*\.\.)[^:]+$/u),
        format: z.literal("csv"),
        mediatype: z.string().regex(/^.+\/.+$/u),
        encoding: z.literal("utf-8"),
        dialect: z.strictObject({
          delimiter: z.string().length(1),
          lineTerminator: z.string(),
          quoteChar: z.string().length(1),
          doubleQuote: z.boolean(),
          header: z.boolean(),
        }),
        sources: z
          .array(z.strictObject({ title: z.string(), path: z.url().optional() }))
          .min(1)
          .optional(),
        schema: z.strictObject({
          $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
          fields: z.array(field).min(1),
          missingValues: z.array(z.string()),
          primaryKey: z.array(z.string()).min(1),
        }),
      }),
    )
    .min(1),
});

describe("the data package", () => {
  const sources = [{ title: "Bài khác", path: null }];
  const json: unknown = JSON.parse(formatDataPackage("bao", [{ dataset, plain, sources }], publisher, "vi"));

  it("is what the standard demands", () => {
    expect(dataPackage.safeParse(json).error?.issues ?? []).toEqual([]);
  });

  it("names the columns of the CSV in their order", () => {
    const names = dataPackage.parse(json).resources[0]?.schema.fields.map(({ name }) => name);
    expect(names?.join(",")).toBe(formatDatasetCsv(dataset).split("\r\n")[0]);
  });

  it("has column names once each", () => {
    const names = dataPackage.parse(json).resources[0]?.schema.fields.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("JSON-LD", () => {
  it("is a dataset with its licence, time and files", () => {
    expect(toDatasetJsonLd(dataset, plain, publisher, "en")).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: "One",
      license: licence.url,
      temporalCoverage: "2018/2020-05",
      distribution: [
        { contentUrl: "https://example.org/data/so.csv" },
        { contentUrl: "https://example.org/data/so.json" },
      ],
    });
  });

  it("leaves out files where the site does not know its own host", () => {
    expect(toDatasetJsonLd(dataset, plain, { ...publisher, addressOf: () => null }, "en")).not.toHaveProperty(
      "distribution",
    );
  });
});

describe("sources of a dataset", () => {
  it("are those that its rows cite, each once", () => {
    expect(sourcesOf(dataset, new Map())).toEqual([]);
  });
});
