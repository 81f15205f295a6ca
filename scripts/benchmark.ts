import { appendFileSync } from "node:fs";
import { paint } from "./steps.ts";

/** What a figure must keep to; one without a goal stands beside another to be compared with it. */
export type Goal = { atMost: number } | { atLeast: number };

/** One line of a benchmark. The unit is as printed: "ms", "kB gz", "×". */
export interface Figure {
  what: string;
  figure: number;
  unit: string;
  goal: Goal | null;
}

/** A benchmark's figures as `npm run bench` gathers them, one JSON line a benchmark. */
export interface Benchmark {
  name: string;
  figures: readonly Figure[];
}

/** Where `npm run bench` wants the figures too; not set when a benchmark runs alone. */
export const gatherInto = "BENCH_FIGURES";

export function isMet({ figure, goal }: Figure): boolean {
  if (goal === null) return true;
  return "atMost" in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}

/** Prints a benchmark's own table; the command fails when a goal is missed. */
export function reportBenchmark(benchmark: Benchmark): void {
  console.log(formatBenchmark(benchmark));
  const file = process.env[gatherInto];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(benchmark)}\n`);
  if (!benchmark.figures.every(isMet)) process.exitCode = 1;
}

/** A heading and one line a figure: what, how much, and what was wanted. */
export function formatBenchmark({ name, figures }: Benchmark): string {
  return [paint("bold", name), ...figures.map(formatFigure)].join("\n");
}

function formatFigure(row: Figure): string {
  const { what, figure, unit, goal } = row;
  const measured = `${formatNumber(figure).padStart(10)} ${unit.padEnd(6)}`;
  if (goal === null) return `  ${what.padEnd(64)} ${measured}`;
  const wanted = "atMost" in goal ? `≤ ${goal.atMost} ${unit}` : `≥ ${goal.atLeast} ${unit}`;
  const told = isMet(row) ? paint("green", "✓") : paint("red", "✗ missed");
  return `  ${what.padEnd(64)} ${measured} ${wanted.padEnd(14)} ${told}`;
}

/** Whole numbers as they are, others to two decimals. */
function formatNumber(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
}
