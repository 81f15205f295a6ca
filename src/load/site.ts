import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { addressField, bilingualField, idField, languageField, textField } from "../domain/fields.ts";
import type { Reading } from "../domain/problem.ts";
import type { Site } from "../domain/site.ts";
import { parseYaml } from "../domain/yaml.ts";

const schema: z.ZodType<Site> = z.strictObject({
  name: bilingualField,
  tagline: bilingualField,
  languages: z.tuple([languageField], languageField),
  contact: z.strictObject({ email: textField }),
  opening: z
    .strictObject({ chart: idField, state: idField.optional(), story: idField })
    .nullish()
    .transform((opening) => opening ?? null),
  licence: z.strictObject({ id: textField, name: textField, url: addressField }),
});

/** Reads `site.yaml`: what the publication says of itself. */
export async function loadSite(contentDir: string): Promise<Reading<Site>> {
  const file = path.join(contentDir, "site.yaml");
  return parseYaml({ file, text: await readFile(file, "utf8") }, schema);
}
