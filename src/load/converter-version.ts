import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { hashEngine } from "./engine-version.ts";

/** A hash of everything but the seed that decides how a seed is converted: our code, its libraries, the gazetteer. */
export async function hashConverter(contentDir: string): Promise<string> {
  const data = await glob("gazetteer/*", { cwd: contentDir, absolute: true });
  const hash = createHash("sha256").update(await hashEngine(["src/seeds/**/*.ts", "src/domain/**/*.ts"]));
  for (const file of data.sort()) hash.update(path.basename(file)).update(await readFile(file));
  return hash.digest("hex");
}
