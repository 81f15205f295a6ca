import { Command } from "commander";
import { findBrowser } from "./browser.ts";
import { runSteps, type Step } from "./steps.ts";

const program = new Command("test")
  .description("Runs the tests: everything, only what needs no browser, or also what takes an hour.")
  .option("--fast", "no build and no browser")
  .option("--all", "also every page in a browser, twenty killed builds, the Nu checker, planted faults")
  .parse();
const { fast, all } = program.opts<{ fast?: boolean; all?: boolean }>();

// These build small sites many times, so they are no part of the fast tests.
const faults = "tests/scripts/faults.test.ts";
const edits = "tests/scripts/edits.test.ts";

const still: readonly Step[] = [
  { name: "format", run: "prettier/bin/prettier.cjs", args: ["--check", "--log-level", "warn", "."] },
  { name: "lint", run: "eslint/bin/eslint.js", args: ["--max-warnings", "0", "."] },
  {
    name: "types",
    run: "@astrojs/check/bin/astro-check.js",
    args: ["--minimumFailingSeverity", "warning", "--minimumSeverity", "warning"],
  },
  {
    name: "unit tests",
    run: "vitest/vitest.mjs",
    args: ["run", ...["tests/browser/**", faults, edits].flatMap((slow) => ["--exclude", slow])],
  },
];

async function built(): Promise<readonly Step[]> {
  const browser = await findBrowser();
  console.log(`Browser for the tests: ${browser.file} (${browser.how})`);
  return [
    { name: "articles are what the converter writes", run: "scripts/convert.ts", args: ["--check"] },
    { name: "build", run: "scripts/build.ts" },
    {
      name: "valid HTML",
      run: "html-validate/bin/html-validate.mjs",
      args: ["--config", "scripts/site-checks/html-validate.json", "--max-warnings", "0", "dist/**/*.html"],
    },
    ...(all === true ? [{ name: "valid HTML by the Nu checker", run: "scripts/check-markup.ts" }] : []),
    {
      name: "faults",
      run: "vitest/vitest.mjs",
      args: ["run", faults],
      env: all === true ? { FAULTS: "20" } : {},
    },
    {
      name: "warm builds after edits equal cold ones",
      run: "vitest/vitest.mjs",
      args: ["run", edits],
      env: all === true ? { EDITS: "all" } : {},
    },
    {
      name: "tests in a browser",
      run: "vitest/vitest.mjs",
      args: ["run", "tests/browser/"],
      env: { CHROMIUM_PATH: browser.file, ...(all === true ? { EVERY_PAGE: "1" } : {}) },
    },
    ...(all === true ? [{ name: "planted faults are noticed", run: "scripts/plant-faults.ts" }] : []),
  ];
}

process.exitCode = await runSteps(fast === true ? still : [...still, ...(await built())]);
