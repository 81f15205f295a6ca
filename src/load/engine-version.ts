import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";

const engine = path.dirname(path.dirname(import.meta.dirname));

/** A hash of the engine's own files under these patterns, of its libraries and of Node: what it read is right as long as they are the same. */
export async function hashEngine(patterns: readonly string[]): Promise<string> {
  const files = await glob([...patterns, "package-lock.json"], { cwd: engine });
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort()) hash.update(file).update(await readFile(path.join(engine, file)));
  return hash.digest("hex");
}
