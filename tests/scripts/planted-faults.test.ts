import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { plantedFaults } from "../../scripts/planted-faults.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe("the planted faults", () => {
  it("stand in at least ten rooms of the code", () => {
    expect(new Set(plantedFaults.map(({ file }) => path.dirname(file))).size).toBeGreaterThanOrEqual(10);
  });

  it.each(plantedFaults)("have their place and their tests: $what", ({ file, was, becomes, tests }) => {
    expect(readFileSync(path.join(root, file), "utf8").split(was)).toHaveLength(2);
    expect(becomes).not.toBe(was);
    expect(tests.length).toBeGreaterThan(0);
    for (const test of tests) expect(existsSync(path.join(root, test)), test).toBe(true);
  });
});
