import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { root } from "./steps.ts";

// Licences under which a part may be used by, or shipped beside, a project under MIT.
const compatible = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later", // used as a separate, replaceable library; never part of what is published
  "MIT",
  "MIT-0",
  "MPL-2.0", // by file; never changed and never part of what is published
  "OFL-1.1",
  "Python-2.0",
  "Unicode-3.0",
  "Unlicense",
  "Zlib",
]);

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), link: z.boolean().optional() }),
  ),
});

/** Whether a licence expression (SPDX) allows use beside MIT: one choice of an OR, every part of an AND. */
export function isCompatible(expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/u, "$1");
  if (/ OR /u.test(inner)) return inner.split(" OR ").some(isCompatible);
  if (/ AND /u.test(inner)) return inner.split(" AND ").every(isCompatible);
  return compatible.has(inner);
}

/** Every package of the lockfile with its licence. */
async function readLicences(): Promise<readonly { name: string; licence: string }[]> {
  const { packages } = lockfile.parse(JSON.parse(await readFile(path.join(root, "package-lock.json"), "utf8")));
  return Object.entries(packages)
    .filter(([place, { link }]) => place.includes("node_modules/") && link !== true)
    .map(([place, { version, license }]) => ({
      name: `${place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length)} ${version ?? ""}`,
      licence: license ?? "unknown",
    }));
}

async function main(): Promise<number> {
  const packages = await readLicences();
  const byLicence = Map.groupBy(packages, ({ licence }) => licence);
  for (const [licence, names] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
    console.log(
      `${String(names.length).padStart(4)}  ${licence}${isCompatible(licence) ? "" : "  ← not known to go with MIT"}`,
    );
    if (!isCompatible(licence)) for (const { name } of names) console.log(`        ${name}`);
  }
  const wrong = packages.filter(({ licence }) => !isCompatible(licence));
  console.log(`${packages.length} packages, ${wrong.length} whose licence does not go with MIT`);
  return wrong.length === 0 ? 0 : 1;
}

process.exitCode = await main();
