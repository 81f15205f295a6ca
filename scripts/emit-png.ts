import { Resvg } from "@resvg/resvg-js";
import { create } from "fontkitten";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const resolve = createRequire(import.meta.url).resolve;

/** The fonts that pictures are drawn with: whole files, for cut ones lose letters without a word. */
export const pictureFonts: readonly string[] = [
  "400Regular/BeVietnamPro_400Regular",
  "600SemiBold/BeVietnamPro_600SemiBold",
].map((name) => resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`));

const family = "Be Vietnam Pro";

/** A standalone SVG as PNG, at so many pixels for each of its own. */
export function toPng(svg: string, scale: number): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { fontFiles: [...pictureFonts], loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family },
    fitTo: { mode: "zoom", value: scale },
  });
  return resvg.render().asPng();
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
