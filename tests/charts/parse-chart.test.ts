import { describe, expect, it } from "vitest";
import { toKinds } from "../../src/charts/kinds/registry.ts";
import { parseChart } from "../../src/charts/parse-chart.ts";
import { tell } from "../../src/words/problems/index.ts";

const head = `kind: points\ndataset: d\ntitle: {vi: "Tên", en: "Name"}\n`;

function read(text: string) {
  return parseChart({ file: "content/charts/a.yaml", text, id: "a" }, toKinds());
}

describe("reading a chart file", () => {
  it("fills in every default", () => {
    const { value } = read(head);
    expect(value).toMatchObject({ rows: null, subject: null, missing: [], opens: "all", labels: {} });
    expect(value?.states).toMatchObject([{ id: "all", show: null, highlight: [], sort: "listed", zoom: false }]);
  });

  it("opens with the last state unless it says otherwise", () => {
    expect(read(`${head}states: {a: {}, b: {}}`).value?.opens).toBe("b");
    expect(read(`${head}states: {a: {}, b: {}}\nopens: a`).value?.opens).toBe("a");
  });

  it("takes a year for a key", () => {
    expect(read(`${head}rows: [2018, 2019-05]`).value?.rows).toEqual(["2018", "2019-05"]);
  });

  it.each([
    ["an unknown kind, with the one meant", "kind: pionts\n", "chart-kind-unknown", 1, "points"],
    ["an unknown field, with the one meant", `${head}targte: x`, "field-unknown", 4, "target"],
    ["another kind's field", `${head}cell: 5`, "field-unknown", 4, null],
    ["an unknown field of a state", `${head}states:\n  a:\n    hihglight: [x]`, "field-unknown", 6, "highlight"],
    ["a sort order that is none", `${head}states: {a: {sort: descneding}}`, "field-choice", 4, "descending"],
    ["a state that does not exist", `${head}states: {first: {}}\nopens: frist`, "chart-state-unknown", 5, "first"],
    ["a reserved state", `${head}states:\n  v: {}`, "chart-state-reserved", 5, undefined],
    ["a missing translation", `kind: points\ndataset: d\ntitle: {vi: "Tên"}`, "field-missing", 3, undefined],
    [
      "a custom kind that nobody made",
      `${head.replace("points", "custom")}draws: sankey`,
      "chart-custom-unknown",
      4,
      null,
    ],
  ] as const)("tells of %s", (_, text, rule, line, suggestion) => {
    const { value, problems } = read(text);
    expect(value).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule, place: { file: "content/charts/a.yaml", line } });
    if (suggestion !== undefined) expect(problems[0]?.facts).toMatchObject({ suggestion });
  });

  it("has words for each of its problems in both languages", () => {
    const [problem] = read("kind: pionts\n").problems;
    expect(problem && tell(problem, "vi").mend).toBe("Có phải «points»?");
    expect(problem && tell(problem, "en").says).toBe("There is no chart kind “pionts”.");
  });
});
