import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
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

function toFigures(what: string, { requestsPerSecond, slowestOfHundredMs, errors }: Load): readonly Figure[] {
  return [
    { what: `${what}: errors`, figure: errors, unit: "", goal: { atMost: 0 } },
    { what: "  requests a second", figure: requestsPerSecond, unit: "/s", goal: null },
    { what: "  99 of 100 answered within", figure: slowestOfHundredMs, unit: "ms", goal: null },
  ];
}

interface Tools {
  nginx: string;
  wrk: string;
  /** What wrk asks for, as a file in Lua. */
  script: string;
}

async function measure(site: string, how: string, { nginx, wrk, script }: Tools): Promise<readonly Figure[]> {
  const server = await startNginx(nginx, { root: site, base: "/" });
  try {
    const figures: Figure[] = [];
    for (const count of connections) {
      const load = await runWrk(wrk, { url: server.url, script, connections: count, seconds: secondsEach });
      figures.push(...toFigures(`${count} connections, ${how}`, load));
    }
    return figures;
  } finally {
    await server.stop();
  }
}

/** The site as it is built, and once more as the ready files for nginx say how to make it light to serve. */
async function measureBoth(dist: string, programs: Omit<Tools, "script">): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "load-"));
  try {
    const [site, script] = [path.join(folder, "site"), path.join(folder, "every-file.lua")];
    await cp(dist, site, { recursive: true });
    await writeFile(script, toScript(await listPaths(site)));
    const tools = { ...programs, script };
    const asBuilt = await measure(site, "compressing each time", tools);
    execFileSync("sh", [path.join(root, "scripts/hosts/compress.sh"), site]);
    return [...asBuilt, ...(await measure(site, "compressed before", tools))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const dist = path.join(root, "dist");
const [nginx, wrk] = [findNginx(), findWrk()];
if (!existsSync(dist) || nginx === null || wrk === null) {
  console.error("A built site is needed (npm run build), nginx, and wrk (Debian's packages nginx-light and wrk).");
  process.exitCode = 1;
} else {
  reportBenchmark({ name: "load", figures: await measureBoth(dist, { nginx: nginx.file, wrk }) });
}
