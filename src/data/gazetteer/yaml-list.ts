import { z } from "zod";
import type { Place, Problem, Reading } from "../../domain/problem.ts";
import { readYaml } from "../../domain/yaml.ts";
import { checkRepeats, type Entry, type EntryName } from "./entry.ts";

export interface ListSource {
  /** The path that problems name. */
  file: string;
  text: string;
}

type PlaceOf = (path: readonly PropertyKey[]) => Place;
const namingFields: ReadonlySet<PropertyKey> = new Set(["name", "aliases", "words"]);

/**
 * Reads a YAML list of entries, each with an id and names (`name`, `aliases`, `words`). A file without a value is an empty
 * list. Repeated ids and names are told even where a field is wrong.
 */
export function parseYamlList<T>(
  source: ListSource,
  entry: z.ZodType<T>,
): Reading<readonly T[]> & { placeOf: PlaceOf } {
  const placeOf = (): Place => ({ file: source.file, line: 1, column: 1 });
  if (isBlank(source.text)) return { value: [], problems: [], placeOf };
  const yaml = readYaml(source);
  const reading = yaml.check(z.array(entry));
  const found: readonly unknown[] = reading.value ?? yaml.check(z.array(z.unknown())).value ?? [];
  const repeats: readonly Problem[] = checkRepeats(found.map((value, index) => toEntry(value, index, reading.placeOf)));
  const problems = [...reading.problems, ...repeats];
  const isWrong = problems.some(({ level }) => level === "error");
  return { value: isWrong ? null : reading.value, problems, placeOf: reading.placeOf };
}

function isBlank(text: string): boolean {
  return text.split(/\r\n|\r|\n/u).every((line) => /^\s*(?:#.*)?$/u.test(line.replace(/^\uFEFF/u, "")));
}

function toEntry(value: unknown, index: number, placeOf: PlaceOf): Entry {
  const id = isRecord(value) && typeof value["id"] === "string" ? value["id"] : "";
  const names = isRecord(value)
    ? [...namingFields].flatMap((field) => namesIn(value[String(field)], [index, field], placeOf))
    : [];
  return { id, place: () => placeOf([index, "id"]), names };
}

function namesIn(value: unknown, path: readonly PropertyKey[], placeOf: PlaceOf): readonly EntryName[] {
  if (typeof value === "string") return [{ text: value, scope: scopeOf(path), place: () => placeOf(path) }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => namesIn(item, [...path, at], placeOf));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([field, item]) => namesIn(item, [...path, field], placeOf));
}

/** Words of a unit differ within their language; a name is one whatever its language. */
function scopeOf([, field, language]: readonly PropertyKey[]): string {
  return field === "words" ? String(language) : "name";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
