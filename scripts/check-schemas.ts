import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { toJsonSchemas } from "../src/load/schemas.ts";

// What help while typing needs: `npm run schemas` after a change of what files may hold; a test says when it is due.
const folder = path.resolve(import.meta.dirname, "../.vscode/schemas");
await mkdir(folder, { recursive: true });
for (const [name, schema] of toJsonSchemas()) {
  const file = path.join(folder, `${name}.json`);
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(path.relative(process.cwd(), file));
}
