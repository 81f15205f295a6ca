import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";

const engine = path.dirname(path.dirname(import.meta.dirname));

/** A hash of everything but the seed that decides how a seed is converted: our code, its libraries, the gazetteer. */
export async function hashConverter(contentDir: string): Promise<string> {
  const own = await glob(["src/seeds/**/*.ts", "src/domain/**/*.ts", "package-lock.json"], {
    cwd: engine,
    absolute: true,
  });
  const data = await glob("gazetteer/*", { cwd: contentDir, absolute: true });
  const hash = createHash("sha256").update(process.version);
  for (const file of [...own.sort(), ...data.sort()]) hash.update(path.basename(file)).update(await readFile(file));
  return hash.digest("hex");
}
