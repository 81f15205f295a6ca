import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convertSeeds, type Conversion } from "../../src/load/convert-seeds.ts";
import { loadArticles } from "../../src/load/articles.ts";
import { formatProblems } from "../../src/load/print-problems.ts";
import { loadSeed } from "../../src/load/seeds.ts";

const good = `Xã Tân Sơn nhận 120 hồ sơ qua mạng

Trong tháng đầu tiên, xã Tân Sơn nhận được 120 hồ sơ qua mạng, gấp đôi so với dự tính của chính quyền địa phương.

Theo Ủy ban nhân dân xã, phần lớn hồ sơ là giấy khai sinh. Người dân nói rằng họ không phải đi lại nhiều như trước.

Xã sẽ mở thêm một điểm hướng dẫn. Cán bộ trẻ được giao giúp người già nộp hồ sơ ngay tại nhà văn hóa.

Minh Anh
`;
const other = good.replaceAll("Tân Sơn", "Hòa Mạc");

let root = "";
let seeds = "";
let articles = "";

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "chuyển bài "));
  seeds = path.join(root, "seeds");
  articles = path.join(root, "content", "articles");
  await mkdir(seeds);
  await mkdir(path.join(root, "content"), { recursive: true });
  await cp("content/gazetteer", path.join(root, "content", "gazetteer"), { recursive: true });
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function convert(
  options: { isForced?: boolean; isCheck?: boolean; checkRemembers?: boolean } = {},
): Promise<Conversion> {
  const folders = { content: path.join(root, "content"), seeds };
  return convertSeeds({ folders, cacheFile: path.join(root, ".cache", "convert.json"), ...options });
}

async function seed(name: string, data: string | Uint8Array): Promise<void> {
  await writeFile(path.join(seeds, name), data);
}

function rulesOf({ problems }: Conversion): readonly string[] {
  return problems.map(({ rule, place }) => `${path.basename(place.file)} ${rule}`);
}

async function snapshot(): Promise<Record<string, string>> {
  const names = (await readdir(articles)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(articles, name), "utf8")])),
  );
}

describe("convertSeeds", () => {
  it("writes an article that reads back", async () => {
    await seed("a.txt", good);
    expect(await convert()).toMatchObject({ seeds: 1, written: 1, failed: 0, problems: [] });
    const { value } = await loadArticles(path.join(root, "content"));
    expect(value?.map(({ slug, author }) => [slug, author?.value])).toEqual([
      ["xa-tan-son-nhan-120-ho-so-qua-mang", "Minh Anh"],
    ]);
  });

  it.each([
    ["not UTF-8", new Uint8Array([84, 105, 0xea, 117]), "seed-not-utf8"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 84, 0, 105, 0]), "seed-utf16"],
    ["empty", "", "seed-empty"],
    ["white space", " \n \n", "seed-empty"],
    ["binary", new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), "seed-binary"],
    ["50 MB", new Uint8Array(50_000_000).fill(97), "seed-too-large"],
  ])("tells a file that is %s and converts the others", async (_name, data, rule) => {
    await seed("bad.txt", data);
    await seed("good.txt", good);
    const conversion = await convert();
    expect(rulesOf(conversion)).toEqual([`bad.txt ${rule}`]);
    expect(conversion).toMatchObject({ written: 1, failed: 1 });
    expect(await readdir(articles)).toHaveLength(1);
  });

  it("tells a folder named like a seed", async () => {
    await mkdir(path.join(seeds, "x.txt"));
    await seed("good.txt", good);
    const conversion = await convert();
    expect(rulesOf(conversion)).toEqual(["x.txt seed-not-a-file"]);
    expect(conversion).toMatchObject({ written: 1, failed: 1 });
  });

  it("tells a seed that cannot be read", async () => {
    const { bytes, problems } = await loadSeed(seeds, "gone.txt");
    expect(bytes).toBeNull();
    expect(problems).toMatchObject([{ rule: "seed-unreadable", facts: { reason: "ENOENT" } }]);
  });

  it("writes neither of two seeds with one title, names both, and says where to mend it", async () => {
    await seed("a.txt", good);
    await seed("b.txt", `${good}\nThêm một câu.`);
    await seed("c.txt", other);
    const conversion = await convert();
    expect(conversion).toMatchObject({ written: 1, failed: 2 });
    const told = formatProblems(conversion.problems, { language: "vi", from: root });
    expect(told).toContain("a.txt, b.txt");
    expect(told).toContain("slug");
    await seed("curated.yaml", "b.txt: { slug: bai-thu-hai }\n");
    expect(await convert()).toMatchObject({ written: 2, failed: 0 });
  });

  it("leaves an edited article alone, says what differs, and overwrites it only when forced", async () => {
    await seed("a.txt", good);
    await convert();
    const file = path.join(articles, "xa-tan-son-nhan-120-ho-so-qua-mang.md");
    const original = await readFile(file, "utf8");
    const edited = original
      .replace("author:\n", "# ghi chú\nauthor:\n")
      .replace("giấy khai sinh.", "giấy khai sinh và khai tử.");
    await writeFile(file, edited);
    const second = await convert();
    expect(second).toMatchObject({ written: 0, kept: 1, failed: 0 });
    expect(await readFile(file, "utf8")).toBe(edited);
    const line = edited.split("\n").findIndex((text) => text.includes("khai tử")) + 1;
    expect(second.problems).toMatchObject([{ rule: "article-edited", level: "error", facts: { lines: [line] } }]);
    await seed("a.txt", good.replace("120 hồ sơ qua mạng,", "125 hồ sơ qua mạng,"));
    await convert();
    expect(await readFile(file, "utf8")).toBe(edited);
    expect(await convert({ isForced: true })).toMatchObject({ written: 1, kept: 0 });
    expect(await readFile(file, "utf8")).toContain("125 hồ sơ");
  });

  it("accepts an edited article in silence where its listed edits explain what differs, and says what they do not", async () => {
    await seed("a.txt", good);
    await convert();
    const file = path.join(articles, "xa-tan-son-nhan-120-ho-so-qua-mang.md");
    const edits = "edits:\n  - was: giấy khai sinh.\n    is: giấy khai sinh và khai tử.\n    why: thiếu chữ\n";
    const edited = (await readFile(file, "utf8"))
      .replace("giấy khai sinh.", "giấy khai sinh và khai tử.")
      .replace("edits: []\n", edits);
    await writeFile(file, edited);
    expect(await convert()).toMatchObject({ kept: 1, failed: 0, problems: [] });
    expect(await convert({ isCheck: true })).toMatchObject({ failed: 0, problems: [] });
    await writeFile(file, edited.replace("nhà văn hóa", "trường học"));
    expect(rulesOf(await convert())).toEqual(["xa-tan-son-nhan-120-ho-so-qua-mang.md article-edited"]);
  });

  it("converts many seeds in threads as it converts few", async () => {
    const names = Array.from({ length: 64 }, (_one, index) => `x${index}`);
    for (const name of names) await seed(`${name}.txt`, good.replaceAll("Tân Sơn", `Tân Sơn ${name}`));
    expect(await convert()).toMatchObject({ seeds: 64, written: 64, failed: 0, problems: [] });
    const many = await snapshot();
    await rm(articles, { recursive: true });
    await rm(path.join(root, ".cache"), { recursive: true });
    await rm(seeds, { recursive: true });
    await mkdir(seeds);
    await seed("x7.txt", good.replaceAll("Tân Sơn", "Tân Sơn x7"));
    await convert();
    expect(many).toMatchObject(await snapshot());
  });

  it("rewrites an untouched article when its seed changes, and only then", async () => {
    await seed("a.txt", good);
    await seed("b.txt", other);
    await convert();
    expect(await convert()).toMatchObject({ written: 0, unchanged: 2 });
    await seed("a.txt", good.replace("gấp đôi", "gấp ba"));
    expect(await convert()).toMatchObject({ written: 1, unchanged: 1 });
  });

  it("gives the same files with the cache, without it and from nothing", async () => {
    await seed("a.txt", good);
    await seed("b.txt", other);
    await convert();
    await seed("b.txt", other.replace("Minh Anh", "Trần Hà"));
    await convert();
    const warm = await snapshot();
    await rm(path.join(root, ".cache"), { recursive: true });
    await convert();
    expect(await snapshot()).toEqual(warm);
    await rm(articles, { recursive: true });
    await convert();
    expect(await snapshot()).toEqual(warm);
  });

  it("writes an article again that was deleted although the cache knows it", async () => {
    await seed("a.txt", good);
    await convert();
    await rm(articles, { recursive: true });
    expect(await convert()).toMatchObject({ written: 1 });
  });

  it("survives a cache that is broken", async () => {
    await seed("a.txt", good);
    await convert();
    await writeFile(path.join(root, ".cache", "convert.json"), "{ broken");
    expect(await convert()).toMatchObject({ written: 0, unchanged: 1 });
  });

  it("reports an article whose seed is gone and deletes nothing", async () => {
    await seed("a.txt", good);
    await convert();
    await rm(path.join(seeds, "a.txt"));
    const conversion = await convert();
    expect(rulesOf(conversion)).toEqual(["xa-tan-son-nhan-120-ho-so-qua-mang.md article-orphaned"]);
    expect(await readdir(articles)).toHaveLength(1);
  });

  it("reports the article that a seed left behind when its title changed", async () => {
    await seed("a.txt", good);
    await convert();
    await seed("a.txt", good.replace("Xã Tân Sơn nhận", "Xã Tân Sơn tiếp nhận"));
    expect(rulesOf(await convert())).toEqual(["xa-tan-son-nhan-120-ho-so-qua-mang.md article-superseded"]);
  });

  it("tells what is wrong in the curated file at its line", async () => {
    await seed("a.txt", good);
    await seed("curated.yaml", "a.txt:\n  publisher: Báo Xã\n  sluug: x\n");
    const wrong = await convert();
    expect(wrong).toMatchObject({ written: 0, failed: 1 });
    expect(wrong.problems).toMatchObject([{ rule: "field-unknown", place: { line: 3, column: 3 } }]);
    await seed("curated.yaml", "a.txt:\n  publisher: Báo Xã\nmissing.txt:\n  slug: x\n");
    const missing = await convert();
    expect(missing.problems).toMatchObject([{ rule: "curated-seed-missing", place: { line: 3, column: 1 } }]);
    expect((await snapshot())["xa-tan-son-nhan-120-ho-so-qua-mang.md"]).toContain("value: Báo Xã\n  basis: curated");
  });

  it("reads names in any normal form and with spaces", async () => {
    const name = "bài số một".normalize("NFD");
    await seed(`${name}.txt`, good);
    await seed("curated.yaml", '"bài số một.txt":\n  slug: bai-so-mot\n');
    expect(await convert()).toMatchObject({ written: 1, failed: 0, problems: [] });
    expect(Object.values(await snapshot())[0]).toContain("seed: bài số một.txt");
  });

  it("writes nothing in a check, and tells what it would write", async () => {
    await seed("a.txt", good);
    const conversion = await convert({ isCheck: true });
    expect(rulesOf(conversion)).toEqual(["a.txt seed-unconverted"]);
    expect(await readdir(path.join(root, "content"))).toEqual(["gazetteer"]);
    await convert();
    expect(await convert({ isCheck: true })).toMatchObject({ failed: 0, problems: [] });
  });

  it("remembers in a check that may, what stands written and nothing else", async () => {
    const cacheFile = path.join(root, ".cache", "convert.json");
    await seed("a.txt", good);
    await convert();
    const remembered = await readFile(cacheFile, "utf8");
    await rm(cacheFile);
    expect(await convert({ isCheck: true })).toMatchObject({ failed: 0, problems: [] });
    await expect(readFile(cacheFile)).rejects.toThrow("ENOENT");
    expect(await convert({ isCheck: true, checkRemembers: true })).toMatchObject({ failed: 0, problems: [] });
    expect(await readFile(cacheFile, "utf8")).toBe(remembered);
    await seed("b.txt", other);
    for (let check = 0; check < 2; check += 1) {
      expect(rulesOf(await convert({ isCheck: true, checkRemembers: true }))).toEqual(["b.txt seed-unconverted"]);
      expect(await readFile(cacheFile, "utf8")).toBe(remembered);
    }
  });

  it("leaves nothing half written", async () => {
    await mkdir(path.join(articles, "xa-tan-son-nhan-120-ho-so-qua-mang.md"), { recursive: true });
    await seed("a.txt", good);
    await seed("b.txt", other);
    const conversion = await convert();
    expect(rulesOf(conversion)).toContain("xa-tan-son-nhan-120-ho-so-qua-mang.md article-unreadable");
    expect(conversion).toMatchObject({ written: 1, failed: 1 });
    expect((await readdir(articles)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("tells a folder of seeds that is not there", async () => {
    await rm(seeds, { recursive: true });
    expect(rulesOf(await convert())).toEqual(["seeds seeds-folder-missing"]);
  });
});
