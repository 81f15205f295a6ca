import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/dataset.ts";
import type { Term } from "../../src/domain/term.ts";
import { loadPublication, type Publication } from "../../src/load/load-publication.ts";
import { withoutDrafts } from "../../src/load/without-drafts.ts";

// Its draft refers to the dataset "low-tide", and nothing else does.
let publication: Publication;
let lowTide: Dataset;
let passengers: Dataset;

beforeAll(async () => {
  const content = path.resolve(import.meta.dirname, "../second-publication/content");
  const { value } = await loadPublication({ folders: { content, seeds: path.join(content, "../seeds") }, base: "/" });
  publication = value ?? expect.fail("publication unreadable");
  const datasetOf = (id: string): Dataset =>
    publication.datasets.datasets.find((one) => one.id === id) ?? expect.fail(`no dataset: ${id}`);
  lowTide = datasetOf("low-tide");
  passengers = datasetOf("passengers");
});

const idsWith = (change: Partial<Publication>): readonly string[] =>
  withoutDrafts({ ...publication, ...change }).datasets.datasets.map(({ id }) => id);
const reference = "low-tide.2022";
const link = { en: `In [950,000](#value:${reference})`, vi: `Trong [950.000](#so:${reference})` };
const passengersWith = (change: Partial<Dataset>): Partial<Publication> => ({
  datasets: { ...publication.datasets, datasets: [lowTide, { ...passengers, ...change }] },
});

describe("what readers get of a publication", () => {
  it("holds no dataset that only drafts use, and none of its values", () => {
    const { datasets } = withoutDrafts(publication);
    expect(datasets.datasets).toEqual([passengers]);
    expect([...datasets.values.keys()].sort()).toEqual(["passengers.2022", "passengers.2023", "passengers.rise"]);
    expect(publication.datasets.values.has(reference)).toBe(true);
  });

  it("holds no dataset of a chart that only drafts show", () => {
    const chart = publication.charts.get("low-tide") ?? expect.fail("no such chart");
    const [stories, charts] = [publication.stories, new Map(publication.charts)];
    charts.set("low-tide", { ...chart, chart: { ...chart.chart, datasets: ["low-tide"] }, mentioned: [] });
    const silent = stories.map((one) => ({ ...one, story: { ...one.story, values: [] } }));
    expect(idsWith({ stories: silent, charts })).toEqual(["passengers"]);
  });

  it("holds a dataset that nothing uses, drafts included", () => {
    expect(idsWith({ stories: publication.stories.filter(({ story }) => !story.isDraft) })).toContain("low-tide");
  });

  it("holds a dataset that a draft and a published story, a page, a chart or the glossary refer to", () => {
    const stories = publication.stories.map((one) => ({ ...one, story: { ...one.story, values: [reference] } }));
    expect(idsWith({ stories })).toContain("low-tide");
    const pages = publication.pages.map((page) => ({ ...page, values: [reference] }));
    expect(pages).toHaveLength(1);
    expect(idsWith({ pages })).toContain("low-tide");
    const charts = new Map([...publication.charts].map(([id, one]) => [id, { ...one, mentioned: [reference] }]));
    expect(idsWith({ charts })).toContain("low-tide");
    const term: Term = {
      id: "tide",
      name: { vi: "triều", en: "tide" },
      also: { vi: [], en: [] },
      short: { ...link, vi: "Nước lên" },
      text: { vi: null, en: null },
      formerly: [],
    };
    expect(idsWith({ terms: new Map([[term.id, term]]) })).toContain("low-tide");
  });

  it("holds a dataset that a published one is computed from or speaks of", () => {
    expect(idsWith(passengersWith({}))).toEqual(["passengers"]);
    expect(idsWith(passengersWith({ assumptions: [link] }))).toContain("low-tide");
    const values = passengers.values.map((value) =>
      value.basis.kind === "derived" ? { ...value, basis: { ...value.basis, inputs: { now: reference } } } : value,
    );
    expect(idsWith(passengersWith({ values }))).toContain("low-tide");
  });
});
