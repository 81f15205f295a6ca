import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { glob } from "tinyglobby";
import { reportBenchmark, type Figure } from "./benchmark.ts";
import { findNginx, startNginx } from "./nginx.ts";
import { root } from "./steps.ts";
import { findWrk, runWrk, type Load } from "./wrk.ts";

/** More and more readers at a time, so many seconds each: the highest rate is among them. */
const connections = [8, 32, 128, 256] as const;
const secondsEach = 8;

/** Asks for every page and file of the site in turn, compressed, as browsers do. */
function toScript(paths: readonly string[]): string {
  const list = paths.map((one) => JSON.stringify(one)).join(",");
  return `local paths = {${list}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], {["Accept-Encoding"] = "gzip"})
end
`;
}

async function listPaths(site: string): Promise<readonly string[]> {
  const files = await glob(["**/*.{html,css,js,svg,woff2,json}", "!**/404.html"], { cwd: site });
  return files.sort().map((file) => `/${file.replace(/(^|\/)index\.html$/u, "$1")}`);
}

function toFigures(count: number, { requestsPerSecond, slowestOfHundredMs, errors }: Load): readonly Figure[] {
  return [
    { what: `${count} connections: errors`, figure: errors, unit: "", goal: { atMost: 0 } },
    { what: "  requests a second", figure: requestsPerSecond, unit: "/s", goal: null },
    { what: "  99 of 100 answered within", figure: slowestOfHundredMs, unit: "ms", goal: null },
  ];
}

async function measure(site: string, nginx: string, wrk: string): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "load-"));
  const server = await startNginx(nginx, { root: site, base: "/" });
  try {
    const script = path.join(folder, "every-file.lua");
    await writeFile(script, toScript(await listPaths(site)));
    const figures: Figure[] = [];
    for (const count of connections)
      figures.push(
        ...toFigures(count, await runWrk(wrk, { url: server.url, script, connections: count, seconds: secondsEach })),
      );
    return figures;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const site = path.join(root, "dist");
const [nginx, wrk] = [findNginx(), findWrk()];
if (!existsSync(site) || nginx === null || wrk === null) {
  console.error("A built site is needed (npm run build), nginx, and wrk (Debian's packages nginx-light and wrk).");
  process.exitCode = 1;
} else {
  reportBenchmark({ name: "load", figures: await measure(site, nginx.file, wrk) });
}
