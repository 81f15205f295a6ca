import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { root } from "./steps.ts";

/** Type that readers' systems have, as `--sans`: Linux, Windows and macOS, Android. Their widths differ. */
export const fontStacks = [
  '"DejaVu Sans", Verdana',
  '"Liberation Sans", Arial',
  'Roboto, "Segoe UI", "Helvetica Neue"',
] as const;

/** Debian's packages of what a bare Linux lacks of them. */
const packages = ["fonts-dejavu-core", "fonts-liberation", "fonts-roboto-unhinted"] as const;

const folder = path.join(root, ".cache", "fonts-for-tests");
const config = path.join(folder, "fonts.conf");

/**
 * What a browser must have in its environment to find these fonts. On Linux Debian's packages are unpacked into `.cache`:
 * nothing is installed, and no other program sees them. Other systems have them.
 */
export function findFonts(): Readonly<Record<string, string>> {
  if (process.platform !== "linux") return {};
  if (filesIn("ttf").length === 0) unpackFonts();
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
}

function filesIn(ending: string): readonly string[] {
  return globSync(`**/*.${ending}`, { cwd: folder, absolute: true });
}

function unpackFonts(): void {
  console.log(`Fetching Debian's ${packages.join(", ")} into .cache, for the tests of embeds in readers' fonts …`);
  mkdirSync(folder, { recursive: true });
  const apt = (...args: readonly string[]): void => {
    execFileSync("apt-get", ["-qq", ...args], { cwd: folder, stdio: ["ignore", "ignore", "ignore"] });
  };
  try {
    apt("download", ...packages);
  } catch {
    // The list of packages may be missing or old; where it cannot be had either, the tests say which fonts they need.
    tryTo(() => {
      apt("update");
      apt("download", ...packages);
    });
  }
  for (const file of filesIn("deb")) tryTo(() => execFileSync("dpkg-deb", ["-x", file, folder]));
}

function tryTo(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
  }
}
