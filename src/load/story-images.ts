import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { glob } from "tinyglobby";
import { toError, type Problem } from "../domain/problem.ts";
import type { StoryImage } from "../markdown/story-context.ts";
import { toBase } from "./links.ts";

/** The widest that a page shows a picture, for screens of double density. */
const widestPx = 1360;

export interface LoadedImage extends StoryImage {
  /** Where the original lies. */
  file: string;
  /** The published file's name, without its ending; it changes with the picture. */
  name: string;
}

/**
 * Looks at every picture under `stories/images/`, by the name under which stories show it. What cannot be read as a
 * picture is told.
 */
export async function loadStoryImages(
  contentDir: string,
  base: string,
): Promise<{ value: ReadonlyMap<string, LoadedImage>; problems: readonly Problem[] }> {
  const folder = path.join(contentDir, "stories", "images");
  const names = await glob("**/*.{jpg,jpeg,png,webp,avif,tif,tiff}", { cwd: folder, caseSensitiveMatch: false });
  const images = new Map<string, LoadedImage>();
  const problems: Problem[] = [];
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    const image = await lookAt(file, base);
    if (image) images.set(name, image);
    else problems.push(toError("prose-image-unreadable", { file, line: 1, column: 1 }, { file: name }));
  }
  return { value: images, problems };
}

async function lookAt(file: string, base: string): Promise<LoadedImage | null> {
  const bytes = await readFile(file);
  const found = await sharp(bytes)
    .metadata()
    .catch(() => null);
  if (found === null) return null;
  // A camera's turn of the picture is already in these sizes.
  const { width, height } = found.autoOrient;
  const scale = Math.min(1, widestPx / width);
  const name = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const address = `${toBase(base)}pictures/${name}.webp`;
  return { file, name, address, widthPx: Math.round(width * scale), heightPx: Math.round(height * scale) };
}

/** The picture as it is published: upright, no wider than pages show it, without the camera's own data. */
export async function makeSmall({ file, widthPx }: LoadedImage): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await sharp(file).autoOrient().resize({ width: widthPx }).webp({ quality: 78 }).toBuffer();
  return new Uint8Array(bytes);
}
