import { appendFile, cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { glob } from "tinyglobby";
import { reportBenchmark, type Figure } from "./benchmark.ts";
import { dataFile, storyFile, toStory, writeStories } from "./bench-build/many-stories.ts";
import {
  buildOwn,
  buildPages,
  keepStoryPages,
  makeOwnProject,
  runFor,
  type Measured,
  type OwnMeasured,
} from "./bench-build/own-project.ts";
import { buildPeer, framework, plainAstro } from "./bench-build/peers.ts";
import { root } from "./steps.ts";

/** Goals of the project on two cores; times are shares of what another build of the same stories took. */
const goals = {
  ofPlainAstro: 2,
  fasterThanFramework: 5,
  derivedOfPages: 1,
  changedOfCold: 0.4,
  growth: 1,
  megabytes: 1500,
};
/** At as many stories the shares count; with fewer, starting a tool is most of the time. */
const judgedAt = 1000;
const largest = 5000;
/** So often are pages built by us and by plain Astro in turn, and the shortest of each counts: other work on the machine only adds. */
const timesInTurn = 3;
const mostInTurn = 1000;

const program = new Command("bench-build")
  .description("Measures whole builds of many stories with a chart each, beside a plain Astro site and Framework.")
  .argument("[counts...]", "how many stories", ["100", "1000", "5000"])
  .parse();

interface Built {
  count: number;
  cold: OwnMeasured;
  warm: OwnMeasured;
  storyChanged: OwnMeasured;
  datasetChanged: OwnMeasured;
  pages: Measured;
  astro: Measured;
  framework: Measured;
  siteMegabytes: number;
}

const withoutChart = (story: number): string => toStory(story).replace(/^::chart.*\n/mu, "");

async function measure(count: number): Promise<Built> {
  // Below the project, as a build of ours is: on the same disk, with the same packages.
  const folder = await mkdtemp(path.join(root, ".cache", "bench-build-"));
  try {
    const [own, stories] = [path.join(folder, "own"), path.join(folder, "stories")];
    await makeOwnProject(own);
    await writeStories(own, count);
    await runFor(own, [...process.execArgv, "scripts/convert.ts"]);
    await cp(own, stories, { recursive: true, verbatimSymlinks: true });
    await keepStoryPages(stories);
    const cold = await buildOwn(own);
    const siteMegabytes = await weigh(path.join(own, "dist"));
    const warm = await buildOwn(own);
    await appendFile(path.join(own, "content", storyFile(0)), "\nMột câu mới.\n");
    const storyChanged = await buildOwn(own);
    await relabel(path.join(own, "content", dataFile(0)));
    const datasetChanged = await buildOwn(own);
    const { pages, astro } = await measureInTurn(stories, count);
    const peer = await buildPeer(framework, count, withoutChart);
    return { count, cold, warm, storyChanged, datasetChanged, pages, astro, framework: peer, siteMegabytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureInTurn(stories: string, count: number): Promise<Pick<Built, "pages" | "astro">> {
  const turns: Pick<Built, "pages" | "astro">[] = [];
  for (let turn = 0; turn < (count > mostInTurn ? 1 : timesInTurn); turn += 1) {
    const pages = await buildPages(stories);
    turns.push({ pages, astro: await buildPeer(plainAstro, count, withoutChart) });
  }
  const shortest = (who: "pages" | "astro"): Measured =>
    turns.map((turn) => turn[who]).reduce((best, one) => (one.seconds < best.seconds ? one : best));
  return { pages: shortest("pages"), astro: shortest("astro") };
}

/** Another label for one row: its charts and its stories' lists of numbers change. */
async function relabel(file: string): Promise<void> {
  await writeFile(file, (await readFile(file, "utf8")).replace("Nơi noi-0-0", "Chỗ noi-0-0"));
}

async function weigh(folder: string): Promise<number> {
  const files = await glob("**/*", { cwd: folder, dot: true, absolute: true });
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

const part = ({ parts }: OwnMeasured, name: string): number => parts[name] ?? 0;
const withoutPng = (built: OwnMeasured): number => built.seconds - part(built, "png");

function toFigures({ count, cold, warm, storyChanged, datasetChanged, ...built }: Built): readonly Figure[] {
  const row = (what: string, figure: number, unit = "s", goal: Figure["goal"] = null): Figure => ({
    what,
    figure,
    unit,
    goal,
  });
  const atMost = (limit: number): Figure["goal"] => (count < judgedAt ? null : { atMost: limit });
  const { pages, astro, framework: peer, siteMegabytes } = built;
  return [
    row(`${count} stories: story pages, checked, cold`, pages.seconds),
    row("  plain Astro, no charts", astro.seconds),
    row("  our share of it", pages.seconds / astro.seconds, "×", atMost(goals.ofPlainAstro)),
    row("  Observable Framework, no charts", peer.seconds),
    row(
      "  we are faster by",
      peer.seconds / pages.seconds,
      "×",
      count < judgedAt ? null : { atLeast: goals.fasterThanFramework },
    ),
    row("  memory at its peak: ours", pages.megabytes, "MB"),
    row("  memory at its peak: plain Astro", astro.megabytes, "MB"),
    row("  memory at its peak: Observable Framework", peer.megabytes, "MB"),
    row(`${count} stories: the whole site, cold`, cold.seconds),
    row("  reading and checking what editors wrote", part(cold, "check")),
    row("  all pages", part(cold, "pages")),
    row("  embeds, pictures, data; no PNG", part(cold, "derived")),
    row("  their share of all pages", part(cold, "derived") / part(cold, "pages"), "×", atMost(goals.derivedOfPages)),
    row("  PNG, and the archives with them", part(cold, "png")),
    row("  checking every page", part(cold, "verify")),
    row("  nothing changed", warm.seconds),
    row("  one story changed", storyChanged.seconds),
    row("  one story changed, share of cold", storyChanged.seconds / cold.seconds, "×", atMost(goals.changedOfCold)),
    row("  the same without PNG", withoutPng(storyChanged) / withoutPng(cold), "×"),
    row("  one dataset of ten stories changed", datasetChanged.seconds),
    row("  memory at its peak", cold.megabytes, "MB", count === largest ? { atMost: goals.megabytes } : null),
    row("  the site", siteMegabytes, "MB"),
  ];
}

/** How the time for one story grows from one size to the next that is five times as large. */
function toGrowth(all: readonly Built[]): readonly Figure[] {
  return all.slice(1).map((built, index) => {
    const before = all[index] ?? built;
    const perStory = ({ cold, count }: Built): number => withoutPng(cold) / count;
    return {
      what: `time for one story, ${built.count} beside ${before.count}`,
      figure: perStory(built) / perStory(before),
      unit: "×",
      goal: built.count > judgedAt ? { atMost: goals.growth } : null,
    };
  });
}

const all: Built[] = [];
for (const count of program.args.length === 0 ? [100, 1000, largest] : program.args.map(Number)) {
  console.log(`Building ${count} stories …`);
  all.push(await measure(count));
}
reportBenchmark({ name: "build", figures: [...all.flatMap(toFigures), ...toGrowth(all)] });
