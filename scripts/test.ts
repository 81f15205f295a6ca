import { Command } from "commander";
import path from "node:path";
import { findBrowser } from "./browser.ts";
import { root, runSideBySide, runSteps, type Step } from "./steps.ts";

const program = new Command("test")
  .description("Runs the tests: everything, only what needs no browser, or also what takes an hour.")
  .option("--fast", "no build, no browser, no whole publications: what an editor of code runs after each change")
  .option("--all", "also every page in a browser, twenty killed builds, the Nu checker, planted faults")
  .parse();
const { fast, all } = program.opts<{ fast?: boolean; all?: boolean }>();

/** They make sites, many times, or look at them in a browser: two at once, for they wait a lot. */
const withSites = ["tests/browser/", "tests/scripts/faults.test.ts", "tests/scripts/edits.test.ts"];

/** They run commands, convert hundreds of articles, or read a whole publication for each of their questions. */
const long = [
  ...["accept", "convert", "new", "pin"].map((name) => `tests/scripts/${name}.test.ts`),
  "tests/readme.test.ts",
  "tests/charts/drawn-numbers.test.ts",
  "tests/editors/mistakes.test.ts",
  "tests/embeds/emit.test.ts",
  ...["convert-seeds", "datasets", "one-digit"].map((name) => `tests/load/${name}.test.ts`),
  ...["corpus-text", "nothing-is-lost"].map((name) => `tests/seeds/${name}.test.ts`),
];

const vitest = (name: string, args: readonly string[], env: Step["env"] = {}): Step => {
  return { name, run: "vitest/vitest.mjs", args: ["run", ...args], env };
};
const without = (files: readonly string[]): readonly string[] =>
  files.flatMap((file) => ["--exclude", file.replace(/\/$/u, "/**")]);

/** What was looked at before and has not changed since is not looked at again, by the content of each file. */
const kept = (tool: string): readonly string[] =>
  fast === true
    ? ["--cache", "--cache-strategy", "content", "--cache-location", path.join(root, ".cache/tests", tool)]
    : [];

const format: Step = {
  name: "format",
  run: "prettier/bin/prettier.cjs",
  args: ["--check", "--log-level", "warn", ...kept("prettier"), "."],
};
const lint: Step = { name: "lint", run: "eslint/bin/eslint.js", args: ["--max-warnings", "0", ...kept("eslint"), "."] };

const types: Step = {
  name: "types",
  run: "@astrojs/check/bin/astro-check.js",
  args: ["--minimumFailingSeverity", "warning", "--minimumSeverity", "warning"],
};

function runFast(): Promise<number> {
  return runSideBySide([
    [types, lint, format],
    // Their files share what they import: three times as fast.
    [vitest("unit tests, without the long ones", ["--no-isolate", ...without([...withSites, ...long])])],
  ]);
}

async function runWhole(): Promise<number> {
  const browser = await findBrowser();
  console.log(`Browser for the tests: ${browser.file} (${browser.how})`);
  const builds: readonly Step[] = [
    { name: "articles are what the converter writes", run: "scripts/convert.ts", args: ["--check"] },
    { name: "build", run: "scripts/build.ts" },
    {
      name: "valid HTML",
      run: "html-validate/bin/html-validate.mjs",
      args: ["--config", "scripts/site-checks/html-validate.json", "--max-warnings", "0", "dist/**/*.html"],
    },
  ];
  const still = await runSideBySide([[format, lint, types, ...builds], [vitest("unit tests", without(withSites))]]);
  if (still !== 0) return still;
  const more = { FAULTS: "20", EDITS: "all", EVERY_PAGE: "1" };
  const env = { CHROMIUM_PATH: browser.file, ...(all === true ? more : {}) };
  const long: readonly Step[] = [
    { name: "valid HTML by the Nu checker", run: "scripts/check-markup.ts" },
    { name: "planted faults are noticed", run: "scripts/plant-faults.ts" },
  ];
  return runSteps([
    vitest("faults, edits, and tests in a browser", ["--maxWorkers", "2", ...withSites], env),
    ...(all === true ? long : []),
  ]);
}

process.exitCode = await (fast === true ? runFast() : runWhole());
