import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
const named = [
  ...new Set(
    [...readme.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+|[a-z]+)(?=[`\s])/gu)].map(([, name = ""]) => name),
  ),
]
  .filter((name) => name !== "ci" && name !== "run")
  .sort();
const run = promisify(execFile);

/** Those that only say what they would do when they are asked for help; the others' work is done by other tests. */
const helpful = named.filter((name) => {
  const file = /scripts\/[a-z-]+\.ts/u.exec(scripts[name] ?? "")?.[0];
  return file !== undefined && readFileSync(path.join(root, file), "utf8").includes('from "commander"');
});

describe("the README", () => {
  it("has less than 150 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThan(150);
  });

  it.each(named)("names a command that is there: npm run %s", (name) => {
    expect(scripts[name]).toBeDefined();
    for (const [file] of (scripts[name] ?? "").matchAll(/scripts\/[a-z-]+\.(?:ts|mjs)/gu)) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });

  it.each(helpful)("names a command that starts and says what it does: npm run %s", async (name) => {
    const [node = "", ...args] = (scripts[name] ?? "").split(" ");
    expect(node).toBe("node");
    const { stdout } = await run(process.execPath, [...args, "--help"], { cwd: root });
    expect(stdout).toMatch(/^(?:Usage|Cách dùng)/mu);
  });

  it("names folders and files that are there", () => {
    const places = [...readme.matchAll(/`((?:src|content|seeds|scripts|tests)\/[a-z/.-]*)`/gu)].map(
      ([, place = ""]) => place,
    );
    expect(places.length).toBeGreaterThan(8);
    for (const place of places) expect(existsSync(path.join(root, place)), place).toBe(true);
  });
});
