import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ease, progress, toTween } from "../../src/client/tween.ts";

describe("the way between two attributes", () => {
  it.each([
    ["10", "20", "15"],
    ["translate(0,289)", "translate(40.5,100)", "translate(20.25,194.5)"],
    ["M0,0L10,10", "M0,10L20,10", "M0,5L15,10"],
    ["M0 0L10 10", "M0 10L20 10L30 30", "M0 5L15 10L20 20"],
    ["M0 0L10 10L20 20", "M4 4L8 8", "M2 2L9 9L14 14"],
    ["M3,0A3,3,0,1,1,-3,0", "M5,0A5,5,0,1,1,-5,0", "M4,0A4,4,0,1,1,-4,0"],
    [".5", "1.5", "1"],
    ["-2", "2", "0"],
    ["1e2", "2e2", "150"],
  ])("from %s to %s passes %s", (from, to, between) => {
    const tween = toTween(from, to);
    expect(tween?.(0.5)).toBe(between);
  });

  it.each([
    ["none", "M0 0"],
    ["M0 0L1 1", "M0 0C1 1 2 2 3 3"],
    ["translate(1,2)", "rotate(1)"],
    ["0,0 1,1", "0,0 1,1 2,2"],
  ])("from %s to %s does not exist", (from, to) => {
    expect(toTween(from, to)).toBeNull();
  });

  it("begins where it began and ends where it leads", () => {
    const number = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100);
    const points = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(points, points, (from, to) => {
        const [a, b] = [from, to].map((list) => `M${list.map((point) => point.join(" ")).join("L")}`);
        const tween = toTween(a ?? "", b ?? "");
        const lastOf = (path: string): string => path.split("L").at(-1) ?? "";
        expect(lastOf(tween?.(0) ?? "")).toBe(lastOf(a ?? "").replace("M", ""));
        expect(lastOf(tween?.(1) ?? "")).toBe(lastOf(b ?? "").replace("M", ""));
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe("the pace of a movement", () => {
  it("starts at rest, ends at rest, and never turns back", () => {
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1]);
    const steps = Array.from({ length: 101 }, (_, index) => ease(index / 100));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it("can begin late and end early", () => {
    expect([0, 0.5, 0.75, 1].map((t) => progress(t, 0.5, 1))).toEqual([0, 0, 0.5, 1]);
    expect([0, 0.2, 0.4, 1].map((t) => progress(t, 0, 0.4))).toEqual([0, 0.5, 1, 1]);
  });
});
