import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("grids", () => {
  it("have a hundred cells each, so many filled as the number that is printed", () => {
    const paths = findMarks(drawExample("grids", { state: "use" }).svg, "path");
    const count = (d = "") => [...d.matchAll(/z/gu)].length;
    const filled = paths.filter((path) => path["data-key"]).map(({ d }) => count(d));
    expect(filled).toEqual([46, 14, 12]);
    const empty = paths.filter((path) => path["stroke"] === "var(--rule)").map(({ d }) => count(d));
    expect(empty).toEqual([54, 86, 88]);
  });

  it("stand side by side, on a phone too", () => {
    for (const widthPx of [312, 560]) {
      const tops = findMarks(drawExample("grids", { state: "use", widthPx }).svg, "path")
        .filter((path) => path["data-key"])
        .map(({ d = "" }) => /^M[\d.]+ ([\d.]+)/u.exec(d)?.[1]);
      expect(new Set(tops).size).toBe(1);
    }
  });
});
