import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./steps.ts";

/**
 * Version 5 of iframe-resizer is under GPL-3.0, which does not go with this project's licence: it is no dependency, nothing
 * of it is copied or shipped. The tests bring it into `.cache` by themselves, in the one version that they know, and run
 * it there as its licence allows.
 */
const name = "@iframe-resizer/parent";
const version = "5.5.9";
const sha256 = "4eac5e6d269db734aa91fdeb24aac2180e79df0906532ac21d8e0d8eaf221a14";

const folder = path.join(root, ".cache", "clients-for-tests");
const file = path.join(folder, "node_modules", name, "index.umd.js");

/** The script of its parent page; null, with a sentence, where it is neither here nor to be had. */
export function loadIframeResizer5(): string | null {
  if (!existsSync(file) && !install()) return null;
  const text = readFileSync(file, "utf8");
  const found = createHash("sha256").update(text).digest("hex");
  if (found !== sha256) throw new Error(`${name} ${version} is not the file that is known: ${found}`);
  return text;
}

function install(): boolean {
  console.log(`Fetching ${name} ${version} (GPL-3.0, for the tests only, into .cache) with npm …`);
  mkdirSync(folder, { recursive: true });
  const options = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  try {
    execFileSync("npm", ["install", "--prefix", folder, ...options, `${name}@${version}`], {
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
      timeout: 60_000,
    });
    return existsSync(file);
  } catch (error) {
    console.log(`It could not be fetched, so only its conversation is tried: ${String(error)}`);
    return false;
  }
}
