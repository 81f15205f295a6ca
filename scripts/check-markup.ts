import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "./steps.ts";

/** The W3C's own checker, as one file for Java; installed for the check only. */
const checker = "vnu-jar@26.9.27";

const run = promisify(execFile);

/** What the checker says of one place of one page. */
interface Finding {
  url: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  /** The markup around the place. */
  extract?: string;
}

/** The HTML standard has a link wait for an element (`rel="expect"`), which this release of the checker does not know. */
const isBehindTheStandard = ({ message, extract = "" }: Finding): boolean =>
  message.startsWith("A “link” element with a “blocking” attribute") && extract.includes('rel="expect"');

/** Where Java is, or null: then html-validate alone has looked at the pages. */
async function findJava(): Promise<string | null> {
  return run("java", ["-version"]).then(
    () => "java",
    () => null,
  );
}

/** Installs the checker into `.cache`, once; gives its file. */
async function installChecker(): Promise<string> {
  const folder = path.join(root, ".cache", checker);
  const file = path.join(folder, "node_modules/vnu-jar/build/dist/vnu.jar");
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ private: true }));
  console.log(`Installing ${checker} into ${path.relative(root, folder)}, for this check only.`);
  await run("npm", ["install", "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund", checker], {
    cwd: folder,
  });
  return file;
}

const site = path.join(root, "dist");
const java = await findJava();
if (java === null) {
  console.log("No Java here: the Nu checker is left out; html-validate has checked every page.");
} else if (!existsSync(site)) {
  console.error("There is no site to check: run npm run build first.");
  process.exitCode = 1;
} else {
  const args = ["-jar", await installChecker(), "--skip-non-html", "--errors-only", "--format", "json", site];
  const report = await run(java, args, { maxBuffer: 64_000_000 }).then(
    ({ stderr }) => stderr,
    (error: Error & { stderr?: string }) => error.stderr ?? error.message,
  );
  const { messages }: { messages: readonly Finding[] } = JSON.parse(report);
  const errors = messages.filter((finding) => !isBehindTheStandard(finding));
  for (const { url, lastLine, lastColumn, message } of errors)
    console.error(`${url.replace(`file:${site}/`, "")}:${lastLine ?? 1}:${lastColumn ?? 1}: ${message}`);
  if (errors.length === 0) console.log("The Nu checker finds no error.");
  process.exitCode = errors.length === 0 ? 0 : 1;
}
