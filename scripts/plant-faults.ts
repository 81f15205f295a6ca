import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { plantedFaults, type PlantedFault } from "./planted-faults.ts";
import { paint, root } from "./steps.ts";

const left = new Set(["node_modules", "dist", ".git", ".cache", ".astro"]);

/** A copy of the project, where a fault harms nobody. */
async function copyProject(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "planted-"));
  await cp(root, folder, { recursive: true, filter: (file) => !left.has(path.relative(root, file)) });
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  return folder;
}

interface Run {
  code: number | null;
  output: string;
}

function runTests(folder: string, tests: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [path.join(folder, "node_modules/vitest/vitest.mjs"), "run", ...tests], {
    cwd: folder,
    // As on a machine that writes no new pictures.
    env: { ...process.env, CI: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (output += chunk.toString()));
  return new Promise((done) => child.once("close", (code) => done({ code, output })));
}

/** What is wrong with a planted fault; null where the tests noticed it. */
async function plant(folder: string, { file, was, becomes, tests }: PlantedFault): Promise<string | null> {
  const place = path.join(folder, file);
  const text = await readFile(place, "utf8");
  if (text.split(was).length !== 2) return `its place is gone or no longer the only one: ${was}`;
  await writeFile(
    place,
    text.replace(was, () => becomes),
  );
  const { code, output } = await runTests(folder, tests);
  await writeFile(place, text);
  // A failed assertion is a fault noticed; tests that did not even start notice nothing.
  if (code === 0) return `no test noticed it: ${tests.join(", ")}`;
  return /Tests\s.*\d+ failed/u.test(output) ? null : `the tests did not run: ${output.slice(-800)}`;
}

// `npm run test:planted -- charts` plants only where the file's path holds that word.
const words = process.argv.slice(2);
const planted = plantedFaults.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));
const folder = await copyProject();
let missed = 0;
try {
  const all = [...new Set(planted.flatMap(({ tests }) => tests))];
  const sound = await runTests(folder, all);
  if (sound.code !== 0) throw new Error(`tests fail without a planted fault: ${sound.output.slice(-2000)}`);
  for (const fault of planted) {
    const wrong = await plant(folder, fault);
    if (wrong !== null) missed += 1;
    const told = wrong === null ? paint("green", "✓ noticed") : paint("red", `✗ ${wrong}`);
    console.log(`${fault.file}: ${fault.what}: ${told}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${planted.length} faults planted, ${planted.length - missed} noticed.`);
process.exitCode = missed > 0 ? 1 : 0;
