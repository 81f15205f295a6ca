import { build } from "astro";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadReaderScript } from "../../../src/load/reader-script.ts";
import { publication } from "./publication.ts";

/** Builds a page with one story of five steps from the real components, styles and script. Gives its folder. */
export async function buildStorySite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "story-site-"));
  const publicDir = path.join(folder, "public");
  const script = await loadReaderScript("story", path.resolve(import.meta.dirname, "../../.."));
  await mkdir(publicDir);
  await writeFile(path.join(publicDir, `${script.name}.js`), script.text);
  const fixture = path.join(folder, "fixture.json");
  await writeFile(fixture, JSON.stringify({ ...publication, script: `/${script.name}.js` }));
  process.env["STORY_FIXTURE"] = fixture;
  await build({
    configFile: false,
    root: import.meta.dirname,
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
