import { describe, expect, test } from "vitest";
import { formatBenchmark, isMet, type Figure } from "../../scripts/benchmark.ts";

const toFigure = (figure: number, goal: Figure["goal"]): Figure => ({ what: "a chart", figure, unit: "ms", goal });

describe("a benchmark", () => {
  test.each([
    ["meets a ceiling when it stands right at it", toFigure(15, { atMost: 15 }), true],
    ["misses a ceiling when it is over it", toFigure(15.01, { atMost: 15 }), false],
    ["meets a floor when it stands right at it", toFigure(5, { atLeast: 5 }), true],
    ["misses a floor when it is under it", toFigure(4.99, { atLeast: 5 }), false],
    ["has nothing to miss without a goal", toFigure(1e9, null), true],
    ["misses any goal when it is not a number", toFigure(Number.NaN, { atMost: 15 }), false],
  ])("%s", (_title, row, expected) => {
    expect(isMet(row)).toBe(expected);
  });

  test("prints the goal beside each figure and marks the missed one", () => {
    const figures = [toFigure(2, { atMost: 3 }), toFigure(4.5, { atMost: 3 }), toFigure(7, null)];
    const [, met, missed, free] = formatBenchmark({ name: "charts", figures }).split("\n");
    expect(met).toMatch(/a chart +2 ms +≤ 3 ms +✓$/u);
    expect(missed).toMatch(/a chart +4\.50 ms +≤ 3 ms +✗ missed$/u);
    expect(free).toMatch(/a chart +7 ms *$/u);
  });
});
