import { describe, expect, it } from "vitest";
import { drawExample, findMarks } from "../example.ts";

describe("points", () => {
  it("are never joined", () => {
    const { svg } = drawExample("points", { state: "four" });
    expect(findMarks(svg, "path").filter(({ d = "" }) => /L/u.test(d) && !/^M0,|^M[\d.]+,0A/u.test(d))).toEqual([]);
  });

  it("are hollow where their figure is approximate", () => {
    const points = findMarks(drawExample("points", { state: "four" }).svg, "circle");
    const fill = (key: string) => points.find((point) => point["data-key"] === `level-4-share.${key}`)?.["fill"];
    expect([fill("2018"), fill("2019")]).toEqual(["var(--subject)", "var(--subject)"]);
    expect([fill("2019-05"), fill("2020-05")]).toEqual(["var(--paper)", "var(--paper)"]);
  });

  it("have their target as a dashed line, the distance to it and the pace as bands, where a state shows them", () => {
    const keys = (state: string) =>
      findMarks(drawExample("points", { state }).svg, "path").map((path) => path["data-key"]);
    expect(keys("four")).not.toContain("level-4-share.target-2020");
    expect(keys("target")).toEqual(expect.arrayContaining(["level-4-share.target-2020", "gap"]));
    expect(keys("pace")).toEqual(expect.arrayContaining(["needed", "observed"]));
    const { svg, remarks } = drawExample("points", { state: "pace" });
    const target = findMarks(svg, "path").find((path) => path["data-key"] === "level-4-share.target-2020");
    expect(target?.["stroke-dasharray"]).toBe("6 4");
    expect(remarks).toContain("hatched band: the possible range, computed by us");
  });
});
