import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { CuratedFacts } from "../domain/curated.ts";
import { addressField, idField, partialDateField, textField } from "../domain/fields.ts";
import type { Place, Problem } from "../domain/problem.ts";
import { parsePartialDate } from "../domain/date.ts";
import { parseYaml } from "../domain/yaml.ts";

const entry = z.strictObject({
  slug: idField.nullable().default(null),
  title: textField.nullable().default(null),
  publisher: textField.nullable().default(null),
  author: textField.nullable().default(null),
  published: partialDateField
    .nullable()
    .default(null)
    .transform((date) => (date === null ? null : parsePartialDate(date))),
  url: addressField.nullable().default(null),
  rights: z.enum(["excerpt", "full"]).default("excerpt"),
});
export const curatedSchema = z.record(z.string(), entry);

/** What editors know of seeds, by the seed's file name (NFC). */
export interface Curated {
  /** The path of the file, whether it is there or not. */
  file: string;
  facts: ReadonlyMap<string, CuratedFacts>;
  places: ReadonlyMap<string, Place>;
  problems: readonly Problem[];
}

/** Reads `curated.yaml` beside the seeds; no file is an empty one. A file with an error gives its problems and no facts. */
export async function loadCurated(seedsDir: string): Promise<Curated> {
  const file = path.join(seedsDir, "curated.yaml");
  const text = await readIfThere(file);
  if (text === null) return { file, facts: new Map(), places: new Map(), problems: [] };
  const { value, problems, placeOf } = parseYaml({ file, text }, curatedSchema);
  const entries = Object.entries(value ?? {});
  return {
    file,
    facts: new Map(entries.map(([name, facts]) => [name.normalize("NFC"), facts])),
    places: new Map(entries.map(([name]) => [name.normalize("NFC"), placeOf([name], "name")])),
    problems,
  };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
