import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("a proportion", () => {
  it("is one bar of the whole, what is left hatched", () => {
    const [done, rest, ...others] = findMarks(drawExample("proportion").svg, "rect").filter((bar) => bar["data-key"]);
    expect(others).toEqual([]);
    expect(done?.["fill"]).toBe("var(--subject)");
    expect(rest?.["fill"]).toMatch(/^url\(#.*context\)$/u);
    expect(Number(done?.["width"]) / (Number(done?.["width"]) + 1 + Number(rest?.["width"]))).toBeCloseTo(34 / 73, 2);
  });

  it("names the whole and the figure of the rest", () => {
    expect(drawExample("proportion").numbers.map(({ number }) => number)).toEqual([73, 34, 39]);
    expect(drawExample("proportion").svg).toContain(">39<");
  });
});
