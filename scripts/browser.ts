import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { installFromDebian } from "./debian-package.ts";

/** Chromium without a window of its own: the same engine, in a third of the time. */
const shell = "/usr/bin/chromium-headless-shell";
const usualPlaces = [
  shell,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a browser for the tests is, and how it came to be there. */
export interface FoundBrowser {
  file: string;
  how: string;
}

/**
 * Finds Chromium (`CHROMIUM_PATH`, the usual places, the one that Playwright downloaded), or installs it: from Debian's
 * packages where this user may, else by Playwright's own download. Throws one sentence that says what to do.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const known = [process.env["CHROMIUM_PATH"], ...usualPlaces].find((file) => file !== undefined && existsSync(file));
  if (known !== undefined) return { file: known, how: "found" };
  const downloaded = await downloadedBrowser();
  if (downloaded !== null) return { file: downloaded, how: "found" };
  for (const program of [shell, "/usr/bin/chromium"]) {
    if (installFromDebian({ name: path.basename(program), program, use: "the browser tests" })) {
      return { file: program, how: "installed by apt-get" };
    }
  }
  const file = installByPlaywright() ? await downloadedBrowser() : null;
  if (file !== null) return { file, how: "downloaded by playwright" };
  throw new Error("no browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one, then run again");
}

async function downloadedBrowser(): Promise<string | null> {
  const { chromium } = await import("playwright-core");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function installByPlaywright(): boolean {
  console.log("No Chromium here: asking playwright to download one, needed by the browser tests …");
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  return tries(() => {
    execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
    return true;
  });
}

function tries(action: () => boolean): boolean {
  try {
    return action();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  }
}
