import { describe, expect, it } from "vitest";
import { drawExample, exampleProvinces, findMarks, findTexts } from "../example.ts";

describe("a tile map", () => {
  const forms = [312, 560, 860].flatMap((widthPx) =>
    (["vi", "en"] as const).map((language) => ({ widthPx, language })),
  );

  it.each(forms)("has a tile for each of the 63 provinces, no two in one place ($language, $widthPx px)", (form) => {
    const tiles = findMarks(drawExample("tile-map", form).svg, "rect");
    expect(tiles).toHaveLength(63);
    expect(exampleProvinces).toHaveLength(63);
    expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(63);
  });

  it.each(forms)("writes a short name on every tile, each its own ($language, $widthPx px)", (form) => {
    const names = findTexts(drawExample("tile-map", form).svg)
      .map(({ text }) => text)
      .filter((text) => /^\p{L}{1,5}$/u.test(text));
    expect(names).toHaveLength(63);
    expect(new Set(names).size).toBe(63);
  });

  it("dashes a province without a row, and says so", () => {
    const { svg, remarks } = drawExample("tile-map");
    expect(findMarks(svg, "rect").filter((tile) => tile["stroke-dasharray"] === "3 3")).toHaveLength(59);
    expect(remarks).toEqual(["dashed outline: no figure"]);
  });
});
