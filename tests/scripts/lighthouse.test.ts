import { expect, test } from "vitest";
import { lackingIn, scoreOf, type LighthouseReport } from "../../scripts/lighthouse.ts";

const report: LighthouseReport = {
  categories: {
    seo: {
      score: 0.66,
      auditRefs: [
        { id: "is-crawlable", weight: 4 },
        { id: "document-title", weight: 1 },
        { id: "meta-description", weight: 3 },
        { id: "hreflang", weight: 1 },
        { id: "structured-data", weight: 0 },
      ],
    },
  },
  audits: {
    "is-crawlable": { score: 0 },
    "document-title": { score: 1 },
    "meta-description": { score: 0.5 },
    hreflang: { score: null },
    "structured-data": { score: 0 },
  },
};

test.each([
  ["weighs the audits as Lighthouse does, what does not apply left out", [], 31],
  ["can leave an audit out by its name", ["is-crawlable"], 63],
])("a score %s", (_title, without, expected) => {
  expect(scoreOf(report, "seo", without)).toBe(expected);
});

test("a category that the report lacks has no score, and so misses every goal", () => {
  expect(scoreOf(report, "performance", [])).toBeNaN();
});

test("names what is lacking, without what does not apply or counts for nothing", () => {
  expect(lackingIn(report, "seo")).toEqual(["is-crawlable 0", "meta-description 50"]);
});
