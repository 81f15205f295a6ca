import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { runStep } from "./steps.ts";

const version = "13.5.0";

const report = z.object({
  categories: z.record(
    z.string(),
    z.object({ auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })), score: z.number().nullable() }),
  ),
  audits: z.record(z.string(), z.object({ score: z.number().nullable() })),
});

/** What Lighthouse says of one visit to one page. */
export type LighthouseReport = z.infer<typeof report>;

/**
 * The command line of Lighthouse, which is no dependency of the project (over 100 packages, 180 MB): where it is not
 * there yet, npm puts it into the cache folder, and that is said.
 */
export async function findLighthouse(cacheDir: string): Promise<string> {
  const folder = path.join(cacheDir, `lighthouse-${version}`);
  const cli = path.join(folder, "node_modules/lighthouse/cli/index.js");
  if (existsSync(cli)) return cli;
  console.log(`No Lighthouse here: npm puts lighthouse@${version} into ${folder} …`);
  await mkdir(folder, { recursive: true });
  const options = ["--prefix", folder, "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, `lighthouse@${version}`], { stdio: "inherit" });
  return cli;
}

export interface Visit {
  /** Lighthouse's command line, and the browser that it drives. */
  cli: string;
  browser: string;
  url: string;
  /** Where the whole report is kept, to be read where a score is not what was wanted. */
  file: string;
}

/** One visit as Lighthouse's own phone: its screen, a slow line and a slow processor. */
export async function visitAsPhone({ cli, browser, url, file }: Visit): Promise<LighthouseReport> {
  const flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";
  const args = [url, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`];
  const code = await runStep({ name: "lighthouse", run: cli, args, env: { CHROME_PATH: browser } });
  if (code !== 0) throw new Error(`lighthouse failed on ${url} with exit code ${code}`);
  return report.parse(JSON.parse(await readFile(file, "utf8")));
}

/** A category's score from 0 to 100, as Lighthouse weighs its audits, those left out that are named. */
export function scoreOf(
  { categories, audits }: LighthouseReport,
  category: string,
  without: readonly string[],
): number {
  const counted = (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const score = audits[id]?.score ?? null;
    return weight === 0 || score === null || without.includes(id) ? [] : [{ weight, score }];
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const share = sum(counted.map(({ weight, score }) => weight * score)) / sum(counted.map(({ weight }) => weight));
  return Math.round(share * 100);
}

/** The audits of a category that are not wholly passed, with what each lacks in points of 100. */
export function lackingIn({ categories, audits }: LighthouseReport, category: string): readonly string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const score = audits[id]?.score ?? null;
    return weight === 0 || score === null || score >= 0.995 ? [] : [`${id} ${Math.round(score * 100)}`];
  });
}
