import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCache, sealCache } from "../../scripts/build-cache.ts";
import { findFault } from "../../scripts/build-fault.ts";
import { findChanges, readInputs } from "../../scripts/build-inputs.ts";
import { buryLock, lockBuild } from "../../scripts/build-lock.ts";
import { asideFolder, findSiteFolders, restoreSite, swapSite } from "../../scripts/swap-site.ts";

let root: string;
const at = (...names: string[]): string => path.join(root, ...names);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "swapped site "));
  mkdirSync(at(".cache"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

const served = (): string => readFileSync(at("dist/index.html"), "utf8");
const inCache = (): readonly string[] => readdirSync(at(".cache"));

describe("the swap", () => {
  it("puts the site made aside in the place of the last one and leaves nothing behind", async () => {
    write("dist/index.html", "old");
    const folders = await findSiteFolders(root);
    write(path.relative(root, path.join(asideFolder(folders), "index.html")), "new");
    expect(await swapSite(asideFolder(folders), folders)).toBeNull();
    expect(served()).toBe("new");
    expect(inCache()).toEqual([]);
  });

  it("puts the old site back when the new one cannot be moved in", async () => {
    write("dist/index.html", "old");
    const folders = await findSiteFolders(root);
    await expect(swapSite(at(".cache/site-1"), folders)).rejects.toThrow("ENOENT");
    expect(served()).toBe("old");
  });

  it("follows a chain of links to the folder that is served", async () => {
    symlinkSync("one", at("dist"));
    symlinkSync(at("two/site"), at("one"));
    expect((await findSiteFolders(root)).dist).toBe(at("two/site"));
  });
});

describe("what a killed build left", () => {
  it.each([
    ["before the swap", ["dist", ".cache/site-7"], "dist", false],
    ["with the old site moved out", [".cache/.site-previous", ".cache/site-7"], ".cache/.site-previous", true],
    ["with the new site moved in", ["dist", ".cache/.site-previous"], "dist", false],
    ["while deleting the old site", ["dist", ".cache/.site-trash"], "dist", false],
    ["before there was any site", [".cache/site-7"], null, false],
  ])("%s is put right", async (_name, folders, good, isRestored) => {
    for (const folder of folders) write(`${folder}/index.html`, folder);
    expect(await restoreSite(await findSiteFolders(root))).toBe(isRestored);
    expect(existsSync(at("dist"))).toBe(good !== null);
    if (good !== null) expect(served()).toBe(good);
    expect(inCache()).toEqual([]);
  });

  it("is no site when only a half-deleted one is there", async () => {
    write(".cache/.site-trash/index.html", "half");
    expect(await restoreSite(await findSiteFolders(root))).toBe(false);
    expect(existsSync(at("dist"))).toBe(false);
  });
});

describe("the lock", () => {
  it("is refused while its owner lives, and free again afterwards", async () => {
    const unlock = await lockBuild(at(".cache"));
    await expect(lockBuild(at(".cache"))).rejects.toThrow(`process ${process.pid}`);
    await unlock();
    await (
      await lockBuild(at(".cache"))
    )();
    expect(inCache()).toEqual([]);
  });

  it.each([
    ["a process that is gone", "999999999 1\n"],
    ["a living process that only has the number of the dead one", `${process.pid} 1\n`],
    ["nobody, since its owner was killed while writing", ""],
    ["something unreadable", "\0\0"],
  ])("left by %s is taken over", { skip: process.platform !== "linux" }, async (_name, text) => {
    write(".cache/build.lock", text);
    await (
      await lockBuild(at(".cache"))
    )();
    expect(inCache()).toEqual([]);
  });

  it("is given back when it was taken between being read and being buried", async () => {
    write(".cache/build.lock", "1 1\n");
    await buryLock(at(".cache/build.lock"), "999999999 1\n");
    expect(readFileSync(at(".cache/build.lock"), "utf8")).toBe("1 1\n");
    expect(inCache()).toEqual(["build.lock"]);
  });

  it("goes to exactly one of many who find a dead one at once", async () => {
    write(".cache/build.lock", "999999999 1\n");
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockBuild(at(".cache"))));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("the caches", () => {
  beforeEach(async () => {
    write(".cache/astro/store.json", "[1,2,3]");
    await sealCache(at(".cache"));
  });

  it("are kept when they are as the last build left them", async () => {
    expect(await openCache(at(".cache"))).toEqual([]);
    expect(readFileSync(at(".cache/astro/store.json"), "utf8")).toBe("[1,2,3]");
  });

  it.each<[string, () => void, readonly string[]]>([
    ["cut short", () => write(".cache/astro/store.json", "[1,"), ["astro"]],
    ["with a file too many", () => write(".cache/astro/more.json", "[]"), ["astro"]],
    ["with a file missing", () => rmSync(at(".cache/astro/store.json")), ["astro"]],
    ["under a seal cut short", () => write(".cache/seal.json", '{"astro'), ["astro"]],
    ["never sealed", () => rmSync(at(".cache/seal.json")), ["astro"]],
  ])("are thrown away when %s", async (_name, harm, dropped) => {
    harm();
    expect(await openCache(at(".cache"))).toEqual(dropped);
    for (const folder of dropped) expect(existsSync(at(".cache", folder))).toBe(false);
  });

  it("are not trusted after a build that was killed between opening and sealing", async () => {
    await openCache(at(".cache"));
    expect(await openCache(at(".cache"))).toEqual(["astro"]);
  });
});

describe("the publication", () => {
  it("is seen to change when a file comes, goes, grows or is renamed", async () => {
    for (const name of ["a", "b", "c", "d"]) write(`seeds/${name}.txt`, name);
    const before = await readInputs([at("seeds")]);
    expect(findChanges(before, await readInputs([at("seeds")]), root)).toEqual([]);
    rmSync(at("seeds/a.txt"));
    write("seeds/b.txt", "more");
    renameSync(at("seeds/c.txt"), at("seeds/e.txt"));
    const changes = findChanges(before, await readInputs([at("seeds")]), root);
    expect([...changes].sort()).toEqual(["seeds/a.txt", "seeds/b.txt", "seeds/c.txt", "seeds/e.txt"]);
  });
});

describe("an error of the system", () => {
  const systemError = (code: string): Error =>
    Object.assign(new Error(`${code}: told by the system`), { code, path: "/x" });

  it.each([
    ["ENOSPC", "Đĩa đầy, không ghi được /x.", "The disk is full: /x cannot be written."],
    ["EROFS", "Không được phép đọc hoặc ghi /x.", "No permission to read or write /x."],
    ["EMFILE", "Máy không cho mở thêm tệp (/x).", "The machine allows no more open files (/x)."],
    ["EBUSY", "/x là một điểm gắn ổ đĩa", "/x is a mount point"],
  ])("%s is told in two languages, however deep it stands", (code, vi, en) => {
    const fault = findFault(new Error("build failed", { cause: new Error("write", { cause: systemError(code) }) }));
    expect(fault?.tell("vi")).toContain(vi);
    expect(fault?.tell("en")).toContain(en);
  });

  it("is known by its text where a tool passed on nothing else", () => {
    expect(findFault(new Error("ENOSPC: no space left on device, write '/a b'"))?.tell("en")).toContain("/a b");
  });

  it("is not made of our own mistakes", () => {
    expect(findFault(new Error("unknown chart kind: pie"))).toBeNull();
    expect(findFault(systemError("ENOENT"))).toBeNull();
  });
});
