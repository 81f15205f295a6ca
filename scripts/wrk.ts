import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { installFromDebian } from "./debian-package.ts";

/** What a server held out under many requests at once. */
export interface Load {
  requestsPerSecond: number;
  slowestOfHundredMs: number;
  /** Connections refused or broken, answers too late, and answers that are none of ours. */
  errors: number;
}

/** Finds wrk, or installs Debian's package where this user may; null where there is none to be had. */
export function findWrk(): string | null {
  const program = "/usr/bin/wrk";
  const isThere = existsSync(program) || installFromDebian({ name: "wrk", program, use: "the benchmark of load" });
  return isThere ? program : null;
}

interface WrkOptions {
  url: string;
  /** A file in Lua that says what is asked for. */
  script: string;
  connections: number;
  seconds: number;
}

/** Asks for so long over so many connections, from two threads. */
export async function runWrk(wrk: string, { url, script, connections, seconds }: WrkOptions): Promise<Load> {
  const args = ["-t2", `-c${connections}`, `-d${seconds}s`, "--latency", "-s", script, url];
  const child = spawn(wrk, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => void (output += chunk.toString()));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`wrk failed with ${String(code)}: ${output}`);
  return parseLoad(output);
}

/** Reads what wrk prints; throws where the rate is missing. */
export function parseLoad(output: string): Load {
  const rate = /Requests\/sec:\s*([\d.]+)/u.exec(output)?.[1];
  const [, slowest = "", unit = ""] = /\s99%\s+([\d.]+)(us|ms|s|m)\b/u.exec(output) ?? [];
  if (rate === undefined || slowest === "") throw new Error(`wrk without a rate: ${output}`);
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u.exec(output)?.slice(1) ?? [];
  const refused = /Non-2xx or 3xx responses: (\d+)/u.exec(output)?.[1] ?? "0";
  const inMs: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };
  return {
    requestsPerSecond: Number(rate),
    slowestOfHundredMs: Number(slowest) * (inMs[unit] ?? 1),
    errors: [...socket, refused].reduce((sum, each) => sum + Number(each), 0),
  };
}
