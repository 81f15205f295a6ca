import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFonts } from "../../scripts/fonts.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fonts-"));
  await makeFonts(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function readAll(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), "base64")] as const)),
  );
}

describe("the site's fonts", () => {
  it("are made once: whoever finds them whole leaves them alone", async () => {
    const before = await stat(path.join(folder, "serif.woff2"));
    await makeFonts(folder);
    expect((await stat(path.join(folder, "serif.woff2"))).mtimeMs).toBe(before.mtimeMs);
  });

  it.each([
    ["a font is cut short", "serif.woff2", (text: Buffer) => text.subarray(0, 100)],
    ["a style sheet is garbled", "sans.css", (text: Buffer) => text.with(10, (text[10] ?? 0) ^ 1)],
    ["the stamp is of another day", "stamp", () => Buffer.from("another")],
  ])("are made anew where %s", async (_name, file, harm) => {
    const before = await readAll();
    const place = path.join(folder, file);
    await writeFile(place, harm(await readFile(place)));
    await makeFonts(folder);
    expect(await readAll()).toEqual(before);
  });
});
