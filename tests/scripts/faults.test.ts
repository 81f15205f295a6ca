import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { globSync } from "tinyglobby";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { build, copyProject, hashSite, makeProject, removeProject, run } from "./small-project.ts";

const kills = Number(process.env["FAULTS"] ?? 3);
const isRoot = process.getuid?.() === 0;

let built: string;
let folder: string;
let dist: string;

beforeAll(async () => {
  built = await makeProject();
  const { code, output } = await build(built);
  expect(output).not.toContain("[WARN]");
  expect(code, output).toBe(0);
});

beforeEach(() => {
  folder = copyProject(built);
  dist = path.join(folder, "dist");
});

afterAll(() => removeProject(built));
afterEach(() => removeProject(folder));

/** Park and Miller's generator: the same moments on every run. */
function* moments(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** What only a build that is running may have: its lock and its half-made sites. */
function leftovers(): readonly string[] {
  return readdirSync(path.join(folder, ".cache")).filter((name) => /^(?:\.?site-|build\.lock)/u.test(name));
}

function mayMount(place: string): boolean {
  if (!isRoot || process.platform !== "linux") return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place]);
    return true;
  } catch {
    return false;
  }
}

describe("a build that is killed", () => {
  it(
    `leaves the site or a way back to it, and the next build is right (${kills} times)`,
    { timeout: 180_000 + kills * 30_000 },
    async () => {
      const chance = moments(20_261_122);
      const before = hashSite(dist);
      const began = performance.now();
      await build(folder);
      const usualMs = performance.now() - began;
      for (let round = 0; round < kills; round += 1) {
        const running = run(folder, "build.ts");
        await wait(chance.next().value * usualMs);
        running.kill();
        await running.finished;
        if (existsSync(dist)) expect(hashSite(dist)).toBe(before);
        const { code, output } = await build(folder);
        expect(output).not.toContain("[ERROR]");
        expect(code, output).toBe(0);
        expect(hashSite(dist)).toBe(before);
        expect(leftovers()).toEqual([]);
      }
    },
  );

  it("between the two moves of the swap has its site put back by the next command, which says so", async () => {
    const before = hashSite(dist);
    execFileSync("mv", [dist, path.join(folder, ".cache/.site-previous")]);
    writeFileSync(path.join(folder, ".cache/build.lock"), "999999999 1\n");
    mkdirSync(path.join(folder, ".cache/site-999999999/notes"), { recursive: true });
    writeFileSync(path.join(folder, "content/notes/mot.md"), "[sai](/khong-co/)\n");
    const { code, output } = await build(folder);
    expect(code).toBe(1);
    expect(output).toContain("đã được đặt lại vào dist/");
    expect(output).toContain("notes/mot/index.html: liên kết /khong-co/ không dẫn tới đâu");
    expect(output).toContain("Trang đang có trong dist/ vẫn nguyên như trước.");
    expect(hashSite(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });

  it("has its site put back before it is served", async () => {
    execFileSync("mv", [dist, path.join(folder, ".cache/.site-previous")]);
    const serving = run(folder, "serve.ts", { args: ["--port", "0", "--lang", "en"] });
    let seen = "";
    const address = await new Promise<string>((done) => {
      serving.child.stdout?.on("data", (data: Buffer) => {
        seen += data.toString();
        const found = /http:\S+/u.exec(seen);
        if (found !== null) done(found[0]);
      });
    });
    const [home, missing] = await Promise.all([fetch(address), fetch(`${address}en/not-there/`)]);
    serving.kill();
    expect(seen).toContain("the last good site is back in dist/");
    expect(home.status).toBe(200);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("There is no such page");
  });
});

describe("two builds at once", () => {
  it("do not mix: one builds, the other says who does", async () => {
    const before = hashSite(dist);
    const runs = await Promise.all([build(folder), build(folder, { args: ["--lang", "en"] })]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(runs.map(({ output }) => output).join("")).toMatch(/Một lần dựng khác đang chạy|Another build is running/u);
    expect(hashSite(dist)).toBe(before);
    expect(leftovers()).toEqual([]);
  });
});

describe("a full disk", () => {
  it("stops a build with a sentence, and the site stays whole", async ({ skip }) => {
    const place = copyProject(built);
    const cleanUp = (): void => {
      execFileSync("umount", ["-l", place], { stdio: "ignore" });
      removeProject(place);
    };
    if (!mayMount(place)) {
      removeProject(place);
      skip("a small disk needs the right to mount one");
    }
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", place]);
    try {
      copyProject(built, place);
      const before = hashSite(path.join(place, "dist"));
      fill(place);
      const { code, output } = await build(place);
      expect(output).toContain("Đĩa đầy");
      expect(output).not.toContain("    at ");
      expect(code).toBe(1);
      expect(hashSite(path.join(place, "dist"))).toBe(before);
      rmSync(path.join(place, "filler"));
      expect((await build(place)).code).toBe(0);
      expect(hashSite(path.join(place, "dist"))).toBe(before);
    } finally {
      cleanUp();
    }
  });
});

/** Stands between a build and the disk, which is full after so many bytes: for machines where no small disk can be had. */
const smallDisk = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let left = Number(process.env["DISK_LEFT"]);
const use = (data) => {
  left -= typeof data === "string" || ArrayBuffer.isView(data) ? Buffer.byteLength(data) : 4096;
  if (left < 0) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28, syscall: "write" });
};
for (const name of ["writeFileSync", "appendFileSync", "copyFileSync"]) {
  const own = fs[name];
  fs[name] = (file, data, ...rest) => (use(data), own(file, data, ...rest));
}
for (const name of ["writeFile", "appendFile", "copyFile"]) {
  const own = fs.promises[name];
  fs.promises[name] = async (file, data, ...rest) => (use(data), own(file, data, ...rest));
}
syncBuiltinESMExports();
`;

describe("a disk that fills while building", () => {
  it.each([2000, 20_000, 60_000])("after %i bytes stops with a sentence, and the site stays whole", async (left) => {
    const before = hashSite(dist);
    writeFileSync(path.join(folder, "content/notes/mot.md"), "Đã sửa.\n");
    const { code, output } = await build(folder, {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(smallDisk)}`, DISK_LEFT: String(left) },
    });
    expect(output).toContain("Đĩa đầy");
    expect(output).not.toContain("    at ");
    expect(code).toBe(1);
    expect(hashSite(dist)).toBe(before);
    expect((await build(folder)).code).toBe(0);
    expect(hashSite(dist)).not.toBe(before);
  });
});

/** Writes until the disk has a few kilobytes left: enough to begin a build, not to end it. */
function fill(place: string): void {
  const free = Number(execFileSync("df", ["--output=avail", "-k", place]).toString().split("\n")[1]);
  writeFileSync(path.join(place, "filler"), Buffer.alloc((free - 12) * 1024));
}

describe("an output that may not be written", () => {
  it("stops a build of an ordinary user at once, with the folder's name", async ({ skip }) => {
    if (!isRoot || !existsSync("/usr/bin/setpriv")) skip("only root can become another user");
    const before = hashSite(dist);
    execFileSync("chown", ["-R", "65534:65534", path.join(folder, ".cache")]);
    for (const each of [folder, dist]) chmodSync(each, 0o755);
    const under = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    const { code, output } = await build(folder, { under, env: { HOME: folder } });
    expect(output).toContain(`Không được phép đọc hoặc ghi ${folder}`);
    expect(output).not.toContain("    at ");
    expect(code).toBe(1);
    expect(hashSite(dist)).toBe(before);
  });

  it("stops a build when dist is a file", async () => {
    rmSync(dist, { recursive: true });
    writeFileSync(dist, "");
    const { code, output } = await build(folder, { args: ["--lang", "en"] });
    expect(output).toBe(`${dist} is a file, not a folder. Delete or rename it.\n`);
    expect(code).toBe(1);
  });
});

describe("dist elsewhere", () => {
  it("is followed when it is a link, which stays", async () => {
    const before = hashSite(dist);
    const elsewhere = path.join(folder, "served/site");
    rmSync(dist, { recursive: true });
    symlinkSync("served/site", dist);
    expect((await build(folder)).code).toBe(0);
    expect(hashSite(elsewhere)).toBe(before);
    writeFileSync(path.join(folder, "content/notes/mot.md"), "Đã sửa.\n");
    expect((await build(folder)).code).toBe(0);
    expect(hashSite(elsewhere)).not.toBe(before);
    expect(readdirSync(path.dirname(elsewhere))).toEqual(["site"]);
  });

  it("is written through a link to another disk, and refused as a mount point", async ({ skip }) => {
    const disk = path.join(folder, "disk");
    mkdirSync(disk);
    if (!mayMount(disk)) skip("another disk needs the right to mount one");
    const before = hashSite(dist);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]);
    try {
      rmSync(dist, { recursive: true });
      symlinkSync("disk/site", dist);
      expect((await build(folder)).code).toBe(0);
      expect((await build(folder)).code).toBe(0);
      expect(hashSite(path.join(disk, "site"))).toBe(before);
      expect(readdirSync(disk)).toEqual(["site"]);
      rmSync(dist);
      symlinkSync("disk", dist);
      const { code, output } = await build(folder);
      expect(output).toContain(`${disk} là một điểm gắn ổ đĩa`);
      expect(code).toBe(1);
      expect(hashSite(path.join(disk, "site"))).toBe(before);
    } finally {
      execFileSync("umount", ["-l", disk]);
    }
  });
});

describe("a cache that was cut short", () => {
  it("is thrown away, and the site is the same", async () => {
    const before = hashSite(dist);
    for (const file of globSync(".cache/astro/**/*", { cwd: folder, dot: true, absolute: true })) truncateSync(file, 7);
    const { code, output } = await build(folder);
    expect(output).toContain("đã bỏ đi, lần này dựng lại từ đầu");
    expect(code, output).toBe(0);
    expect(hashSite(dist)).toBe(before);
    expect((await build(folder)).output).not.toContain("đã bỏ đi");
  });

  it("costs time only, whichever it is: every file of every cache at once, their seal too", async () => {
    const before = hashSite(dist);
    const files = globSync(".cache/**/*", { cwd: folder, dot: true, absolute: true });
    for (const cache of ["astro/", "convert.json", "seal.json"])
      expect(
        files.some((file) => file.includes(`/.cache/${cache}`)),
        cache,
      ).toBe(true);
    for (const file of files) truncateSync(file, 7);
    const { code, output } = await build(folder);
    expect(output).not.toContain("    at ");
    expect(code, output).toBe(0);
    expect(hashSite(dist)).toBe(before);
  });
});

describe("a seed that goes away while building", () => {
  it("stops the swap, with the seed's name", async () => {
    const before = hashSite(dist);
    writeFileSync(path.join(folder, "content/notes/mot.md"), "Đã sửa.\n");
    const running = run(folder, "build.ts");
    while (!readdirSync(path.join(folder, ".cache")).some((name) => name.startsWith("site-"))) await wait(5);
    rmSync(path.join(folder, "seeds/bai.txt"));
    const { code, output } = await running.finished;
    expect(output).toContain("Nội dung thay đổi trong lúc dựng");
    expect(output).toContain("seeds/bai.txt");
    expect(code).toBe(1);
    expect(hashSite(dist)).toBe(before);
    expect((await build(folder)).code).toBe(0);
    expect(hashSite(dist)).not.toBe(before);
  });
});
