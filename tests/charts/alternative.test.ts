import { describe, expect, it } from "vitest";
import { checkAlternative } from "../../src/charts/alternative.ts";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw } from "../../src/charts/draw.ts";
import { fingerprint } from "../../src/charts/fingerprint.ts";
import type { Language } from "../../src/domain/language.ts";
import { loadExample, toExampleChart } from "./example.ts";

const { data, units, provinces } = loadExample("points");
const place = { file: "a.yaml", line: 5, column: 1 };

function chartWith(alt: string) {
  return toExampleChart(
    "a",
    `kind: points\ndataset: level-4-share\nrows: ["2018", 2020-05]\ntitle: {vi: a, en: b}\nalt: ${alt}\n`,
  );
}

function check(alt: string) {
  const chart = chartWith(alt);
  const numbersIn = (language: Language) =>
    draw(chart, "all", data, { document: toDocument(), language, units, provinces, widthPx: 560 }).numbers;
  return { problems: checkAlternative(chart, "all", { numbersIn, place }), hash: fingerprint(numbersIn("vi")) };
}

describe("a text alternative that an editor wrote", () => {
  it("stands in the picture instead of the one written from the data", () => {
    const options = { document: toDocument(), language: "en", units, provinces, widthPx: 560 } as const;
    const { svg } = draw(chartWith("{vi: của tôi, en: mine}"), "all", data, options);
    expect(svg).toContain('aria-label="mine"');
  });

  it("must name every number", () => {
    const { problems } = check("{vi: 'Từ 4,55% lên gần 14%', en: 'From 4.55% up'}");
    expect(problems).toMatchObject([
      { rule: "chart-alternative-number-missing", level: "advice", facts: { number: "nearly\u00a014%" } },
    ]);
  });

  it("is told of when the data changed since it was checked", () => {
    const good = "vi: 'Từ 4,55% lên gần 14%', en: 'From 4.55% to nearly 14%'";
    const { hash, problems } = check(`{${good}, checked: aaaaaaaa}`);
    expect(problems).toMatchObject([
      { rule: "chart-alternative-outdated", facts: { checked: "aaaaaaaa", actual: hash } },
    ]);
    expect(check(`{${good}, checked: ${hash}}`).problems).toEqual([]);
  });
});
