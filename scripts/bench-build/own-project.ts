import { spawn } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";
import { root } from "../steps.ts";

const copied = ["package.json", "package-lock.json", "tsconfig.json", "astro.config.mjs", "public", "scripts", "src"];
const told = z.object({ parts: z.record(z.string(), z.number()), megabytes: z.number() });

/** What a build took, in seconds and MB. */
export interface Measured {
  seconds: number;
  megabytes: number;
}

/** A build of ours, in its parts: the pages without what is made beside them, that without PNG, and PNG. */
export interface OwnMeasured extends Measured {
  parts: Readonly<Record<string, number>>;
}

/** This engine in a folder of its own, without a publication. */
export async function makeOwnProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of copied) await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
}

/** Takes all pages away but the stories' own, and what those load: what is left is what other tools build too. */
export async function keepStoryPages(folder: string): Promise<void> {
  const pages = await glob("src/pages/**/*", { cwd: folder });
  const kept = /\/(?:\[\.\.\.story\]\.astro|(?:scripts|styles)\/.*)$/u;
  for (const page of pages.filter((name) => !kept.test(name))) await rm(path.join(folder, page));
}

/** What a build leaves behind; what the converter remembers stays, as it is no part of a build. */
const leftByBuild = ["dist", ".astro", ".cache/astro", ".cache/fonts"];

/** Reads and checks the publication and builds the pages that are there, cold, in a process of its own; checks no page. */
export async function buildPages(folder: string): Promise<Measured> {
  for (const name of leftByBuild) await rm(path.join(folder, name), { recursive: true, force: true });
  return runFor(folder, [...process.execArgv, "scripts/bench-build/pages-once.ts"]);
}

/** Builds the whole site once, in a process of its own. */
export async function buildOwn(folder: string): Promise<OwnMeasured> {
  const into = path.join(folder, "measured.json");
  const { seconds } = await runFor(folder, [...process.execArgv, "scripts/bench-build/build-once.ts", into]);
  const { parts, megabytes } = told.parse(JSON.parse(await readFile(into, "utf8")));
  return {
    seconds,
    megabytes,
    parts: Object.fromEntries(Object.entries(parts).map(([part, ms]) => [part, ms / 1000])),
  };
}

// The peak of a process's memory, from the process itself when it ends.
const peak = `process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + "\\n"));`;

/** Runs a program on this Node, started as the arguments say, and measures it; throws with what it said where it fails. */
export async function runFor(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(peak)}`, ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-4000));
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const code = await new Promise((done) => child.once("close", done));
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`build failed with ${String(code)}: ${output}`);
  const peaks = [...output.matchAll(/^peak (\d+)$/gmu)].map(([, kilobytes]) => Number(kilobytes));
  return { seconds, megabytes: Math.max(0, ...peaks) / 1024 };
}
