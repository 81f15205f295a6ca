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

/** Runs one program of the project on this Node, its output shown as it comes. Gives its exit code. */
export function runStep({ run, args = [], env = {} }: Step): Promise<number> {
  const file = run.startsWith("scripts/") ? path.join(root, run) : path.resolve(root, "node_modules", run);
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
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
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(paint("red", `✗ ${step.name}: exit code ${code} after ${seconds} s`));
      return code;
    }
    console.log(paint("green", `✓ ${step.name} (${seconds} s)`));
  }
  return 0;
}

/** Colours only on a terminal. */
export function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY ? styleText(style, text) : text;
}
