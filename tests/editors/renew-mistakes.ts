// Writes what is told today into the table of mistakes, for a person to read through: `node scripts/run.mjs tests/editors/renew-mistakes.ts`
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import { loadMistakes } from "../../src/load/handbook-mistakes.ts";
import { handbook, makeExample, tellMistake } from "./make-mistake.ts";

const example = await makeExample();
for (const [name, mistakes] of await loadMistakes(handbook)) {
  const renewed = [];
  for (const mistake of mistakes) {
    renewed.push({ ...mistake, tells: await tellMistake(example, mistake.changes) });
  }
  await writeFile(path.join(handbook, "mistakes", `${name}.yaml`), stringify(renewed, { lineWidth: 0 }));
}
await rm(example, { recursive: true });
