import { readFile } from "node:fs/promises";
import path from "node:path";
import { glob } from "tinyglobby";
import { z } from "zod";
import { toPlacedTexts, type PlacedText } from "../data/placed-text.ts";
import { bilingualField, idField, textField } from "../domain/fields.ts";
import type { Language } from "../domain/language.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";
import { isId, toSlug } from "../domain/slug.ts";
import type { Term } from "../domain/term.ts";
import { parseYaml } from "../domain/yaml.ts";

const words = z.array(textField).default([]);
export const termSchema = z.strictObject({
  name: bilingualField,
  also: z.strictObject({ vi: words, en: words }).default({ vi: [], en: [] }),
  short: bilingualField,
  text: bilingualField.nullable().default(null),
  formerly: z.array(idField).default([]),
});

export interface LoadedTerms {
  value: ReadonlyMap<string, Term>;
  /** Texts of terms with links in them: see `checkTexts`. */
  texts: readonly PlacedText[];
  problems: readonly Problem[];
}

/** Reads `terms/*.yaml`, the glossary. A broken file is told and left out. */
export async function loadTerms(contentDir: string): Promise<LoadedTerms> {
  const terms = new Map<string, Term>();
  const texts: PlacedText[] = [];
  const problems: Problem[] = [];
  for (const name of (await glob("terms/*.yaml", { cwd: contentDir })).sort()) {
    const file = path.join(contentDir, name);
    const id = path.basename(name, ".yaml");
    if (!isId(id)) {
      problems.push(
        toError("data-folder-name", { file, line: 1, column: 1 }, { name: id, suggestion: toSlug(id) || null }),
      );
    }
    const text = await readFile(file, "utf8");
    const reading = parseYaml({ file, text }, termSchema);
    problems.push(...reading.problems);
    if (reading.value === null) continue;
    const term = { id, ...reading.value, text: reading.value.text ?? { vi: null, en: null } };
    terms.set(id, term);
    for (const field of ["short", "text"] as const) {
      const placeOf = (language: Language): Place => reading.placeOf([field, language]);
      texts.push(...toPlacedTexts(term[field], { placeOf, source: text, isStatement: true }));
    }
  }
  return { value: terms, texts, problems };
}
