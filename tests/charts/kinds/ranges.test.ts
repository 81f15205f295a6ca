import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("ranges", () => {
  it("reach from their lowest to their highest figure, on an axis that goes on to the whole", () => {
    const bars = findMarks(drawExample("ranges").svg, "rect").filter((bar) => bar["data-key"]);
    const [many, few] = bars.map((bar) => ({
      from: Number(bar["x"]),
      to: Number(bar["x"]) + Number(bar["width"]),
    }));
    const perUnit = ((many?.to ?? 0) - (many?.from ?? 0)) / (44 - 22);
    const zero = (many?.from ?? 0) - 22 * perUnit;
    expect(few?.from).toBeCloseTo(zero + 2 * perUnit, 0);
    expect(few?.to).toBeCloseTo(zero + 20 * perUnit, 0);
  });

  it("look as uncertain as their less certain end", () => {
    const fills = findMarks(drawExample("ranges").svg, "rect").map(({ fill }) => fill);
    expect(fills).toEqual(["var(--subject)", "var(--paper)"]);
  });
});
