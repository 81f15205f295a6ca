import { describe, expect, it } from "vitest";
import { drawExample, findMarks, findTexts } from "../example.ts";

describe("tiles", () => {
  it("are one a unit, an empty one for each that nobody mentions", () => {
    const paths = findMarks(drawExample("tiles").svg, "path").filter((path) => path["data-key"]);
    const counts = paths.map(({ d = "" }) => [...d.matchAll(/z/gu)].length);
    expect(counts).toEqual([32, 27, 3, 1]);
    expect(paths.at(-1)).toMatchObject({ fill: "none", "data-key": "tiles.unaccounted" });
  });

  it("stand beside their numbers on a phone, so low that its stage shows every row", () => {
    const { svg } = drawExample("tiles", { widthPx: 340 });
    const [, height = ""] = /viewBox="0 0 340 ([\d.]+)"/u.exec(svg) ?? [];
    expect(Number(height)).toBeLessThan(0.85 * 340);
    const texts = findTexts(svg);
    const [number, name] = ["32", "offer 22 to 44 of the assigned services"].map((shown) =>
      texts.find(({ text }) => text === shown),
    );
    expect(number?.["y"]).toBe(name?.["y"]);
    expect(Number(number?.["x"])).toBeLessThan(Number(name?.["x"]));
  });

  it("say the names that rows have, under the words of their group", () => {
    const texts = findTexts(drawExample("tiles-named", { widthPx: 860 }).svg).map(({ text }) => text);
    expect(texts.indexOf("Ministries")).toBeLessThan(texts.indexOf("Ministry of Health"));
    expect(texts.indexOf("Provinces")).toBeLessThan(texts.indexOf("Tiền Giang"));
    expect(texts.indexOf("Vietnam Social Security")).toBeLessThan(texts.indexOf("Provinces"));
  });

  it("are as wide as their names on a phone, and of one size where there is room", () => {
    const widths = (widthPx: number) =>
      new Set(findMarks(drawExample("tiles-named", { widthPx }).svg, "rect").map(({ width }) => width)).size;
    expect(widths(312)).toBeGreaterThan(1);
    expect(widths(860)).toBe(1);
  });
});
