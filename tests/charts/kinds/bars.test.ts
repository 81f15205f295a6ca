import { describe, expect, it } from "vitest";
import { drawExample, findMarks, findTexts } from "../example.ts";

type Mark = ReturnType<typeof findMarks>[number];

function isFigure({ "data-key": key }: Mark): boolean {
  return key !== undefined && key !== "filings.defence";
}

describe("bars", () => {
  it("begin at zero, one below the other", () => {
    const bars = findMarks(drawExample("bars").svg, "rect").filter(isFigure);
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    expect(new Set(bars.map(({ y }) => y)).size).toBe(bars.length);
  });

  it("stand in the order that a state asks for, what has no figure last", () => {
    const keys = (state: string) =>
      findMarks(drawExample("bars", { state }).svg, "rect")
        .filter(isFigure)
        .map((bar) => bar["data-key"]);
    expect(keys("all")).toEqual([
      "filings.insurance",
      "filings.finance",
      "filings.abroad",
      "filings.bank",
      "filings.others",
    ]);
    expect(keys("two")).toEqual(["filings.finance", "filings.insurance"]);
    const texts = findTexts(drawExample("bars").svg);
    const missing = texts.find(({ text }) => text === "no figure");
    expect(Math.max(...texts.map(({ y }) => y))).toBe(missing?.y);
  });

  it("look different where a figure is approximate, computed, from outside or missing", () => {
    const bars = findMarks(drawExample("bars").svg, "rect");
    const fill = (key: string) => bars.find((bar) => bar["data-key"] === `filings.${key}`)?.["fill"];
    expect(fill("insurance")).toBe("var(--subject)");
    expect(fill("finance")).toBe("var(--paper)");
    expect(fill("others")).toMatch(/^url\(#.*context\)$/u);
    expect(fill("abroad")).toBe("var(--outside)");
    expect(fill("defence")).toBe("none");
  });
});
