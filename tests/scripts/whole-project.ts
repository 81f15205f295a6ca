import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";

const root = path.resolve(import.meta.dirname, "../..");
const engine = ["package.json", "package-lock.json", "tsconfig.json", "astro.config.mjs", "public", "scripts", "src"];

/** The whole engine in a folder of its own, with the second publication for its content. */
export function makeWholeProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "whole-project-"));
  for (const name of engine) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  for (const name of ["content", "seeds"]) {
    cpSync(path.join(root, "tests/second-publication", name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** What a copy of a project would be if nobody had ever built it. */
export function copyUnbuilt(project: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "whole-project-"));
  const built = new Set(["dist", ".cache", ".astro"].map((name) => path.join(project, name)));
  cpSync(project, folder, { recursive: true, verbatimSymlinks: true, filter: (file) => !built.has(file) });
  return folder;
}

/** Each file of a site with a hash of its bytes. */
export function hashFiles(folder: string): Readonly<Record<string, string>> {
  const files = globSync("**/*", { cwd: folder, dot: true }).sort();
  const hash = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, file)))
      .digest("hex");
  return Object.fromEntries(files.map((file) => [file, hash(file)]));
}
