import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { toKind } from "../../src/charts/kind.ts";
import { engineKinds, toKinds } from "../../src/charts/kinds/registry.ts";
import { svg } from "../../src/charts/svg.ts";
import { chartKinds } from "../../src/domain/chart.ts";
import { toExampleChart, toValue } from "./example.ts";

const ring = toKind({
  description: { vi: "Một vòng tròn mỗi số.", en: "One ring a number." },
  shape: { radius: z.number() },
  draw: ({ document, shown }, { radius }) => ({
    heightPx: 100,
    content: shown.map(({ reference }) => svg(document, "circle", { r: radius, "data-key": reference })),
    remarks: [],
  }),
});

describe("a publication's own kind", () => {
  it("draws with its own fields, checked like the engine's", () => {
    const kinds = toKinds({ ring });
    const text = "kind: custom\ndraws: ring\nradius: 7\ndataset: d\ntitle: {vi: a, en: b}\n";
    const chart = toExampleChart("own", text, kinds);
    const data = [toValue({ key: "k", value: 1 }, "d")];
    const options = { document: toDocument(), language: "en", units: [], provinces: [], widthPx: 340, kinds } as const;
    expect(draw(chart, "all", data, options).svg).toContain('<circle r="7" data-key="d.k"/>');
    expect(() => toExampleChart("own", text.replace("radius: 7", "radius: big"), kinds)).toThrow("field-wrong");
  });
});

describe("the engine's kinds", () => {
  it("are all of the list but the publication's own", () => {
    expect([...Object.keys(engineKinds), "custom"].sort()).toEqual([...chartKinds].sort());
  });

  it.each(Object.entries(engineKinds))("%s tells editors in both languages what it is for", (_, { description }) => {
    expect(description.vi.length).toBeGreaterThan(60);
    expect(description.en.length).toBeGreaterThan(60);
  });
});
