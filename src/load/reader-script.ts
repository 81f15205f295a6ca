import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";

export interface ReaderScript {
  /** The file's name without ".js"; it changes with the text. */
  name: string;
  text: string;
}

/**
 * Bundles one entry of `client/` as a classic script: it runs before what follows it is painted, under a policy without
 * inline scripts, and from a folder without a server, where modules do not load.
 */
export async function loadReaderScript(entry: string, projectDir: string): Promise<ReaderScript> {
  const text = await bundleClassic(path.join(projectDir, "src", "client", `${entry}.ts`));
  return { name: `${entry}.${createHash("sha256").update(text).digest("hex").slice(0, 10)}`, text };
}

/** One file with everything it imports as a classic script, minified. */
export async function bundleClassic(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
