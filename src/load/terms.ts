import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";
import { bilingualField, idField, textField } from "../domain/fields.ts";
import { toError, type Problem } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import type { Term } from "../domain/term.ts";
import { parseYaml } from "../domain/yaml.ts";

const words = z.array(textField).default([]);
const schema = z.strictObject({
  name: bilingualField,
  also: z.strictObject({ vi: words, en: words }).default({ vi: [], en: [] }),
  short: bilingualField,
  text: bilingualField.nullable().default(null),
  formerly: z.array(idField).default([]),
});

/** Reads `terms/*.yaml`, the glossary. A broken file is told and left out. */
export async function loadTerms(
  contentDir: string,
): Promise<{ value: ReadonlyMap<string, Term>; problems: readonly Problem[] }> {
  const terms = new Map<string, Term>();
  const problems: Problem[] = [];
  for (const name of (await glob("terms/*.yaml", { cwd: contentDir })).sort()) {
    const file = path.join(contentDir, name);
    const id = path.basename(name, ".yaml");
    if (!isId(id)) {
      problems.push(
        toError("data-folder-name", { file, line: 1, column: 1 }, { name: id, suggestion: toSlug(id) || null }),
      );
    }
    const reading = parseYaml({ file, text: await readFile(file, "utf8") }, schema);
    problems.push(...reading.problems);
    if (reading.value !== null)
      terms.set(id, { id, ...reading.value, text: reading.value.text ?? { vi: null, en: null } });
  }
  return { value: terms, problems };
}
