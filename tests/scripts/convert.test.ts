import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let root = "";
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "tòa soạn "));
  mkdirSync(path.join(root, "content"));
  cpSync("content/gazetteer", path.join(root, "content", "gazetteer"), { recursive: true });
  cpSync("seeds", path.join(root, "seeds"), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function convert(...args: readonly string[]): { code: number | null; out: string; told: string } {
  const all = ["scripts/run.mjs", "scripts/convert.ts", "--content", path.join(root, "content"), ...args];
  const { status, stdout, stderr } = spawnSync("node", all, {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { code: status, out: stdout, told: stderr };
}

describe("npm run convert", () => {
  it("converts all seeds, says so in Vietnamese, and has nothing to do the second time", () => {
    expect(convert()).toEqual({ code: 0, out: expect.stringContaining("5 bài đã ghi"), told: "" });
    expect(readdirSync(path.join(root, "content", "articles"))).toHaveLength(5);
    expect(convert("--lang", "en")).toEqual({ code: 0, out: expect.stringContaining("5 unchanged"), told: "" });
    expect(convert("--check").code).toBe(0);
  });

  it("names the file, the line, the rule and the mend, converts the others and fails", () => {
    writeFileSync(path.join(root, "seeds", "hỏng.txt"), new Uint8Array([65, 10, 66, 0xff]));
    const { code, out, told } = convert();
    expect(code).toBe(1);
    expect(told).toMatch(/hỏng\.txt:2:2 lỗi seed-not-utf8: .+\n {4}.+UTF-8/u);
    expect(out).toContain("1 lỗi");
  });
});
