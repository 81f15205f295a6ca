import { describe, expect, it } from "vitest";
import { toDocument } from "../../../src/charts/document/drawing-document.ts";
import { draw } from "../../../src/charts/draw.ts";
import { drawExample, findTexts, toExampleChart, toValue } from "../example.ts";

describe("a table", () => {
  it("sets names, dates and figures of any unit in rows, and draws nothing to compare", () => {
    const texts = findTexts(drawExample("table").svg);
    const rowOf = (text: string) => texts.find((one) => one.text === text)?.y;
    expect(rowOf("45.6%")).toBeDefined();
    expect(rowOf("about 3 times")).toBeGreaterThan(rowOf("25.62%") ?? Infinity);
    expect(drawExample("table").svg).not.toContain("<rect");
  });

  it("breaks no name that has room, by whatever fraction of a pixel it was measured", () => {
    const names = ["a", "Level 4", "Level 4 and more", "Mức độ 4", "W", "The first ranking measures"];
    for (const name of names) {
      const both = { vi: name, en: name };
      const text = `kind: table\ndataset: d\ntitle: {vi: a, en: b}\nlabels: {k: ${JSON.stringify(both)}}\nstates: {s: {highlight: [k]}}\n`;
      const data = [toValue({ key: "k", label: { vi: "chữ", en: "words" } }, "d")];
      const options = { document: toDocument(), language: "en", units: [], provinces: [], widthPx: 860 } as const;
      expect(draw(toExampleChart("t", text), "s", data, options).svg).toContain(`>${name}<`);
    }
  });

  it("says in words where a row is from outside or computed", () => {
    const words = findTexts(drawExample("table").svg).map(({ text }) => text);
    expect(words).toContain("2017 · outside source");
    expect(words).toContain("computed by us");
    expect(words).toContain("no figure");
  });
});
