import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("stacked bars", () => {
  it("put the parts of a bar end to end, and all bars on one scale", () => {
    const parts = findMarks(drawExample("stacked-bars").svg, "rect");
    const edges = (key: string) => {
      const part = parts.find((one) => one["data-key"] === `assigned.${key}`);
      return { from: Number(part?.["x"]), to: Number(part?.["x"]) + Number(part?.["width"]) };
    };
    expect(edges("assigned-4").from - edges("assigned-3").to).toBeCloseTo(1, 0);
    expect(edges("own-4").from - edges("own-3").to).toBeCloseTo(1, 0);
    expect(edges("own-3").from).toBe(edges("assigned-3").from);
    expect((edges("own-3").to - edges("own-3").from) / (edges("assigned-3").to - edges("assigned-3").from)).toBeCloseTo(
      6622 / 1037,
      1,
    );
  });

  it("keep their scale in a state that shows one of them", () => {
    const width = (state: string) =>
      findMarks(drawExample("stacked-bars", { state }).svg, "rect").find(
        (one) => one["data-key"] === "assigned.assigned-3",
      )?.["width"];
    expect(width("assigned")).toBe(width("both"));
  });
});
