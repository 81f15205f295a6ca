import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { globSync } from "tinyglobby";

const root = path.resolve(import.meta.dirname, "../..");
const publicationRooms = new Set(["pages", "content.config.ts"]);

/** This project with another publication's few pages, its seed converted: the same scripts, in a folder of its own. */
export async function makeProject(): Promise<string> {
  const folder = emptyFolder();
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "scripts"])
    copy(path.join(root, name), path.join(folder, name));
  cpSync(path.join(root, "src"), path.join(folder, "src"), {
    recursive: true,
    filter: (file) => !publicationRooms.has(path.relative(path.join(root, "src"), file)),
  });
  copy(path.join(import.meta.dirname, "fixtures/small-site"), folder);
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const { code, output } = await run(folder, "convert.ts").finished;
  if (code !== 0) throw new Error(`small site not converted: ${output}`);
  return folder;
}

/** The same project once more, with the site and the caches that it has by now. */
export function copyProject(project: string, folder = emptyFolder()): string {
  cpSync(project, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

function emptyFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "small site "));
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

export function removeProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface Run {
  code: number | null;
  output: string;
}

/** One command of the project, in a process group of its own so that it can be killed whole. */
export interface Running {
  child: ChildProcess;
  finished: Promise<Run>;
  kill: () => void;
}

export interface RunOptions {
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** A program that starts the command under other conditions. */
  under?: readonly string[];
}

export function run(folder: string, script: string, { args = [], env = {}, under = [] }: RunOptions = {}): Running {
  const node = [process.execPath, "--disable-warning=ExperimentalWarning"];
  const [program = "", ...rest] = [...under, ...node, path.join(folder, "scripts", script), ...args];
  const child = spawn(program, rest, {
    cwd: folder,
    detached: true,
    env: { ...bareEnv(), ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const finished = new Promise<Run>((done) => child.once("close", (code) => done({ code, output })));
  const kill = (): void =>
    void (child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, "SIGKILL"));
  return { child, finished, kill };
}

/** The environment without what a test runner or a caller would change a build by. */
function bareEnv(): NodeJS.ProcessEnv {
  const without = /^(?:VITEST|NODE_ENV|SITE_URL|BASE_|CONTENT_DIR|SEEDS_DIR|BUILD_DIR|PORT|DEV|PROD|SSR|MODE)/u;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.test(name)));
}

export function build(folder: string, options: RunOptions = {}): Promise<Run> {
  return run(folder, "build.ts", options).finished;
}

/** Every file of a site and its bytes, as one hash; "" where there is no site. */
export function hashSite(folder: string): string {
  const files = globSync("**/*", { cwd: folder, dot: true }).sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update("\0");
  return files.length === 0 ? "" : hash.digest("hex");
}
