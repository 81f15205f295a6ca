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
  {
    what: "an article that was written yesterday is dated today",
    file: "src/seeds/metadata/publication-date.ts",
    was: `date: which === "qua" ? dayAfter(date) : date`,
    becomes: "date",
    tests: ["tests/seeds/metadata.test.ts"],
  },
  {
    what: "a sum that the words leave another reading for is called wrong",
    file: "src/seeds/checks/judge-sum.ts",
    was: "if (!isEqual && !isAccusable(passage, whole, parts, by, computed)) return null;",
    becomes: "",
    tests: ["tests/seeds/checks/check-arithmetic.test.ts"],
  },
  {
    what: "two provinces may have one name",
    file: "src/data/gazetteer/entry.ts",
    was: "else if (owner.entry !== entry) {",
    becomes: "else if (owner.entry === entry) {",
    tests: ["tests/load/gazetteer.test.ts"],
  },
  {
    what: "our translation is published as the quote",
    file: "src/data/publish/columns.ts",
    was: "citation(value)?.quote ?? null",
    becomes: "citation(value)?.quoteEn ?? null",
    tests: ["tests/data/publish.test.ts"],
  },
  {
    what: "a cell that a spreadsheet would run is left as it is",
    file: "src/domain/csv.ts",
    was: "/^[=+\\-@\\t\\r]/u",
    becomes: "/^[+\\-@\\t\\r]/u",
    tests: ["tests/data/publish.test.ts", "tests/data/csv-table.test.ts"],
  },
  {
    what: "bars do not begin at nought",
    file: "src/charts/kinds/bars.ts",
    was: "[Math.min(0, ...numbers), Math.max(0, ...numbers)]",
    becomes: "[Math.min(...numbers), Math.max(...numbers)]",
    tests: ["tests/charts/kinds/bars.test.ts", "tests/charts/pictures.test.ts"],
  },
  {
    what: "words of a chart can end their attribute",
    file: "src/charts/document/serialise.ts",
    was: `  '"': "&quot;",\n`,
    becomes: "",
    tests: ["tests/charts/document.test.ts"],
  },
  {
    what: "a crash between the two moves leaves no site",
    file: "scripts/swap-site.ts",
    was: "    if (hadSite) await rename(previous, dist);\n",
    becomes: "",
    tests: ["tests/scripts/swap.test.ts"],
  },
  {
    what: "nginx forbids other pages to hold an English embed",
    file: "scripts/hosts/nginx.conf",
    was: `"~^/(?:en/|vi/)?embed/" "";`,
    becomes: `"~^/embed/" "";`,
    tests: ["tests/browser/hosts.test.ts"],
  },
  {
    what: "a page that search engines should leave out asks to be found",
    file: "src/layouts/Page.astro",
    was: "{!isIndexed && <meta",
    becomes: "{isIndexed && <meta",
    tests: ["tests/browser/second-publication.test.ts"],
  },
  {
    what: "a story's head does not say that it was corrected",
    file: "src/components/story/StoryHead.astro",
    was: "{story.corrections.length > 0 && (",
    becomes: "{story.corrections.length > 99 && (",
    tests: ["tests/browser/second-publication.test.ts"],
  },
  {
    what: "a dataset's page hides its corrections",
    file: "src/pages/[...dataset].astro",
    was: "{dataset.corrections.length > 0 && (",
    becomes: "{dataset.corrections.length > 99 && (",
    tests: ["tests/browser/second-publication.test.ts"],
  },
  {
    what: "a page's title is no larger than its text",
    file: "src/styles/tokens.css",
    was: "--size-h1: clamp(1.875rem, 1.4rem + 2.4vw, 3.25rem);",
    becomes: "--size-h1: 1rem;",
    tests: ["tests/browser/looks.test.ts"],
  },
  {
    what: "a page that a thread draws ahead forgets the sub-path",
    file: "src/load/story-pages-worker.ts",
    was: "const link = toLink(site, base);",
    becomes: 'const link = toLink(site, "/");',
    tests: ["tests/load/story-pages.test.ts"],
  },
  {
    what: "a page gets the policy of another page's scripts",
    file: "scripts/prune-policy.ts",
    was: 'const key = (html.match(code) ?? []).join("\\n");',
    becomes: 'const key = "";',
    tests: ["tests/scripts/prune-policy.test.ts"],
  },
];
