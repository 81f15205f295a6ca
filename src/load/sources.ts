import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";
import { addressField, bilingualField, idField, languageField, partialDateField, textField } from "../domain/fields.ts";
import type { Problem } from "../domain/problem.ts";
import { toError } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import type { Source } from "../domain/source.ts";
import { parseYaml } from "../domain/yaml.ts";

export const sourceSchema = z.strictObject({
  publisher: textField,
  title: textField,
  language: languageField,
  date: partialDateField.nullable(),
  url: addressField.nullable(),
  read: partialDateField,
  readFor: bilingualField,
  formerly: z.array(idField).default([]),
});

/** Reads `sources/*.yaml`: what was read outside the articles. A broken file is told and left out. */
export async function loadSources(
  contentDir: string,
): Promise<{ value: ReadonlyMap<string, Source>; problems: readonly Problem[] }> {
  const sources = new Map<string, Source>();
  const problems: Problem[] = [];
  for (const name of (await glob("sources/*.yaml", { cwd: contentDir })).sort()) {
    const file = path.join(contentDir, name);
    const id = path.basename(name, ".yaml");
    if (!isId(id)) {
      problems.push(
        toError("data-folder-name", { file, line: 1, column: 1 }, { name: id, suggestion: toSlug(id) || null }),
      );
    }
    const reading = parseYaml({ file, text: await readFile(file, "utf8") }, sourceSchema);
    problems.push(...reading.problems);
    if (reading.value !== null) sources.set(id, { id, ...reading.value });
  }
  return { value: sources, problems };
}
