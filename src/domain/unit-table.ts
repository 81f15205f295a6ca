import type { Gazetteer } from "./gazetteer.ts";
import type { Language } from "./language.ts";
import { commonUnits, unknownCount, type Unit, type UnitKind } from "./unit.ts";

/** Every unit that a publication knows, by its id. */
export type UnitTable = ReadonlyMap<string, Unit>;

const tables = new WeakMap<readonly Unit[], UnitTable>();

/** The table of a publication's units; made once, as every drawing asks for it. */
export function toUnitTable({ units }: Pick<Gazetteer, "units">): UnitTable {
  const table = tables.get(units) ?? new Map([unknownCount, ...commonUnits, ...units].map((unit) => [unit.id, unit]));
  tables.set(units, table);
  return table;
}

const per = "-per-";

/** "filing-per-service" is a unit where "filing" and "service" are: upper and lower part, or null. */
export function splitRate(unit: string, table: UnitTable): readonly [string, string] | null {
  const at = table.has(unit) ? -1 : unit.indexOf(per);
  if (at === -1) return null;
  const parts = [unit.slice(0, at), unit.slice(at + per.length)] as const;
  return parts.every((part) => table.has(part)) ? parts : null;
}

export function isUnit(unit: string, table: UnitTable): boolean {
  return table.has(unit) || splitRate(unit, table) !== null;
}

/** The unit that a cell names: an id, a rate of two ids, or a word in either language; null where there is none. */
export function parseUnit(text: string, table: UnitTable): string | null {
  const wanted = text.trim().normalize("NFC");
  if (isUnit(wanted, table)) return wanted;
  for (const { id, words } of table.values()) {
    if (wanted !== "" && [...words.vi, ...words.en].includes(wanted)) return id;
  }
  return null;
}

/** A rate is a "measure": it need not be whole. Null for a unit that nobody knows. */
export function kindOf(unit: string, table: UnitTable): UnitKind | null {
  return table.get(unit)?.kind ?? (splitRate(unit, table) === null ? null : "measure");
}

/** Whether only whole numbers make sense. */
export function isWholeUnit(unit: string, table: UnitTable): boolean {
  const kind = kindOf(unit, table);
  return kind === "count" || kind === "rank";
}

/** "dịch vụ", "services", "hồ sơ mỗi dịch vụ"; the English word agrees with the number. "" where there is no word. */
export function formatUnit(unit: string, number: number, language: Language, table: UnitTable): string {
  const rate = splitRate(unit, table);
  if (rate !== null) {
    const [upper, lower] = rate;
    const joint = language === "vi" ? "mỗi" : "per";
    return `${formatUnit(upper, number, language, table)} ${joint} ${formatUnit(lower, 1, language, table)}`;
  }
  const words = table.get(unit)?.words[language] ?? [];
  const [first = "", second] = words;
  return language === "en" && number === 1 && second !== undefined && isSingularOf(second, first) ? second : first;
}

const irregular: Readonly<Record<string, string>> = {
  people: "person",
  children: "child",
  men: "man",
  women: "woman",
  feet: "foot",
  criteria: "criterion",
};

/** Whether two words are one noun: "person" of "people", "body" of "bodies", "unit of blood" of "units of blood". */
function isSingularOf(singular: string, plural: string): boolean {
  const [ones, manys] = [singular.split(" "), plural.split(" ")];
  return (
    singular !== plural &&
    ones.length === manys.length &&
    ones.every((one, index) => {
      const many = manys[index] ?? "";
      return [one, `${one}s`, `${one}es`, one.replace(/y$/u, "ies")].includes(many) || irregular[many] === one;
    })
  );
}
