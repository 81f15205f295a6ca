import { transform } from "esbuild";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { toEmbedStyle } from "../src/embeds/embed-style.ts";
import { bundleClassic } from "../src/load/reader-script.ts";
import { sha256 } from "./emit-cache.ts";
import { pictureFonts } from "./emit-png.ts";
import { root } from "./steps.ts";

/** What every emitted file is made with, whatever the publication. */
export interface EmitEngine {
  /** Changes when the engine, its styles, its fonts or its libraries change. */
  version: string;
  /** The style of embed pages, minified. */
  css: string;
  /** The script of the element for other pages, one classic file. */
  elementScript: string;
  /** Colours of pictures that travel alone: the light ones. */
  colours: Readonly<Record<string, string>>;
  /** The one that everything stands on. */
  paper: string;
}

type Palette = Readonly<Record<"paper" | "ink" | "subject" | "outside" | "context", string>>;

/** The colours of a publication that has its own. */
export interface ChosenColours {
  light: Palette;
  dark: Palette;
}

export async function loadEngine(chosen: ChosenColours | null = null): Promise<EmitEngine> {
  const read = (sheet: string): Promise<string> => readFile(path.join(root, "src/styles", `${sheet}.css`), "utf8");
  const tokens = withColours(await read("tokens"), chosen);
  const style = toEmbedStyle({ tokens, figure: await read("figure"), embed: await read("embed") });
  const { code } = await transform(style, { loader: "css", minify: true });
  const colours = toColours(tokens);
  const { paper } = colours;
  if (paper === undefined) throw new Error("tokens without a colour of the paper");
  return {
    version: sha256(await hashEngine(), tokens),
    css: code.trim(),
    elementScript: await bundleClassic(path.join(root, "src/client/embed-element.ts")),
    colours,
    paper,
  };
}

/** The tokens with a publication's own colours: the first rule that sets them all is the light one, the others are dark. */
export function withColours(tokens: string, chosen: ChosenColours | null): string {
  if (chosen === null) return tokens;
  let palette: Palette = chosen.light;
  return tokens.replace(/\{[^{}]*--subject:[^{}]*\}/gu, (rule) => {
    const colours = Object.entries(palette);
    palette = chosen.dark;
    return colours.reduce(
      (text, [name, value]) => text.replace(new RegExp(`(--${name}:\\s*)#\\w+`, "u"), `$1${value}`),
      rule,
    );
  });
}

const sources = [
  "src/{domain,words,charts,embeds}/**/*.ts",
  "src/styles/*.css",
  "src/client/embed-element.ts",
  "scripts/emit*.ts",
];

async function hashEngine(): Promise<string> {
  const files = (await glob(sources, { cwd: root })).sort();
  const contents = await Promise.all([...files, "package-lock.json"].map((file) => readFile(path.join(root, file))));
  const fonts = await Promise.all(pictureFonts.map((file) => readFile(file)));
  return sha256(...files, ...contents, ...fonts);
}

/** The light colours of the tokens, those mixed from others worked out. */
function toColours(tokens: string): Readonly<Record<string, string>> {
  const light = /:root \{([^}]*)\}/u.exec(tokens)?.[1] ?? "";
  const plain = Object.fromEntries(
    [...light.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})/giu)].map(([, name = "", value = ""]) => [name, value]),
  );
  const mixed = [
    ...tokens.matchAll(/--([a-z0-9-]+): color-mix\(in oklab, var\(--ink\) (\d+)%, var\(--paper\)\)/gu),
  ].map(([, name = "", percent = ""]) => [name, mix(plain["ink"] ?? "", plain["paper"] ?? "", Number(percent) / 100)]);
  return { ...plain, ...Object.fromEntries(mixed) };
}

// Between two greys as near as these are, mixing channels is as good as mixing in a perceptual space.
function mix(a: string, b: string, share: number): string {
  const channels = (colour: string): readonly number[] =>
    [1, 3, 5].map((index) => Number.parseInt(colour.slice(index, index + 2), 16));
  const [first, second] = [channels(a), channels(b)];
  const mixed = first.map((channel, index) => Math.round(channel * share + (second[index] ?? 0) * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** A text's hash as a content policy writes it. */
export function policyHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
