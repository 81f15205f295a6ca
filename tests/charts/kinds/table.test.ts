import { describe, expect, it } from "vitest";
import { drawExample, findTexts } from "../example.ts";

describe("a table", () => {
  it("sets names, dates and figures of any unit in rows, and draws nothing to compare", () => {
    const texts = findTexts(drawExample("table").svg);
    const rowOf = (text: string) => texts.find((one) => one.text === text)?.y;
    expect(rowOf("45.6%")).toBeDefined();
    expect(rowOf("about 3 times")).toBeGreaterThan(rowOf("25.62%") ?? Infinity);
    expect(drawExample("table").svg).not.toContain("<rect");
  });

  it("says in words where a row is from outside or computed", () => {
    const words = findTexts(drawExample("table").svg).map(({ text }) => text);
    expect(words).toContain("2017 · outside source");
    expect(words).toContain("computed by us");
    expect(words).toContain("no figure");
  });
});
