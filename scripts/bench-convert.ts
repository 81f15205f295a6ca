import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { reportBenchmark, type Figure } from "./benchmark.ts";

/** Goals of the project, for 1,000 seeds of 5 kB on two cores. */
const goals = { seconds: 20, megabytes: 400, secondRunShare: 0.1 };
const sizes = [10, 100, 1000] as const;
const largest = 1000;
const seedBytes = 5000;
const from = path.resolve("seeds");
const convert = path.resolve("scripts/convert.ts");

/** The same numbers on every run: a small linear congruence. */
function toRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Shape {
  head: readonly string[];
  body: readonly string[];
  tail: readonly string[];
}

async function loadShapes(): Promise<readonly Shape[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith(".txt")).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(from, name), "utf8")));
  return texts.map((text) => {
    const lines = text.split("\n");
    return { head: lines.slice(1, 5), body: lines.slice(5, -6).filter((line) => line !== ""), tail: lines.slice(-6) };
  });
}

/** One seed: a title of its own, one article's head and tail, paragraphs of all, now and then without their accents. */
function toSeed(index: number, shapes: readonly Shape[], random: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const frame = pick(shapes);
  const body: string[] = [];
  const framed = Buffer.byteLength([...(frame?.head ?? []), ...(frame?.tail ?? [])].join("\n\n"));
  while (framed + Buffer.byteLength(body.join("\n\n")) < seedBytes) body.push(pick(pick(shapes)?.body ?? []) ?? "");
  const bare = body.slice(0, 3).map((line) => line.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d"));
  const copy = random() < 0.2 ? bare : [];
  return [
    `Bài thử số ${index} về hồ sơ nộp qua mạng`,
    ...(frame?.head ?? []),
    ...body,
    ...copy,
    ...(frame?.tail ?? []),
  ].join("\n\n");
}

interface Measure {
  seconds: number;
  megabytes: number;
}

function run(folder: string): Promise<Measure> {
  const start = performance.now();
  const watch = `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS)); await import(${JSON.stringify(convert)});`;
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", watch], {
    env: { ...process.env, CONTENT_DIR: path.join(folder, "content"), SEEDS_DIR: path.join(folder, "seeds") },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (told += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      const peak = /peak (\d+)/u.exec(told)?.[1];
      if (code !== 0 || peak === undefined) reject(new Error(`conversion failed: ${told.slice(0, 400)}`));
      else resolve({ seconds: (performance.now() - start) / 1000, megabytes: Number(peak) / 1024 });
    });
  });
}

async function measure(size: number, shapes: readonly Shape[]): Promise<{ cold: Measure; second: Measure }> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-convert-"));
  try {
    await mkdir(path.join(folder, "seeds"));
    await cp("content/gazetteer", path.join(folder, "content", "gazetteer"), { recursive: true });
    const random = toRandom(size);
    for (let index = 0; index < size; index += 1) {
      await writeFile(
        path.join(folder, "seeds", `${String(index).padStart(4, "0")}.txt`),
        toSeed(index, shapes, random),
      );
    }
    return { cold: await run(folder), second: await run(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const shapes = await loadShapes();
const figures: Figure[] = [];
for (const size of sizes) {
  const { cold, second } = await measure(size, shapes);
  const goal = (atMost: number): Figure["goal"] => (size === largest ? { atMost } : null);
  figures.push(
    { what: `${size} seeds, first run`, figure: cold.seconds, unit: "s", goal: goal(goals.seconds) },
    {
      what: "  a second run over the same, share of the first",
      figure: second.seconds / cold.seconds,
      unit: "",
      goal: goal(goals.secondRunShare),
    },
    {
      what: "  memory at its peak",
      figure: Math.max(cold.megabytes, second.megabytes),
      unit: "MB",
      goal: goal(goals.megabytes),
    },
  );
}
reportBenchmark({ name: "convert", figures });
