import { createFontStack } from "@capsizecss/core";
import beVietnamPro from "@capsizecss/metrics/beVietnamPro";
import arial from "@capsizecss/metrics/arial";
import georgia from "@capsizecss/metrics/georgia";
import notoSerif from "@capsizecss/metrics/notoSerif";
import sourceSerif4 from "@capsizecss/metrics/sourceSerif4";
import timesNewRoman from "@capsizecss/metrics/timesNewRoman";
import roboto from "@capsizecss/metrics/roboto";
import { convert } from "fontverter";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { renameFont } from "./rename-font.ts";

const vietnamese = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const punctuation = "\u00A0\u2009\u202F–—‘’“”…«»·•×÷±≈≠≤≥−→←↑↓°²³€§©†‡′″⁄";

/** Every character that the site's own fonts draw; anything else falls to the reader's system. */
export const glyphs = ascii + vietnamese + vietnamese.toUpperCase() + punctuation;

const features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "liga"];
const fonts = [
  {
    file: "serif.woff2",
    source: "source-serif/VAR/SourceSerif4Variable-Roman.ttf",
    axes: { opsz: 14, wght: { min: 400, max: 700 } },
    // The licence reserves "Source" for unmodified copies.
    rename: { from: "Source", to: "Reader" },
  },
  { file: "sans.woff2", source: "@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf" },
] as const;

const stacks = [
  {
    family: "Reader Serif",
    metrics: sourceSerif4,
    fallbacks: [georgia, timesNewRoman, notoSerif],
    file: "serif.woff2",
    weight: "400 700",
  },
  { family: "Reader Sans", metrics: beVietnamPro, fallbacks: [arial, roboto], file: "sans.woff2", weight: "400" },
] as const;

/** Makes the site's fonts (WOFF2, cut to `glyphs`) and a style sheet for each in a folder, unless they stand there whole. */
export async function makeFonts(folder: string): Promise<void> {
  const resolve = createRequire(import.meta.url).resolve;
  const sources = await Promise.all(fonts.map(({ source }) => readFile(resolve(source))));
  const stampFile = path.join(folder, "stamp");
  if (existsSync(stampFile) && (await readFile(stampFile, "utf8")) === (await toStamp(sources, folder))) return;
  await mkdir(folder, { recursive: true });
  for (const [index, font] of fonts.entries()) {
    const source = sources[index];
    if (source === undefined) throw new Error(`font source missing: ${font.source}`);
    await writeFile(path.join(folder, font.file), await cutFont(source, font));
  }
  for (const stack of stacks) await writeFile(path.join(folder, toSheet(stack.file)), fontFaces(stack));
  await writeFile(stampFile, await toStamp(sources, folder));
}

/** Changes when what the fonts are made from does, and when one of their files is gone, cut short or garbled. */
async function toStamp(sources: readonly Buffer[], folder: string): Promise<string> {
  const hash = createHash("sha256").update(await readFile(import.meta.filename));
  for (const source of sources) hash.update(source);
  for (const { file } of stacks) {
    for (const name of [file, toSheet(file)]) {
      const made = path.join(folder, name);
      hash.update(`${name} ${existsSync(made) ? "" : "gone"}`);
      if (existsSync(made)) hash.update(await readFile(made));
    }
  }
  return hash.digest("hex");
}

/** The style sheet beside a font. */
function toSheet(file: string): string {
  return file.replace("woff2", "css");
}

async function cutFont(source: Buffer, font: (typeof fonts)[number]): Promise<Buffer> {
  const variationAxes = "axes" in font ? { variationAxes: font.axes } : {};
  const cut = await subsetFont(source, glyphs, { targetFormat: "sfnt", keepFeatures: features, ...variationAxes });
  return convert("rename" in font ? renameFont(cut, font.rename) : cut, "woff2");
}

/**
 * `@font-face` rules, with fallbacks of the same metrics from the reader's system. A font that comes late is for the next
 * page: many a phone has none of those systems' fonts, and lines that are being read must not break anew.
 */
function fontFaces({ family, metrics, fallbacks, file, weight }: (typeof stacks)[number]): string {
  const { fontFaces: adjusted } = createFontStack([{ ...metrics, familyName: family }, ...fallbacks]);
  return `@font-face{font-family:"${family}";src:url("./${file}") format("woff2");font-weight:${weight};font-display:optional}\n${adjusted}`;
}
