import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseDocumentKinds } from "../data/gazetteer/document-kinds.ts";
import { parseOrganisations } from "../data/gazetteer/organisations.ts";
import { parseProvinces } from "../data/gazetteer/provinces.ts";
import { parseUnits } from "../data/gazetteer/units.ts";
import type { ListSource } from "../data/gazetteer/yaml-list.ts";
import { decodeText } from "../data/text-file.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Reading } from "../domain/problem.ts";

/**
 * Reads `gazetteer/` of a publication: provinces.csv, organisations.yaml, documents.yaml, units.yaml. A file that is not
 * there is an empty list. All mistakes of all files are told; `value` is null where there is any.
 */
export async function loadGazetteer(contentDir: string): Promise<Reading<Gazetteer>> {
  const at = (name: string): string => path.join(contentDir, "gazetteer", name);
  const [provinces, organisations, documentKinds, units] = await Promise.all([
    loadList(at("provinces.csv"), parseProvinces),
    loadList(at("organisations.yaml"), parseOrganisations),
    loadList(at("documents.yaml"), parseDocumentKinds),
    loadList(at("units.yaml"), parseUnits),
  ]);
  const problems = [provinces, organisations, documentKinds, units].flatMap((list) => list.problems);
  if (!provinces.value || !organisations.value || !documentKinds.value || !units.value)
    return { value: null, problems };
  const value = {
    provinces: provinces.value,
    organisations: organisations.value,
    documentKinds: documentKinds.value,
    units: units.value,
  };
  return { value, problems };
}

async function loadList<T>(
  file: string,
  parse: (source: ListSource) => Reading<readonly T[]>,
): Promise<Reading<readonly T[]>> {
  const bytes = await readIfThere(file);
  if (bytes === null) return { value: [], problems: [] };
  const text = decodeText({ file, bytes });
  return text.value === null ? { value: null, problems: text.problems } : parse({ file, text: text.value });
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
