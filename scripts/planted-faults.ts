/** A fault put into the code on purpose, and the tests that must notice it. */
export interface PlantedFault {
  /** What would go wrong. */
  what: string;
  file: string;
  /** Stands in the file exactly once. */
  was: string;
  becomes: string;
  tests: readonly string[];
}

/** One fault for each room of the engine, each as a hurried hand would make it. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    what: "a rounded number is said to lie above what was written only",
    file: "src/domain/estimate.ts",
    was: "low: value - step / 2",
    becomes: "low: value",
    tests: ["tests/domain/estimate.test.ts"],
  },
  {
    what: "«hơn» is read as «gần»",
    file: "src/seeds/quantities/qualifier-phrases.ts",
    was: `[word, "above"]`,
    becomes: `[word, "below"]`,
    tests: ["tests/seeds/quantities/find-quantities.test.ts"],
  },
  {
    what: "a paragraph that stands twice is printed twice",
    file: "src/seeds/noise/repeats.ts",
    was: `if (seen.has(wording)) return remove(piece, "repeated-text");`,
    becomes: "",
    tests: ["tests/seeds/repeats.test.ts"],
  },
  {
    what: "a number that its quote does not state is let through",
    file: "src/data/citation.ts",
    was: "return { stated: null, problem: toVerdictProblem(verdict, row, quantities, said, library.units) };",
    becomes: "return { stated: null, problem: null };",
    tests: ["tests/data/citation.test.ts"],
  },
  {
    what: "a formula divides the wrong way round",
    file: "src/data/evaluate.ts",
    was: "return quotient(left, right, divided(left.dimension, right.dimension));",
    becomes: "return quotient(right, left, divided(left.dimension, right.dimension));",
    tests: ["tests/data/formula.test.ts"],
  },
  {
    what: "numbers without a link are counted as none",
    file: "src/markdown/links-count.ts",
    was: "numbers.unlinked += 1;",
    becomes: "",
    tests: ["tests/markdown/links.test.ts", "tests/markdown/parse-story.test.ts"],
  },
  {
    what: "the band of a pace is drawn with another line",
    file: "src/charts/bands.ts",
    was: `"stroke-dasharray": "1.5 2"`,
    becomes: `"stroke-dasharray": "4 2"`,
    tests: ["tests/charts/pictures.test.ts"],
  },
  {
    what: "an embed's space is held a hair too low",
    file: "src/embeds/held-space.ts",
    was: "const slope = Math.ceil(",
    becomes: "const slope = Math.floor(",
    tests: ["tests/embeds/held-space.test.ts"],
  },
  {
    what: "two stories with one address are not told",
    file: "src/load/stories.ts",
    was: `return owner === undefined ? [] : [toError("story-id-taken"`,
    becomes: `return owner !== undefined ? [] : [toError("story-id-taken"`,
    tests: ["tests/load/stories.test.ts"],
  },
  {
    what: "marks jump instead of moving",
    file: "src/client/tween.ts",
    was: "start + (end - start) * t",
    becomes: "end",
    tests: ["tests/client/tween.test.ts"],
  },
  {
    what: "a page whose policy lets in any script passes the build",
    file: "scripts/site-checks/policy.ts",
    was: `return !(source === "data:" && directive === "img-src");`,
    becomes: "return false;",
    tests: ["tests/scripts/check-site.test.ts"],
  },
  {
    what: "an English editor is told in Vietnamese",
    file: "src/words/problems/index.ts",
    was: "words[problem.rule][language](problem.facts)",
    becomes: "words[problem.rule].vi(problem.facts)",
    tests: ["tests/editors/mistakes.test.ts"],
  },
];
