// Writes what is told today into the table of mistakes, for a person to read through: `node scripts/run.mjs tests/editors/renew-mistakes.ts [area]`
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { loadMistakes } from "../../src/load/handbook-mistakes.ts";
import { handbook, makeExample, tellMistake } from "./make-mistake.ts";

// With the name of an area only that one is renewed.
const [wanted] = process.argv.slice(2);
const example = await makeExample();
for (const [name, mistakes] of await loadMistakes(handbook)) {
  if (wanted !== undefined && wanted !== name) continue;
  const renewed = [];
  for (const mistake of mistakes) {
    renewed.push({ ...mistake, tells: await tellMistake(example, mistake.changes) });
  }
  await writeFile(path.join(handbook, "mistakes", `${name}.yaml`), stringify(renewed, { lineWidth: 0 }));
}
await rm(example, { recursive: true });
