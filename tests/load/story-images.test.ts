import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadStoryImages, makeSmall } from "../../src/load/story-images.ts";

let contentDir: string;

beforeEach(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), "images-"));
  await mkdir(path.join(contentDir, "stories", "images"), { recursive: true });
});

afterEach(async () => {
  await rm(contentDir, { recursive: true });
});

const fileOf = (name: string): string => path.join(contentDir, "stories", "images", name);

it("makes a photograph small and upright, and knows its size beforehand", async () => {
  const camera = sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#a8201a" } });
  await camera.withMetadata({ orientation: 6 }).jpeg().toFile(fileOf("bridge.jpg"));
  const { value, problems } = await loadStoryImages(contentDir, "/a/");
  const image = value.get("bridge.jpg");
  if (!image) throw new Error("no picture");
  expect(problems).toEqual([]);
  expect(image).toMatchObject({ widthPx: 1360, heightPx: 2040 });
  expect(image.address).toBe(`/a/pictures/${image.name}.webp`);
  const made = await sharp(await makeSmall(image)).metadata();
  expect(made).toMatchObject({ format: "webp", width: 1360, height: 2040 });
  expect(made.exif).toBeUndefined();
});

it("leaves a small picture at its size", async () => {
  await sharp({ create: { width: 300, height: 200, channels: 3, background: "#a8201a" } })
    .png()
    .toFile(fileOf("stamp.png"));
  expect((await loadStoryImages(contentDir, "/")).value.get("stamp.png")).toMatchObject({
    widthPx: 300,
    heightPx: 200,
  });
});

it("tells a file that is no picture", async () => {
  await writeFile(fileOf("broken.jpg"), "not a picture");
  const { value, problems } = await loadStoryImages(contentDir, "/");
  expect(value.size).toBe(0);
  expect(problems).toMatchObject([{ rule: "prose-image-unreadable", place: { file: fileOf("broken.jpg"), line: 1 } }]);
});
