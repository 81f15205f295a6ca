import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chartPagePath,
  dataPath,
  elementPath,
  embedPath,
  kitPath,
  oembedPath,
  parseEmbedPath,
  picturePath,
  reservedStateIds,
} from "../../src/domain/chart-address.ts";

const root = { language: "vi", rootLanguage: "vi" } as const;
const other = { language: "en", rootLanguage: "vi" } as const;
const hash = "0123456789abcdef";

describe("the addresses of charts", () => {
  it.each([
    [chartPagePath("gdp", root), "charts/gdp/"],
    [chartPagePath("gdp", other), "en/charts/gdp/"],
    [embedPath({ chart: "gdp", state: null, pin: null }, root), "embed/gdp/"],
    [embedPath({ chart: "gdp", state: "first", pin: null }, other), "en/embed/gdp/first/"],
    [embedPath({ chart: "gdp", state: null, pin: hash }, root), `embed/gdp/v/${hash}/`],
    [embedPath({ chart: "gdp", state: "first", pin: hash }, other), `en/embed/gdp/first/v/${hash}/`],
    [picturePath({ chart: "gdp", state: null }, "svg", root), "charts/gdp.svg"],
    [picturePath({ chart: "gdp", state: "first" }, "svg", other), "en/charts/gdp.first.svg"],
    [picturePath({ chart: "gdp", state: null }, "png", root), "charts/gdp.png"],
    [picturePath({ chart: "gdp", state: null }, "@2x.png", root), "charts/gdp@2x.png"],
    [dataPath("gdp", "csv"), "charts/gdp.csv"],
    [dataPath("gdp", "metadata.json"), "charts/gdp.metadata.json"],
    [oembedPath({ chart: "gdp", state: null }, other), "en/oembed/gdp.json"],
    [oembedPath({ chart: "gdp", state: "first" }, root), "oembed/gdp.first.json"],
    [kitPath("gdp", other), "en/charts/gdp.zip"],
    [elementPath, "embed.js"],
  ])("%s never changes", (made, contract) => {
    expect(made).toBe(contract);
  });

  it("keeps its own words from being names of states", () => {
    expect(reservedStateIds).toEqual(["v", "en"]);
  });

  it("puts the other language into a folder where English comes first", () => {
    const view = { chart: "gdp", state: null, pin: null };
    expect(embedPath(view, { language: "vi", rootLanguage: "en" })).toBe("vi/embed/gdp/");
    expect(embedPath(view, { language: "en", rootLanguage: "en" })).toBe("embed/gdp/");
  });

  it("reads back whatever it wrote", () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5})?$/u);
    const state = fc.option(id.filter((text) => text !== "v" && text !== "en"));
    const language = fc.constantFrom("vi" as const, "en" as const);
    const pin = fc.option(fc.constant(hash));
    fc.assert(
      fc.property(id, state, pin, language, language, (chart, named, pinned, written, rootLanguage) => {
        const view = { chart, state: named, pin: pinned };
        const path = embedPath(view, { language: written, rootLanguage });
        expect(parseEmbedPath(path, rootLanguage)).toEqual({ ...view, language: written });
      }),
      { seed: 7 },
    );
  });

  it.each([
    "embed/",
    "embed/GDP/",
    "embed/gdp",
    "embed/gdp/v/",
    "embed/gdp/en/",
    "embed/gdp/v/xyz/",
    "vi/embed/gdp/",
    "charts/gdp/",
  ])("takes %s for no embed page", (path) => {
    expect(parseEmbedPath(path, "vi")).toBeNull();
  });
});
