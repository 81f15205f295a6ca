import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadEngine, type EmitEngine } from "../../scripts/emit-engine.ts";
import { findMissingGlyphs, toPng } from "../../scripts/emit-png.ts";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import type { PublishedChart } from "../../src/embeds/published-chart.ts";
import { drawSharePicture, type SharePicture } from "../../src/embeds/share-picture.ts";
import { loadPublication, type Publication } from "../../src/load/load-publication.ts";
import { toPublishedCharts } from "../../src/load/published-charts.ts";
import { listSharePictures } from "../../src/load/share-pictures.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };

let publication: Publication;
let engine: EmitEngine;
let charts: ReadonlyMap<string, PublishedChart>;
let shares: readonly SharePicture[];

beforeAll(async () => {
  const { value } = await loadPublication({ folders, base: "/" });
  if (value === null) throw new Error("publication unreadable");
  publication = value;
  engine = await loadEngine(value.site.colours);
  charts = new Map(toPublishedCharts(value).map((published) => [published.chart.id, published]));
  shares = listSharePictures(value);
});

function drawShare(share: SharePicture): string {
  const published = charts.get(share.chart);
  if (published === undefined) throw new RangeError(`unknown chart: ${share.chart}`);
  const { site, kinds } = publication;
  return drawSharePicture(share, published, { site, kinds, colours: engine.colours, document: toDocument() });
}

describe("share pictures", () => {
  it("are there for the home page, every chart and every story that names one, in each language", () => {
    const stories = publication.stories.filter(({ story }) => story.hero && !story.isDraft);
    expect(shares).toHaveLength(stories.length + (charts.size + 1) * publication.site.languages.length);
    expect(new Set(shares.map((share) => share.path)).size).toBe(shares.length);
  });

  it("have every letter in their font and every colour written out", () => {
    for (const share of shares) {
      const picture = drawShare(share);
      expect(findMissingGlyphs(picture), share.path).toEqual([]);
      expect(picture, share.path).not.toContain("var(");
    }
  });

  it("keep their title within its column, however long", () => {
    const [share] = shares;
    if (share === undefined) throw new Error("no share picture");
    const picture = drawShare({ ...share, title: "Một nhan đề dài quá mức cần thiết ".repeat(30) });
    const tops = [...picture.matchAll(/<text x="64" y="([\d.]+)"/gu)].map(([, y]) => Number(y));
    expect(tops.length).toBeGreaterThan(5);
    expect(Math.max(...tops)).toBeLessThan(630);
    expect(picture).toContain(" …");
  });

  it("are 1200 by 630 pixels", async () => {
    const [share] = shares;
    if (share === undefined) throw new Error("no share picture");
    const png = Buffer.from(await toPng(drawShare(share), { scale: 1, paper: "#ffffff" }));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
