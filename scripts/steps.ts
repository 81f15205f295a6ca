import { spawn } from "node:child_process";
import path from "node:path";
import { styleText } from "node:util";

export const root = path.dirname(import.meta.dirname);

export interface Step {
  name: string;
  /** A file of the project, an installed tool as "package/file", or a whole path. */
  run: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

interface Running {
  /** Takes what the step says, as it says it. Default: it goes where this program's own words go. */
  tell?: (part: Buffer) => void;
  signal?: AbortSignal;
}

/** Runs one program of the project on this Node. Gives its exit code. */
export function runStep({ run, args = [], env = {} }: Step, { tell, signal }: Running = {}): Promise<number> {
  const file = run.startsWith("scripts/") ? path.join(root, run) : path.resolve(root, "node_modules", run);
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    cwd: root,
    stdio: tell === undefined ? "inherit" : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => tell?.(part));
  const stop = (name: NodeJS.Signals): void => void child.kill(name);
  const abort = (): void => stop("SIGTERM");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  signal?.addEventListener("abort", abort);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      signal?.removeEventListener("abort", abort);
      done(code ?? 1);
    });
  });
}

/** Runs the steps one after another, says how long each took, and stops at the first that fails. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const step of steps) {
    console.log(paint("bold", `\n▸ ${step.name}`));
    const began = performance.now();
    const code = await runStep(step);
    tellEnd(step, code, began);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Runs several rows of steps at once, each row one after another. What a step says is held back until it ends, so that
 * each can be read by itself. The first that fails ends them all.
 */
export async function runSideBySide(rows: readonly (readonly Step[])[]): Promise<number> {
  const failure = new AbortController();
  const ends = rows.map(async (row) => {
    for (const step of row) {
      if (failure.signal.aborted) return 0;
      const parts: Buffer[] = [];
      const began = performance.now();
      const code = await runStep(step, { tell: (part) => parts.push(part), signal: failure.signal });
      // One that was ended has nothing more to say.
      if (failure.signal.aborted) return 0;
      console.log(paint("bold", `\n▸ ${step.name}`));
      process.stdout.write(Buffer.concat(parts));
      tellEnd(step, code, began);
      if (code === 0) continue;
      failure.abort();
      return code;
    }
    return 0;
  });
  return (await Promise.all(ends)).find((code) => code !== 0) ?? 0;
}

function tellEnd({ name }: Step, code: number, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code === 0) console.log(paint("green", `✓ ${name} (${seconds} s)`));
  else console.error(paint("red", `✗ ${name}: exit code ${code} after ${seconds} s`));
}

/** Colours only on a terminal. */
export function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY ? styleText(style, text) : text;
}
