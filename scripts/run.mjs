// Starts a script or a tool on a Node that is new enough: this one, or the one that `npm ci` brought along.
// Plain JavaScript on purpose: it is the one file that an old Node must be able to read.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 19);

function bundledNode() {
  const isWindows = process.platform === "win32";
  const program = isWindows ? "node.exe" : "node";
  const platform = isWindows ? "win" : process.platform;
  return [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
    .map((name) => path.join(root, "node_modules", name, "bin", program))
    .find((file) => existsSync(file));
}

const node = isNewEnough ? process.execPath : bundledNode();
if (node === undefined) {
  console.error(
    `Cần Node 22.19 trở lên (đang dùng ${process.versions.node}): hãy cài tại nodejs.org rồi chạy lại «npm ci».\n` +
      `Node 22.19 or newer is needed (this is ${process.versions.node}): install it from nodejs.org, then run "npm ci" again.`,
  );
  process.exit(1);
}

const [command = "", ...rest] = process.argv.slice(2);
const bins = path.join(root, "node_modules", ".bin");
const tools = {
  astro: "astro/bin/astro.mjs",
  "astro-check": "@astrojs/check/bin/astro-check.js",
  eslint: "eslint/bin/eslint.js",
  prettier: "prettier/bin/prettier.cjs",
  vitest: "vitest/vitest.mjs",
};
const entry = command in tools ? path.join(root, "node_modules", tools[command]) : path.resolve(root, command);
// Reading texts makes much that is soon forgotten and need not be kept for long, and matches many patterns a few times
// each. What these are called is no promise of Node's: a version that nobody has tried yet goes without.
const isTried = node !== process.execPath || major <= 26;
const memory = ["--min-semi-space-size=16", "--max-semi-space-size=16", "--heap-growing-percent=50"];
const engine = isTried ? [...memory, "--no-regexp-tier-up"] : [];
const child = spawn(node, ["--disable-warning=ExperimentalWarning", ...engine, entry, ...rest], {
  stdio: "inherit",
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, ".cache", "node"),
    PATH: [path.dirname(node), bins, process.env.PATH].join(path.delimiter),
  },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
