import { build } from "astro";
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadReaderScript } from "../../../src/load/reader-script.ts";
import { publication } from "./publication.ts";

/** Builds a page with one story of five steps from the real components, styles and script. Gives its folder. */
export async function buildStorySite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "story-site-"));
  const publicDir = path.join(folder, "public");
  const project = path.resolve(import.meta.dirname, "../../..");
  const script = await loadReaderScript("story", project);
  await symlink(path.join(project, "node_modules"), path.join(folder, "node_modules"), "junction");
  await mkdir(publicDir);
  await writeFile(path.join(publicDir, `${script.name}.js`), script.text);
  const fixture = path.join(folder, "fixture.json");
  await writeFile(fixture, JSON.stringify({ ...publication, script: `/${script.name}.js` }));
  process.env["STORY_FIXTURE"] = fixture;
  await build({
    configFile: false,
    root: folder,
    srcDir: path.join(import.meta.dirname, "src"),
    publicDir,
    outDir: path.join(folder, "site"),
    cacheDir: path.join(folder, "cache"),
    trailingSlash: "always",
    build: { inlineStylesheets: "never" },
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    security: { csp: true },
    logLevel: "warn",
  });
  return path.join(folder, "site");
}
