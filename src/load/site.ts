import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { languages } from "../domain/language.ts";
import { addressField, bilingualField, idField, languageField, textField } from "../domain/fields.ts";
import { toError, type Problem } from "../domain/problem.ts";
import type { Site } from "../domain/site.ts";
import { suggest } from "../domain/suggestion.ts";
import { parseYaml, type YamlReading } from "../domain/yaml.ts";

const colour = z.string().regex(/^#[0-9a-f]{6}$/iu);
const colours = z.strictObject({ paper: colour, ink: colour, subject: colour, outside: colour, context: colour });

export const siteSchema: z.ZodType<Site> = z.strictObject({
  name: bilingualField,
  tagline: bilingualField,
  languages: z.tuple([languageField], languageField),
  contact: z.strictObject({ email: textField }),
  opening: z
    .strictObject({ chart: idField, state: idField.optional(), story: idField })
    .nullish()
    .transform((opening) => opening ?? null),
  stories: z.array(idField).default([]),
  colours: z
    .strictObject({ light: colours, dark: colours })
    .nullish()
    .transform((chosen) => chosen ?? null),
  licence: z.strictObject({ id: textField, name: textField, url: addressField }),
});

/** Stands in for a `site.yaml` that cannot be read, so that all else is still checked: every language may be written in. */
export const unreadSite: Site = {
  name: { vi: "", en: "" },
  tagline: { vi: "", en: "" },
  languages: [languages[0], ...languages.slice(1)],
  contact: { email: "" },
  opening: null,
  stories: [],
  colours: null,
  licence: { id: "", name: "", url: "" },
};

/** The chart and the story that the home page opens with are there, and so is every story that has a place in its list. */
export function checkFrontPage(
  { value, placeOf }: YamlReading<Site>,
  known: { chart: Iterable<string>; story: Iterable<string> },
): readonly Problem[] {
  const named = [
    ...(["chart", "story"] as const).map((field) => ({ field, id: value?.opening?.[field], at: ["opening", field] })),
    ...(value?.stories ?? []).map((id, index) => ({ field: "story" as const, id, at: ["stories", index] })),
  ];
  return named.flatMap(({ field, id, at }) => {
    const ids = [...known[field]];
    if (id === undefined || ids.includes(id)) return [];
    return [toError("opening-unknown", placeOf(at), { field, id, suggestion: suggest(id, ids) })];
  });
}

/** Reads `site.yaml`: what the publication says of itself. */
export async function loadSite(contentDir: string): Promise<YamlReading<Site>> {
  const file = path.join(contentDir, "site.yaml");
  return parseYaml({ file, text: await readFile(file, "utf8") }, siteSchema);
}
