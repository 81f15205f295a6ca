import { renderAsync } from "@resvg/resvg-js";
import { create } from "fontkitten";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import sharp from "sharp";

const resolve = createRequire(import.meta.url).resolve;

/** The fonts that pictures are drawn with: whole files, for cut ones lose letters without a word. */
export const pictureFonts: readonly string[] = [
  "400Regular/BeVietnamPro_400Regular",
  "600SemiBold/BeVietnamPro_600SemiBold",
].map((name) => resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`));

const family = "Be Vietnam Pro";

export interface PngOptions {
  /** Pixels for each of the picture's own. */
  scale: number;
  /** The colour that it stands on: none of its pixels is transparent. */
  paper: string;
}

const inTurn = pLimit(availableParallelism());

// Beyond this a file takes half as long again to be two per cent smaller.
const compressionLevel = 7;

/** A standalone SVG as PNG, drawn and packed beside this thread. */
export function toPng(svg: string, options: PngOptions): Promise<Uint8Array> {
  return inTurn(() => render(svg, options));
}

async function render(svg: string, { scale, paper }: PngOptions): Promise<Uint8Array> {
  const { pixels, width, height } = await renderAsync(svg, {
    font: { fontFiles: [...pictureFonts], loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
    fitTo: { mode: "zoom", value: scale },
    background: paper,
  });
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
  return picture.removeAlpha().png({ compressionLevel }).toBuffer();
}

let loaded: ReturnType<typeof create> | null = null;

/** The characters of a picture's texts that its font does not have: they would be missing in a PNG. */
export function findMissingGlyphs(svg: string): readonly string[] {
  loaded ??= create(readFileSync(pictureFonts[0] ?? ""));
  const font = loaded;
  if (!("hasGlyphForCodePoint" in font))
    throw new TypeError(`font collection where one font is expected: ${pictureFonts[0]}`);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/gu)].map(([, text = ""]) => text.replace(/&[a-z#0-9]+;/gu, ""));
  const characters = new Set([...texts.join("").normalize("NFC")].filter((character) => /\S/u.test(character)));
  return [...characters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}
