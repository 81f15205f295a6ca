import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import type { Curated } from "./curated.ts";

/** Entries of the curated file whose seed is not there. */
export function findMissingSeeds({ places }: Curated, names: readonly string[]): readonly Problem[] {
  const known = new Set(names.map((name) => name.normalize("NFC")));
  return [...places]
    .filter(([seed]) => !known.has(seed))
    .map(([seed, place]) => toError("curated-seed-missing", place, { seed }));
}

/** Articles whose seed is gone or goes by another name now: told, never deleted. `slugs`: today's, by the seed's name. */
export async function findOrphans(
  folder: string,
  names: readonly string[],
  slugs: ReadonlyMap<string, string>,
): Promise<readonly Problem[]> {
  const seeds = new Set(names.map((name) => name.normalize("NFC")));
  const files = (await glob("*.md", { cwd: folder, absolute: true, expandDirectories: false })).sort();
  const problems: Problem[] = [];
  for (const file of files) {
    const seed = /^seed: (.*)$/mu.exec(await readFile(file, "utf8"))?.[1]?.replace(/^["']|["']$/gu, "");
    if (seed === undefined) continue;
    const place = { file, line: 1, column: 1 };
    const slug = slugs.get(seed) ?? path.basename(file, ".md");
    if (!seeds.has(seed)) problems.push(toAdvice("article-orphaned", place, { seed }));
    else if (slug !== path.basename(file, ".md")) problems.push(toAdvice("article-superseded", place, { seed, slug }));
  }
  return problems;
}
