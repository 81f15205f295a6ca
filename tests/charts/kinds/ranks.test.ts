import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("ranks", () => {
  it("stand the higher the better they are", () => {
    const marks = findMarks(drawExample("ranks", { state: "all" }).svg, "path").filter((path) => path["data-key"]);
    const heightOf = (year: string): number => {
      const mark = marks.find((path) => path["data-key"] === `un-rank.${year}`);
      return Number(/,([\d.]+)\)/u.exec(mark?.["transform"] ?? "")?.[1]);
    };
    const heights = ["2014", "2016", "2018", "2020", "2024"].map(heightOf);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(heightOf("2022")).toBe(heightOf("2020"));
  });

  it("have rank one at the top, unless a state zooms, and say so", () => {
    expect(drawExample("ranks", { state: "all" }).svg).toContain(">1st<");
    expect(drawExample("ranks", { state: "close" }).svg).not.toContain(">1st<");
    expect(drawExample("ranks", { state: "close" }).remarks).toContain("the axis fits what is in view");
  });

  it("are joined by dots alone, which the figure explains", () => {
    const { svg, remarks } = drawExample("ranks", { state: "all" });
    expect(findMarks(svg, "path").filter((path) => path["stroke-dasharray"] === "0.1 5")).toHaveLength(1);
    expect(remarks).toContain("dots only join the measurements; nothing is known in between");
  });
});
