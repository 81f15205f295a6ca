import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPublication } from "../../src/load/check-publication.ts";
import { makeExample } from "../editors/make-mistake.ts";

const root = path.resolve(import.meta.dirname, "../..");
let folder = "";

beforeEach(async () => {
  folder = await makeExample();
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function runNew(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, CONTENT_DIR: path.join(folder, "content"), SEEDS_DIR: path.join(folder, "seeds") };
  const given = ["--disable-warning=ExperimentalWarning", path.join(root, "scripts/new.ts"), ...args];
  return promisify(execFile)(process.execPath, given, { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

const read = (file: string): Promise<string> => readFile(path.join(folder, "content", file), "utf8");
const errors = async (): Promise<readonly string[]> => {
  const { problems } = await checkPublication({
    folders: { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") },
    base: "/",
  });
  return problems.filter(({ level }) => level === "error").map(({ rule }) => rule);
};

const story = ["story", "sach-moi", "--title", "Sách mới: nhiều", "--author", "Lan", "--editor", "Minh"];

describe("npm run new", () => {
  it("makes a story whose article's numbers are linked, with rows for those that no dataset holds yet", async () => {
    expect(await runNew(...story, "--article", "library")).toMatchObject({ code: 0 });
    const text = await read("stories/vi/sach-moi.md");
    expect(text).toContain("Năm 2024, thư viện phục vụ [9.500 bạn đọc](#so:readers.2024).");
    expect(text).toContain("[2.400 cuốn sách](#so:sach-moi.2-400-cuon-sach)");
    expect(await read("datasets/sach-moi/data.csv")).toContain("2-400-cuon-sach,2400,book,,2026,,,library");
    expect(await errors()).toEqual([]);
  });

  it("makes a story with a step for each state of a chart, in either language", async () => {
    expect(await runNew(...story, "--chart", "readers", "--in", "en")).toMatchObject({ code: 0 });
    expect(await read("stories/en/sach-moi.md")).toContain('::step[The first year]{state="first"}');
    expect(await errors()).toEqual([]);
  });

  it("makes a dataset, a chart of it and a term, none of which has an error", async () => {
    const words = ["--title", "Số", "--title-en", "Numbers", "--description", "Mô tả", "--description-en", "Text"];
    expect(await runNew("dataset", "so-moi", ...words, "--article", "library")).toMatchObject({ code: 0 });
    const title = ["--title", "Bạn đọc", "--title-en", "Readers"];
    for (const kind of ["bars", "points", "waffle", "table", "proportion", "events"]) {
      expect(
        await runNew("chart", `hinh-${kind}`, "--kind", kind, "--dataset", "so-moi", ...title),
        kind,
      ).toMatchObject({
        code: 0,
      });
    }
    const term = [
      "--name",
      "kho mở",
      "--name-en",
      "open stacks",
      "--short",
      "Kho tự chọn.",
      "--short-en",
      "Pick a book.",
    ];
    expect(await runNew("term", "open-stacks", ...term)).toMatchObject({ code: 0 });
    expect(await errors()).toEqual([]);
  });

  it("makes a dataset without an article: column names, and a word that rows are to come", async () => {
    const words = ["--title", "Số", "--title-en", "Numbers", "--description", "Mô tả", "--description-en", "Text"];
    const { code, output } = await runNew("dataset", "so-moi", ...words);
    expect([code, output]).toEqual([0, expect.stringContaining("data.csv mới có dòng tên cột")]);
    expect((await read("datasets/so-moi/data.csv")).split("\n").filter((line) => line !== "")).toHaveLength(1);
    expect(await errors()).toEqual([]);
  });

  it("makes a seed and its article", async () => {
    const from = path.join(folder, "bai.txt");
    await writeFile(from, "Bài mới về sách\n\nThư viện mua 300 cuốn sách.\n");
    expect(await runNew("seed", "bai-moi", "--from", from)).toMatchObject({ code: 0 });
    expect(await read("articles/bai-moi-ve-sach.md")).toContain("300 cuốn sách");
    expect(await errors()).toEqual([]);
  });

  it("keeps a seed's bytes and tells what is wrong with them", async () => {
    const from = path.join(folder, "utf16.txt");
    await writeFile(from, Buffer.from("\uFEFFBài mới về sách\n\nThư viện mua 300 cuốn sách.\n", "utf16le"));
    const { code, output } = await runNew("seed", "bai-utf16", "--from", from);
    expect(code).toBe(1);
    expect(output).toContain("seed-utf16: Tệp được lưu bằng bảng mã UTF-16LE.");
  });

  it("names the units that it does not know, and declares one, so that its numbers are proposed", async () => {
    const from = path.join(folder, "bai.txt");
    await writeFile(from, "Bài mới về ghế\n\nNăm 2025, thư viện mua thêm 300 ghế.\n");
    await runNew("seed", "bai-moi", "--from", from);
    const make = async () => runNew(...story, "--article", "bai-moi-ve-ghe");
    const { output } = await make();
    expect(output).toContain('npm run new unit ghe -- --name "ghế"');
    await rm(path.join(folder, "content/stories/vi/sach-moi.md"));
    expect(await runNew("unit", "bench", "--name", "ghế", "--name-en", "benches, bench")).toMatchObject({ code: 0 });
    expect(await make()).toMatchObject({ code: 0 });
    expect(await read("stories/vi/sach-moi.md")).toContain("[300 ghế](#so:sach-moi.300-ghe)");
    expect(await errors()).toEqual([]);
  });

  it("takes a unit back that the list has already", async () => {
    const before = await read("gazetteer/units.yaml");
    const { code, output } = await runNew("unit", "book-2", "--name", "cuốn sách", "--name-en", "volumes");
    expect(code).toBe(1);
    expect(output).toContain("gazetteer-name-twice");
    expect(await read("gazetteer/units.yaml")).toBe(before);
  });

  it("never overwrites", async () => {
    const before = await read("terms/reader-card.yaml");
    const term = ["--name", "a", "--name-en", "b", "--short", "c", "--short-en", "d"];
    const { code, output } = await runNew("term", "reader-card", ...term);
    expect(code).toBe(1);
    expect(output).toContain("content/terms/reader-card.yaml đã có; không ghi đè.");
    expect(await read("terms/reader-card.yaml")).toBe(before);
  });

  it("keeps nothing of a file that has an error, and says what is wrong", async () => {
    const chart = ["chart", "cong", "--kind", "equations", "--dataset", "readers", "--title", "A", "--title-en", "B"];
    const { code, output } = await runNew(...chart);
    expect(code).toBe(1);
    expect(output).toContain("Thiếu trường «equations».");
    await expect(read("charts/cong.yaml")).rejects.toThrow("ENOENT");
  });

  it("names what is missing where nobody can be asked", async () => {
    expect(await runNew("story", "sach-moi", "--title", "A")).toEqual({
      code: 1,
      output: "Còn thiếu: --author, --editor.\n",
    });
  });

  it("suggests an id and the name most likely meant", async () => {
    expect((await runNew("story", "Sách mới", ...story.slice(2))).output).toContain("Có phải «sach-moi»?");
    expect((await runNew(...story, "--article", "libary")).output).toContain("Có phải «library»?");
  });
});
