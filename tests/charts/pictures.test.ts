import path from "node:path";
import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { exampleNames, loadExample } from "./example.ts";
import { howToAccept, isAsItWas } from "./picture-file.ts";

const folder = path.join(import.meta.dirname, "pictures");
const forms = [
  { language: "vi", widthPx: 380 },
  { language: "en", widthPx: 900 },
] as const;

describe("the pictures of the examples", () => {
  for (const name of exampleNames) {
    const { chart, data, units, provinces } = loadExample(name);
    for (const state of chart.states) {
      it.each(forms)(`${name}, ${state.id}, are as they were ($language, $widthPx px)`, ({ language, widthPx }) => {
        const options = { document: toDocument(), language, units, provinces, widthPx };
        const file = path.join(folder, `${name}.${state.id}.${language}.svg`);
        expect(isAsItWas(file, draw(chart, state.id, data, options).svg), howToAccept(file)).toBe(true);
      });
    }
  }
});
