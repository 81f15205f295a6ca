import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("a waffle", () => {
  it("has a square for each amount and a part of one for a part", () => {
    const [insurance] = findMarks(drawExample("waffle").svg, "path").filter((path) => path["data-key"]);
    const cells = [...(insurance?.["d"] ?? "").matchAll(/h([\d.]+)v(\d+)/gu)].map(([, width = "", height = ""]) => ({
      width: Number(width),
      height: Number(height),
    }));
    expect(cells).toHaveLength(Math.ceil(28.6 / 0.5));
    expect(cells.slice(0, -1).every(({ width, height }) => width === height)).toBe(true);
    const last = cells.at(-1);
    expect((last?.width ?? 0) / (last?.height ?? 1)).toBeCloseTo(0.2, 2);
  });

  it("says what one square is", () => {
    expect(drawExample("waffle").remarks).toEqual(["each cell is 500,000 filings"]);
    expect(drawExample("waffle", { language: "vi" }).remarks).toEqual(["mỗi ô là 500.000 hồ sơ"]);
  });
});
