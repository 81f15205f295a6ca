import path from "node:path";
import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { loadPublication } from "../../src/load/load-publication.ts";
import { howToAccept, isAsItWas } from "./picture-file.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(import.meta.dirname, "content-pictures");
const folders = { content: path.join(root, "content"), seeds: path.join(root, "seeds") };
const { value: publication } = await loadPublication({ folders, base: "/" });
const cases = [...(publication?.charts.values() ?? [])].flatMap(({ chart, data }) =>
  chart.states.map(({ id }) => ({ name: `${chart.id}.${id}`, chart, data, state: id })),
);

describe("the pictures of the publication's charts", () => {
  it("are there to look at", () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)("$name is as it was", ({ name, chart, data, state }) => {
    const { units = [], provinces = [] } = publication?.gazetteer ?? {};
    const options = { document: toDocument(), language: "vi", units, provinces, widthPx: 380 } as const;
    const kinds = publication === null ? {} : { kinds: publication.kinds };
    const file = path.join(folder, `${name}.svg`);
    expect(isAsItWas(file, draw(chart, state, data, { ...options, ...kinds }).svg), howToAccept(file)).toBe(true);
  });
});
