import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap, type Box } from "../../src/charts/box.ts";
import { allSides, placeLabels, type LabelWish } from "../../src/charts/place-labels.ts";

const bounds: Box = { x: 0, y: 0, width: 560, height: 400 };

function wishAt(x: number, y: number, width = 80, height = 34): LabelWish {
  return { width, height, anchor: { x, y, radius: 6 }, sides: allSides };
}

describe("placing labels", () => {
  it("takes the first side where nothing is in the way", () => {
    expect(placeLabels([wishAt(100, 100)], { bounds, obstacles: [] })).toMatchObject([{ side: "right", isFar: false }]);
  });

  it("takes another side where a mark is in the way", () => {
    const obstacles = [{ x: 110, y: 80, width: 60, height: 40 }];
    expect(placeLabels([wishAt(100, 100)], { bounds, obstacles })[0]?.side).not.toBe("right");
  });

  it("moves a label that would leave the picture back inside", () => {
    const [label] = placeLabels([wishAt(555, 2)], { bounds, obstacles: [] });
    expect(label && label.x + label.width <= bounds.width && label.y >= 0).toBe(true);
  });

  it("marks a label that had to go far from its mark", () => {
    const obstacles = [{ x: 20, y: 20, width: 240, height: 200 }];
    expect(placeLabels([wishAt(130, 110)], { bounds, obstacles })[0]?.isFar).toBe(true);
  });

  it("keeps labels apart and inside, wherever a dozen marks are", () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 560 }), y: fc.integer({ min: 0, max: 400 }) });
    const property = fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
      const wishes = spots.map(({ x, y }) => wishAt(x, y));
      const labels = placeLabels(wishes, { bounds, obstacles: [] });
      for (const [index, label] of labels.entries()) {
        expect(label.x >= 0 && label.x + label.width <= 560 && label.y >= 0 && label.y + label.height <= 400).toBe(
          true,
        );
        for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(0);
      }
    });
    fc.assert(property, { seed: 4, numRuns: 200 });
  });

  it("places the same labels at the same spots", () => {
    const wishes = [wishAt(100, 100), wishAt(105, 102), wishAt(110, 98)];
    expect(placeLabels(wishes, { bounds, obstacles: [] })).toEqual(placeLabels(wishes, { bounds, obstacles: [] }));
  });
});
