import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { build, hashSite, run } from "./small-project.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const root = path.resolve(import.meta.dirname, "../..");
const engine = ["package.json", "package-lock.json", "tsconfig.json", "astro.config.mjs", "scripts", "src", "public"];
const env = { SITE_URL: "https://quay.example" };
/** With `EDITS=all` a cold build stands beside each warm one; else one beside the last, after all edits. */
const isEach = process.env["EDITS"] === "all";

let project: string;
const at = (file: string): string => path.join(project, file);

function replace(file: string, was: string, is: string): void {
  const text = readFileSync(at(file), "utf8");
  if (!text.includes(was)) throw new Error(`nothing to edit in ${file}: ${was}`);
  writeFileSync(
    at(file),
    text.replace(was, () => is),
  );
}

const story = "content/stories/en/a-busier-river.md";
const secondStory = "content/stories/en/a-quiet-winter.md";
const data = "content/datasets/passengers/data.csv";

/** Every kind of single edit that editors make. */
const edits: readonly (readonly [what: string, edit: () => Promise<void> | void])[] = [
  ["a word", () => replace(story, "counts every crossing", "counts each crossing")],
  ["a row", () => replace(data, "Năm 2022,2022,", "Năm 2022,in 2022,")],
  [
    "a quote",
    () => replace(data, `"In 2022 it carried 950,000 passengers."`, `"In 2022 it carried 950,000 passengers"`),
  ],
  [
    "a correction",
    () => replace(story, "corrections:\n", `corrections:\n  - { date: 2024-03-06, text: "A name was misspelt." }\n`),
  ],
  ["a chart's title", () => replace("content/charts/passengers.yaml", "The river ferry carried", "The ferry carried")],
  [
    "a seed",
    async () => {
      appendFileSync(at("seeds/ferry.txt"), "\nA second pier opened with 3 berths.\n");
      const { code, output } = await run(project, "convert.ts").finished;
      if (code !== 0) throw new Error(output);
    },
  ],
  ["a deleted story", () => rmSync(at(secondStory))],
];

function emptyProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "warm-"));
  for (const name of engine) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  return folder;
}

/** The hash of the same publication built where nothing was built before. */
async function hashCold(): Promise<string> {
  const folder = emptyProject();
  try {
    for (const name of ["content", "seeds"]) cpSync(at(name), path.join(folder, name), { recursive: true });
    const { code, output } = await build(folder, { env });
    expect(code, output).toBe(0);
    return hashSite(path.join(folder, "dist"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(async () => {
  project = emptyProject();
  cpSync(path.join(root, "tests/second-publication"), project, { recursive: true });
  writeFileSync(
    at(secondStory),
    `---\ntitle: A quiet winter\nstandfirst: "The ferry carried [950,000 passengers](#value:passengers.2022) in 2022."\nauthor: The desk\neditor: The Quay\npublished: 2024-02-01\ndataAsOf: 2022\n---\n\nThe piers were quiet.\n\n::chart{id="passengers"}\n`,
  );
  const { code, output } = await build(project, { env });
  expect(code, output).toBe(0);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("a warm build", () => {
  if (isEach) {
    it.each(edits)("equals a cold one byte for byte after %s", async (_what, edit) => {
      const before = hashSite(at("dist"));
      await edit();
      const { code, output } = await build(project, { env });
      expect(code, output).toBe(0);
      const after = hashSite(at("dist"));
      expect(after).not.toBe(before);
      expect(after).toBe(await hashCold());
    });
  } else {
    it("equals a cold one byte for byte after every kind of edit together", async () => {
      const before = hashSite(at("dist"));
      for (const [, edit] of edits) await edit();
      const { code, output } = await build(project, { env });
      expect(code, output).toBe(0);
      const after = hashSite(at("dist"));
      expect(after).not.toBe(before);
      expect(after).toBe(await hashCold());
    });
  }
});
