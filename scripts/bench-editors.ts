import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import { keptReadingFile, resolveFolders, type Folders } from "../src/load/folders.ts";
import { reportBenchmark, type Figure } from "./benchmark.ts";
import { findBrowser } from "./browser.ts";
import { root, runStep } from "./steps.ts";

/** What an editor may have to wait for. */
const goals = { ownCheckS: 2, largeCheckS: 10, startS: 5, savedS: 1 };
const largeStories = 1_000;
const devStories = 100;
const port = 43_219;

/** The publication with copies of all its stories, until there are so many or a few more; each copy under an id of its own. */
async function growPublication(from: Folders, stories: number): Promise<Folders> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-editors-"));
  const folders = { content: path.join(folder, "content"), seeds: path.join(folder, "seeds") };
  await cp(from.content, folders.content, { recursive: true });
  await cp(from.seeds, folders.seeds, { recursive: true });
  const found: { language: string; id: string; text: string }[] = [];
  for (const language of ["vi", "en"]) {
    const own = path.join(from.content, "stories", language);
    for (const name of (await readdir(own)).filter((one) => one.endsWith(".md")).sort()) {
      found.push({ language, id: path.basename(name, ".md"), text: await readFile(path.join(own, name), "utf8") });
    }
  }
  for (let round = 1; round * found.length < stories; round += 1) {
    for (const { language, id, text } of found) {
      const copy = path.join(folders.content, "stories", language, `${id}-${round}.md`);
      await writeFile(copy, text.replace(/^formerly:.*\n/mu, ""));
    }
  }
  await mkdir(path.join(folder, ".cache"), { recursive: true });
  return folders;
}

function envOf({ content, seeds }: Folders): Record<string, string> {
  return { CONTENT_DIR: content, SEEDS_DIR: seeds };
}

/** A check that reads everything, and one that finds what the last one kept: the shortest of three each. */
async function timeCheck(folders: Folders): Promise<{ wholeS: number; againS: number }> {
  // As on any day but the first: the articles are converted, and the converter remembers it.
  await runStep({ name: "convert", run: "scripts/convert.ts", env: envOf(folders) });
  const [whole, again]: [number[], number[]] = [[], []];
  for (let run = 0; run < 3; run += 1) {
    await rm(keptReadingFile(folders), { force: true });
    whole.push(await checkOnce(folders));
    again.push(await checkOnce(folders));
  }
  return { wholeS: Math.min(...whole), againS: Math.min(...again) };
}

async function checkOnce(folders: Folders): Promise<number> {
  const start = performance.now();
  const code = await runStep({ name: "check", run: "scripts/check.ts", env: envOf(folders) });
  if (code !== 0) throw new Error(`check failed: ${folders.content}`);
  return (performance.now() - start) / 1000;
}

async function untilAnswered(address: string): Promise<void> {
  for (;;) {
    const isThere = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isThere) return;
    await sleep(20);
  }
}

function startDev(folders: Folders): ChildProcess {
  // Beside whatever server an editor has running here.
  const args = ["scripts/run.mjs", "astro", "dev", "--ignore-lock", "--port", String(port)];
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...envOf(folders) }, stdio: "ignore" });
}

/** From the command to the first page. */
async function timeStart(folders: Folders): Promise<{ server: ChildProcess; startS: number }> {
  const began = performance.now();
  const server = startDev(folders);
  await untilAnswered(`http://localhost:${port}/`);
  return { server, startS: (performance.now() - began) / 1000 };
}

/** The first start ever, and one of another day; and from a saved sentence to that sentence in an open page. */
async function timeDev(folders: Folders): Promise<{ firstStartS: number; startS: number; savedS: number }> {
  const stories = path.join(folders.content, "stories", "vi");
  const id = path.basename((await readdir(stories)).find((name) => name.endsWith(".md")) ?? "", ".md");
  const browser = await chromium.launch({ executablePath: (await findBrowser()).file, args: ["--no-sandbox"] });
  const first = await timeStart(folders);
  const ended = once(first.server, "exit");
  first.server.kill("SIGTERM");
  await ended;
  const { server, startS } = await timeStart(folders);
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/bai-viet/${id}/`);
    const file = path.join(stories, `${id}.md`);
    const text = await readFile(file, "utf8");
    const times: number[] = [];
    for (const word of ["Bưởi", "Quýt", "Chanh", "Cam"]) {
      const start = performance.now();
      await writeFile(file, `${text}\n${word} vừa được thêm.\n`);
      await page.getByText(`${word} vừa được thêm.`).waitFor();
      times.push((performance.now() - start) / 1000);
    }
    return { firstStartS: first.startS, startS, savedS: Math.min(...times) };
  } finally {
    server.kill("SIGTERM");
    await browser.close();
  }
}

const own = resolveFolders(process.env, root);
const large = await growPublication(own, largeStories);
const hundred = await growPublication(own, devStories);
const second = (what: string, figure: number, atMost: number): Figure => ({
  what,
  figure,
  unit: "s",
  goal: { atMost },
});
try {
  const { firstStartS, startS, savedS } = await timeDev(hundred);
  const [ownCheck, largeCheck] = [await timeCheck(own), await timeCheck(large)];
  reportBenchmark({
    name: "What an editor waits for",
    figures: [
      second("npm run check, this publication, all of it read", ownCheck.wholeS, goals.ownCheckS),
      second("npm run check, this publication, nothing changed since", ownCheck.againS, goals.ownCheckS),
      second(`npm run check, ${largeStories} stories, all of them read`, largeCheck.wholeS, goals.largeCheckS),
      second(`npm run check, ${largeStories} stories, nothing changed since`, largeCheck.againS, goals.largeCheckS),
      {
        what: `npm run dev, ${devStories} stories: to the first page, ever`,
        figure: firstStartS,
        unit: "s",
        goal: null,
      },
      second(`npm run dev, ${devStories} stories: to the first page, on any other day`, startS, goals.startS),
      second(`npm run dev, ${devStories} stories: a saved sentence in the open page`, savedS, goals.savedS),
    ],
  });
} finally {
  for (const { content } of [large, hundred]) await rm(path.dirname(content), { recursive: true });
}
