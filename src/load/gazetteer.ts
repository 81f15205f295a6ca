import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseDocumentKinds } from "../data/gazetteer/document-kinds.ts";
import { parseOrganisations } from "../data/gazetteer/organisations.ts";
import { parseProvinces } from "../data/gazetteer/provinces.ts";
import { parseUnits } from "../data/gazetteer/units.ts";
import type { ListSource } from "../data/gazetteer/yaml-list.ts";
import { decodeText } from "../data/text-file.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { PartialReading, Reading } from "../domain/problem.ts";

/**
 * Reads `gazetteer/` of a publication: provinces.csv, organisations.yaml, documents.yaml, units.yaml. A file that is not
 * there is an empty list. All mistakes of all files are told; `value` is null where there is any.
 */
export async function loadGazetteer(contentDir: string): Promise<PartialReading<Gazetteer>> {
  const at = (name: string): string => path.join(contentDir, "gazetteer", name);
  const [provinces, organisations, documentKinds, units] = await Promise.all([
    loadProvinces(at("provinces.csv")),
    loadOrganisations(at("organisations.yaml")),
    loadDocumentKinds(at("documents.yaml")),
    loadUnits(at("units.yaml")),
  ]);
  const problems = [provinces, organisations, documentKinds, units].flatMap((list) => list.problems);
  const readable = {
    provinces: provinces.value ?? [],
    organisations: organisations.value ?? [],
    documentKinds: documentKinds.value ?? [],
    units: units.value ?? [],
  };
  const isWhole = [provinces, organisations, documentKinds, units].every(({ value }) => value !== null);
  return isWhole ? toWhole(remember(readable), problems) : { value: null, readable, problems };
}

function toWhole(value: Gazetteer, problems: PartialReading<Gazetteer>["problems"]): PartialReading<Gazetteer> {
  return { value, readable: value, problems };
}

let last: Gazetteer | null = null;

/** The same gazetteer as last time where its lists are the same: what was read with it is still right. */
function remember(value: Gazetteer): Gazetteer {
  const { provinces, organisations, documentKinds, units } = value;
  const isSame =
    last?.provinces === provinces &&
    last.organisations === organisations &&
    last.documentKinds === documentKinds &&
    last.units === units;
  last = isSame && last !== null ? last : value;
  return last;
}

/** Reads one list; `known` remembers by path and content, so that an unchanged file gives the very same list. */
function toLoader<T>(
  parse: (source: ListSource) => Reading<readonly T[]>,
): (file: string) => Promise<Reading<readonly T[]>> {
  const known = new Map<string, { text: string; reading: Reading<readonly T[]> }>();
  return async (file) => {
    const bytes = await readIfThere(file);
    const decoded = bytes === null ? { value: "", problems: [] } : decodeText({ file, bytes });
    const text = decoded.value;
    if (text === null) return { value: null, problems: decoded.problems };
    const before = known.get(file);
    if (before?.text === text) return before.reading;
    const reading = bytes === null ? { value: [], problems: [] } : parse({ file, text });
    known.set(file, { text, reading });
    return reading;
  };
}

const loadProvinces = toLoader(parseProvinces);
const loadOrganisations = toLoader(parseOrganisations);
const loadDocumentKinds = toLoader(parseDocumentKinds);
const loadUnits = toLoader(parseUnits);

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
