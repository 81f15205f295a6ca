import { describe, expect, it } from "vitest";
import {
  formatDataPackage,
  formatDatasetJson,
  toDatasetJsonLd,
  type Publisher,
} from "../../src/data/publish/dataset.ts";
import { readGiven, rulesOf, yaml } from "./library.ts";

const licence = { id: "CC-BY-4.0", name: "CC BY 4.0", url: "https://example.org/by/" };
const publisher: Publisher = { name: "Báo", licence, addressOf: () => null };
const own = "licence: { id: CC0-1.0, name: CC0, url: https://example.org/zero/ }\n";
const described = "units:\n  percent: { vi: trên tổng số dịch vụ, en: of all services }\n";

function published(words: string) {
  const [dataset = expect.fail("no dataset")] = readGiven({ yaml: words }).datasets;
  const { title, description, assumptions, units, corrections } = dataset;
  const plain = { title, description, assumptions, units, corrections };
  const [resource] = JSON.parse(formatDataPackage("so", [{ dataset, plain, sources: [] }], publisher, "en")).resources;
  const json = JSON.parse(formatDatasetJson(dataset, plain, publisher));
  return { resource, json, jsonLd: toDatasetJsonLd(dataset, plain, publisher, "en") };
}

describe("a dataset's licence", () => {
  it("is the publication's where it has none", () => {
    const { resource, json, jsonLd } = published(yaml);
    expect(resource.licenses).toBeUndefined();
    expect(json.licence).toBe(licence.url);
    expect(jsonLd).toMatchObject({ license: licence.url });
  });

  it("is published with it where it has one of its own", () => {
    const { resource, json, jsonLd } = published(yaml + own);
    expect(resource.licenses).toEqual([{ name: "CC0-1.0", title: "CC0", path: "https://example.org/zero/" }]);
    expect(json.licence).toBe("https://example.org/zero/");
    expect(jsonLd).toMatchObject({ license: "https://example.org/zero/" });
  });

  it("needs an address", () => {
    const wrong = "licence: { id: CC0-1.0, name: CC0, url: zero }\n";
    expect(rulesOf(readGiven({ yaml: yaml + wrong }))).toEqual(["field-wrong 3:41"]);
  });
});

describe("what a dataset says of its units", () => {
  it("is published with its column and its rows", () => {
    const { resource, json } = published(yaml + described);
    expect(json.units).toEqual([{ id: "percent", text: { vi: "trên tổng số dịch vụ", en: "of all services" } }]);
    const column = resource.schema.fields.find(({ name }: { name: string }) => name === "unit");
    expect(column.description).toBe("percent: of all services");
  });

  it.each([
    ["a unit that no row has", "units:\n  service: { vi: a, en: b }\n", "unit-unused 4:3"],
    ["a unit that nobody knows", "units:\n  percentt: { vi: a, en: b }\n", "unit-unknown 4:3"],
    ["one language only", "units:\n  percent: { vi: a }\n", "field-missing 4:3"],
  ])("is told when it names %s", (_name, words, rule) => {
    expect(rulesOf(readGiven({ yaml: yaml + words }))).toEqual([rule]);
  });

  it("may be of a unit that only a computed value has", () => {
    const rise = "derived:\n  half: { inputs: { a: so.2018 }, formula: 'ratio(a, a)', unit: times }\n";
    expect(rulesOf(readGiven({ yaml: `${yaml}units:\n  times: { vi: a, en: b }\n${rise}` }))).toEqual([]);
  });
});
