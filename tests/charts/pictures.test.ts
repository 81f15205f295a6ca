import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { drawStandalone } from "../../src/charts/standalone.ts";
import { exampleNames, loadExample } from "./example.ts";

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
        const document = toDocument();
        const options = { document, language, units, provinces, widthPx, credit: "—" };
        const file = path.join(folder, `${name}.${state.id}.${language}.svg`);
        const changed = file.replace(/\.svg$/u, ".new.svg");
        const drawn = drawStandalone(chart, state.id, data, options);
        const isSame = existsSync(file) && readFileSync(file, "utf8") === drawn;
        if (isSame) rmSync(changed, { force: true });
        else writeFileSync(changed, drawn);
        expect(
          isSame,
          `open ${file} beside ${changed}; where the new one is right, let it take the old one's place`,
        ).toBe(true);
      });
    }
  }
});
