import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { globSync } from "tinyglobby";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPins } from "../../src/load/pins.ts";
import { makeExample } from "../editors/make-mistake.ts";

const root = path.resolve(import.meta.dirname, "../..");
const chart = path.basename(
  globSync("content/handbook/example/content/charts/*.yaml", { cwd: root }).sort()[0] ?? "",
  ".yaml",
);

let folder = "";

beforeEach(async () => {
  folder = await makeExample();
});

afterEach(() => rm(folder, { recursive: true }));

/** The command, where nobody can answer a question. */
function pin(...args: readonly string[]): Promise<{ code: number; output: string }> {
  const content = path.join(folder, "content");
  const env = { PATH: process.env["PATH"], CONTENT_DIR: content, SEEDS_DIR: path.join(folder, "seeds"), TZ: "UTC" };
  const command = ["--disable-warning=ExperimentalWarning", path.join(root, "scripts/pin.ts"), ...args];
  return new Promise((done) => {
    const child = execFile(process.execPath, command, { cwd: folder, env }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
    child.stdin?.end();
  });
}

const pinned = (): readonly string[] => globSync("content/pins/**/*", { cwd: folder });

describe("npm run pin", () => {
  it("tells what it will write, and writes nothing before somebody agrees", async () => {
    const { code, output } = await pin(chart, "--lang", "en");
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`^Will write: content/pins/${chart}/[0-9a-f]{16}\\.json\\n`, "u"));
    expect(output).toMatch(/: \d+ numbers, \d+ states\n/u);
    expect(output).toMatch(new RegExp(`Address, which never changes: /(?:en/)?embed/${chart}/v/[0-9a-f]{16}/\\n`, "u"));
    expect(output).toContain("Nothing was written. Run again with --yes to write.");
    expect(pinned()).toEqual([]);
  });

  it("writes one file that is what its name says, and the second time says that it is there", async () => {
    const { code, output } = await pin(chart, "--yes", "--lang", "en");
    expect(code).toBe(0);
    const [file = ""] = pinned();
    expect(output).toContain(`Will write: ${file}`);
    expect(output).toContain(`Wrote ${file}.`);
    expect(readFileSync(path.join(folder, file), "utf8")).not.toMatch(/<[a-z]/u);
    expect(await loadPins(path.join(folder, "content"))).toMatchObject({
      value: [{ hash: path.basename(file, ".json"), pin: { chart: { id: chart } } }],
      problems: [],
    });
    expect((await pin(chart, "--yes", "--lang", "en")).output).toContain(`This version exists: ${file}`);
    expect(pinned()).toHaveLength(1);
  });

  it("asks whether another chart was meant", async () => {
    const { code, output } = await pin(`${chart}x`, "--lang", "en");
    expect([code, output]).toEqual([1, `There is no chart “${chart}x”. Did you mean “${chart}”?\n`]);
  });

  it("freezes nothing that has errors", async () => {
    const file = path.join(folder, `content/charts/${chart}.yaml`);
    await writeFile(file, (await readFile(file, "utf8")).replace(/^dataset:.*$/mu, "dataset: none"));
    const { code, output } = await pin(chart, "--yes", "--lang", "vi");
    expect(code).toBe(1);
    expect(output).toMatch(/Còn \d+ lỗi: hãy sửa trước khi cố định một biểu đồ\./u);
    expect(pinned()).toEqual([]);
  });
});
