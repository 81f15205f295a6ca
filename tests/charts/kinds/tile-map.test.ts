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
    const { svg } = drawExample("tile-map", form);
    const texts = findTexts(svg);
    const names = findMarks(svg, "rect")
      .flatMap(({ x, y, width, height }) =>
        texts.filter(
          (text) =>
            text.x === Number(x) + Number(width) / 2 && text.y > Number(y) && text.y < Number(y) + Number(height),
        ),
      )
      .map(({ text }) => text);
    expect(names).toHaveLength(63);
    expect(new Set(names).size).toBe(63);
  });

  it.each(forms)("writes the abbreviation that people use, where there is one ($language, $widthPx px)", (form) => {
    expect(findTexts(drawExample("tile-map", form).svg).map(({ text }) => text)).toContain("HCM");
  });

  it("dashes a province without a row, and says so", () => {
    const { svg, remarks } = drawExample("tile-map");
    expect(findMarks(svg, "rect").filter((tile) => tile["stroke-dasharray"] === "3 3")).toHaveLength(59);
    expect(remarks).toEqual(["dashed outline: no figure"]);
  });
});
