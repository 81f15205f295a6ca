import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { installFromDebian } from "./debian-package.ts";

/** Where nginx is, and how it came to be there. */
export interface FoundNginx {
  file: string;
  how: string;
}

const usualPlaces = [
  "/usr/sbin/nginx",
  "/usr/local/sbin/nginx",
  "/usr/local/bin/nginx",
  "/opt/homebrew/bin/nginx",
  "/usr/local/nginx/sbin/nginx",
];

/**
 * Finds nginx (`NGINX_PATH`, the usual places), or installs Debian's package `nginx-light` where this user may, and says
 * so. Null where there is none to be had.
 */
export function findNginx(): FoundNginx | null {
  const known = [process.env["NGINX_PATH"], ...usualPlaces].find((file) => file !== undefined && existsSync(file));
  if (known !== undefined) return { file: known, how: "found" };
  const program = "/usr/sbin/nginx";
  const isThere = installFromDebian({ name: "nginx-light", program, use: "the tests of hosts" });
  return isThere ? { file: program, how: "installed by apt-get" } : null;
}

export interface NginxSite {
  /** The folder that holds the site at its base: for "/a/folder/", the files lie in `root`/a/folder. */
  root: string;
  /** "/" or "/a/folder/". */
  base: string;
  address: string;
}

const lines = {
  base: 'geo $site_base { default ""; }',
  below: '"~^/a/folder(?<site_below>/.*)$"',
  listen: "listen 80;",
  root: "root /var/www/site;",
} as const;

/** The shipped configuration with its marked lines filled in. */
export function toNginxConfig(shipped: string, { root, base, address }: NginxSite): string {
  const folder = base.replace(/\/$/u, "");
  const pattern = (folder === "" ? "/a/folder" : folder).replaceAll(".", String.raw`\.`);
  const filled: readonly (readonly [string, string])[] = [
    [lines.base, `geo $site_base { default "${folder}"; }`],
    [lines.below, `"~^${pattern}(?<site_below>/.*)$"`],
    [lines.listen, `listen ${address};`],
    [lines.root, `root "${root}";`],
  ];
  return filled.reduce((config, [line, instead]) => {
    if (!config.includes(line)) throw new Error(`nginx configuration without its line: ${line}`);
    return config.replace(line, () => instead);
  }, shipped);
}

export interface RunningNginx {
  /** The site's address, base included. */
  url: string;
  stop: () => Promise<void>;
}

/** Runs nginx with the shipped configuration on a port of this machine, else a free one. Whoever starts it stops it. */
export async function startNginx(
  nginx: string,
  { port: wanted, ...site }: Omit<NginxSite, "address"> & { port?: number },
): Promise<RunningNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), "nginx-"));
  const port = wanted ?? (await findFreePort());
  const shipped = readFileSync(path.join(import.meta.dirname, "hosts/nginx.conf"), "utf8");
  writeFileSync(path.join(folder, "site.conf"), toNginxConfig(shipped, { ...site, address: `127.0.0.1:${port}` }));
  writeFileSync(path.join(folder, "nginx.conf"), mainConfig(folder));
  const server = spawn(
    nginx,
    ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-e", path.join(folder, "error.log")],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  server.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const kill = (): void => void server.kill("SIGTERM");
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    kill();
    await ended;
    process.off("exit", kill);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${site.base}`;
  while (!(await answers(url))) {
    if (server.exitCode === null) continue;
    await stop();
    throw new Error(`nginx does not start: ${said}`);
  }
  return { url, stop };
}

function mainConfig(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path "${folder}/${name}";`)
    .join("\n");
  // Root's workers would become somebody who may not read the folders that tests make.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  return `${user}daemon off;
worker_processes auto;
pid "${folder}/nginx.pid";
events { worker_connections 1024; multi_accept on; }
http {
  access_log off;
${temporary}
  include "${folder}/site.conf";
}
`;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: "HEAD" });
    return true;
  } catch {
    await wait(20);
    return false;
  }
}

export function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
