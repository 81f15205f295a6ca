import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import type { Language } from "../../src/domain/language.ts";
import { checkPublication } from "../../src/load/check-publication.ts";
import { convertSeeds } from "../../src/load/convert-seeds.ts";
import type { Mistake, MistakeChange } from "../../src/load/handbook-mistakes.ts";
import { formatProblems } from "../../src/load/print-problems.ts";

export const handbook = path.resolve(import.meta.dirname, "../../content/handbook");

/** The handbook's example publication in a folder of its own, its seed converted: nothing in it is wrong. */
export async function makeExample(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "example-"));
  await cp(path.join(handbook, "example"), folder, { recursive: true });
  await convertSeeds({ folders: foldersIn(folder), cacheFile: path.join(folder, ".cache/convert.json") });
  return folder;
}

function foldersIn(folder: string): { content: string; seeds: string } {
  return { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") };
}

/** What an editor is told who makes these changes to the example: a line a problem, in one language. */
export async function tellMistake(example: string, changes: Mistake["changes"]): Promise<Mistake["tells"]> {
  const folder = await mkdtemp(path.join(tmpdir(), "mistake-"));
  try {
    await cp(example, folder, { recursive: true });
    for (const change of changes) await makeChange(folder, change);
    const { problems } = await checkPublication({ folders: foldersIn(folder), base: "/" });
    const tell = (language: Language): string[] =>
      problems.map((problem) =>
        formatProblems([problem], { language, from: folder, textOf: () => undefined }).replace(/\n\s*/gu, " → "),
      );
    return { vi: tell("vi"), en: tell("en") };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function makeChange(folder: string, change: MistakeChange): Promise<void> {
  const file = path.join(folder, change.file);
  if (change.deleted === true) return rm(file, { recursive: true, force: true });
  if (change.renamed !== undefined) {
    const target = path.join(folder, change.renamed);
    await mkdir(path.dirname(target), { recursive: true });
    return rename(file, target);
  }
  await mkdir(path.dirname(file), { recursive: true });
  if (change.bytes === "broken-link") return symlink(path.join(folder, "khong-co"), file);
  await writeFile(file, pad(await bytesOf(file, change), change.size ?? 0));
}

async function bytesOf(file: string, { right, wrong, bytes }: MistakeChange): Promise<Buffer> {
  if (bytes === "picture") return draw();
  if (bytes === "nul") return Buffer.from("Chữ\0chữ");
  const text = wrong !== undefined && right === undefined ? wrong : replace(await readFile(file, "utf8"), right, wrong);
  if (bytes === "utf-16") return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (bytes === "latin-1") return Buffer.from(text, "latin1");
  if (bytes === "crlf") return Buffer.from(text.replaceAll("\n", "\r\n"));
  return Buffer.from(bytes === "bom" ? `\uFEFF${text}` : text);
}

function replace(text: string, right: string | undefined, wrong: string | undefined): string {
  if (right === undefined) return text;
  if (!text.includes(right)) throw new Error(`right text missing: ${right}`);
  return text.replace(right, () => wrong ?? "");
}

async function draw(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
}

function pad(bytes: Buffer, size: number): Buffer {
  return size > bytes.length ? Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]) : bytes;
}
