import { describe, expect, it } from "vitest";
import { toDocument } from "../../src/charts/document/drawing-document.ts";
import { draw, type Picture } from "../../src/charts/draw.ts";
import { toExampleChart, toValue } from "./example.ts";

const data = [
  toValue({ key: "a", value: 2, unit: "service" }, "d"),
  toValue({ key: "b", value: 3, unit: "service" }, "d"),
  toValue({ key: "five", value: 5, unit: "service" }, "d"),
  toValue({ key: "six", value: 6, unit: "service", label: { vi: "bài ghi", en: "says the article" } }, "d"),
];
const options = { document: toDocument(), language: "en", units: [], provinces: [] } as const;

/** So many sums, of which the last does not hold. */
function drawSums(count: number, widthPx: number): Picture {
  const sums = Array.from(
    { length: count },
    (_, index) => `  - { id: s${index}, terms: [a, b], equals: ${index === count - 1 ? "six" : "five"} }\n`,
  );
  const text = `kind: equations\ndataset: d\nequations:\n${sums.join("")}title: { vi: x, en: x }\n`;
  return draw(toExampleChart("sums", text), "all", data, { ...options, widthPx });
}

const textsOf = ({ svg }: Picture): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, t = ""]) => t);

describe("many sums on a narrow screen", () => {
  it("are lines, where four would be cards", () => {
    expect(textsOf(drawSums(4, 300))).not.toContain("2 + 3 = 5");
    expect(textsOf(drawSums(5, 300)).filter((text) => text === "2 + 3 = 5")).toHaveLength(5);
    expect(drawSums(9, 300).heightPx).toBeLessThan(drawSums(4, 300).heightPx);
    expect(textsOf(drawSums(5, 860))).not.toContain("2 + 3 = 5");
  });

  it("say whether they hold, and what the article states where that is another number", () => {
    const texts = textsOf(drawSums(5, 300));
    expect(texts.filter((text) => text === "adds up")).toHaveLength(4);
    expect(texts.filter((text) => text === "does not match")).toHaveLength(1);
    expect(texts).toContain("6 says the article");
  });

  it("tell the same numbers, whichever way they are drawn", () => {
    expect(drawSums(5, 300).alternative).toBe(drawSums(5, 860).alternative);
  });
});
