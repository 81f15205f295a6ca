import { globSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { formatBenchmark, gatherInto, isMet, type Benchmark } from "./benchmark.ts";
import { paint, root, runStep } from "./steps.ts";

const program = new Command("bench")
  .description("Runs the benchmarks one after another and prints one table, the goal beside each figure.")
  .argument("[names...]", "only these, as charts or build; all where none is named")
  .parse();

const goal = z.union([z.strictObject({ atMost: z.number() }), z.strictObject({ atLeast: z.number() })]);
const figure = z.strictObject({ what: z.string(), figure: z.number(), unit: z.string(), goal: goal.nullable() });
const benchmark = z.strictObject({ name: z.string(), figures: z.array(figure) });

interface Run {
  file: string;
  benchmarks: readonly Benchmark[];
  code: number;
}

/** One benchmark in a process of its own: its memory and its warm-up are nobody else's. */
async function runBenchmark(file: string, folder: string): Promise<Run> {
  const name = path.basename(file, ".ts");
  console.log(paint("bold", `\n▸ ${name}`));
  const figures = path.join(folder, name);
  const code = await runStep({ name, run: file, env: { [gatherInto]: figures } });
  const lines = await readFile(figures, "utf8").catch(() => "");
  const benchmarks = lines.split("\n").flatMap((line) => (line === "" ? [] : [benchmark.parse(JSON.parse(line))]));
  return { file, benchmarks, code };
}

/** What came to no figures, or failed for another reason than a missed goal, is no table to rely on. */
function isBroken({ benchmarks, code }: Run): boolean {
  return benchmarks.length === 0 || (code !== 0 && benchmarks.every(({ figures }) => figures.every(isMet)));
}

const all = globSync("scripts/bench-*.ts", { cwd: root }).sort();
const files = program.args.length === 0 ? all : program.args.map((name) => `scripts/bench-${name}.ts`);
const unknown = files.filter((file) => !all.includes(file));
if (unknown.length > 0) program.error(`No such benchmark: ${unknown.join(", ")}. There are: ${all.join(", ")}.`);

const folder = await mkdtemp(path.join(tmpdir(), "bench-"));
const runs: Run[] = [];
try {
  for (const file of files) runs.push(await runBenchmark(file, folder));
} finally {
  await rm(folder, { recursive: true, force: true });
}

const rows = runs.flatMap(({ benchmarks }) => benchmarks.flatMap(({ figures }) => figures));
const missed = rows.filter((row) => !isMet(row)).length;
const broken = runs.filter(isBroken).map(({ file }) => file);
console.log(paint("bold", "\n▸ all figures\n"));
console.log(runs.flatMap(({ benchmarks }) => benchmarks.map(formatBenchmark)).join("\n\n"));
console.log(`\n${rows.filter(({ goal }) => goal !== null).length} goals, ${missed} missed.`);
if (broken.length > 0) console.error(`Not measured: ${broken.join(", ")}`);
process.exitCode = missed > 0 || broken.length > 0 ? 1 : 0;
