import { describe, expect, it } from "vitest";
import { drawExample, findMarks, findTexts } from "../example.ts";

describe("events", () => {
  it("stand the lower the later they are, whatever their lane", () => {
    const dots = findMarks(drawExample("events", { widthPx: 860 }).svg, "circle");
    const at = (key: string) => Number(dots.find((dot) => dot["data-key"] === `rankings.${key}`)?.["cy"]);
    expect(at("bh-2017-03")).toBeGreaterThan(at("bh-2016"));
    expect(at("bh-2017")).toBeGreaterThan(at("bh-2017-03"));
  });

  it("part into lanes side by side, and one below the other on a phone", () => {
    const lane = (widthPx: number, name: string) =>
      findTexts(drawExample("events", { widthPx }).svg).find(({ text }) => text === name);
    const [social, home] = ["Vietnam Social Security", "Ministry of Home Affairs"];
    expect(lane(860, home)?.y).toBe(lane(860, social)?.y);
    expect(lane(312, home)?.x).toBe(lane(312, social)?.x);
    expect(lane(312, home)?.y).toBeGreaterThan(lane(312, social)?.y ?? Infinity);
  });

  it("have no scale of numbers", () => {
    expect(drawExample("events").numbers.every(({ number }) => number === null)).toBe(true);
  });
});
