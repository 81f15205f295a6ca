import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { howToAccept, isAsItWas } from "./picture-file.ts";
import { loadPublicationCharts } from "./publication-charts.ts";

const folder = path.join(import.meta.dirname, "content-pictures");
const cases = (await loadPublicationCharts()).flatMap((example) =>
  example.chart.states.map(({ id }) => ({ ...example, name: `${example.name}.${id}`, state: id })),
);

describe("the pictures of the publication's charts", () => {
  it("are there to look at, one for each state and none of a state that is gone", () => {
    const names = readdirSync(folder).filter((name) => !name.endsWith(".new.svg"));
    expect(names.sort()).toEqual(cases.map(({ name }) => `${name}.svg`).sort());
  });

  it.each(cases)("$name is as it was", ({ name, chart, data, state, units, provinces }) => {
    const options = { document: toDocument(), language: "vi", units, provinces, widthPx: 380 } as const;
    const file = path.join(folder, `${name}.svg`);
    expect(isAsItWas(file, draw(chart, state, data, options).svg), howToAccept(file)).toBe(true);
  });
});
