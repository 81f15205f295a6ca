import { toNameKey } from "../../domain/name-key.ts";
import { toError, type Place, type Problem } from "../../domain/problem.ts";

/** A name of an entry. Names of one scope must differ between entries: a language, or all of them. */
export interface EntryName {
  text: string;
  scope: string;
  place: () => Place;
}

/** What every list of the gazetteer has in common. */
export interface Entry {
  id: string;
  place: () => Place;
  names: readonly EntryName[];
}

/** An id that comes again, and a name that two entries claim, spellings that `toNameKey` makes one included. */
export function checkRepeats(entries: readonly Entry[]): Problem[] {
  return [...checkIds(entries), ...checkNames(entries)];
}

function checkIds(entries: readonly Entry[]): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const other = first.get(entry.id);
    if (other === undefined) first.set(entry.id, entry);
    const isTwice = other !== undefined && entry.id !== "";
    return isTwice ? [toError("gazetteer-id-twice", entry.place(), { id: entry.id }, other.place())] : [];
  });
}

function checkNames(entries: readonly Entry[]): Problem[] {
  const owners = new Map<string, { entry: Entry; name: EntryName }>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const name of entry.names) {
      const key = `${name.scope} ${toNameKey(name.text)}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { entry, name });
      else if (owner.entry !== entry) {
        const facts = { name: name.text, entry: owner.entry.id };
        problems.push(toError("gazetteer-name-twice", name.place(), facts, owner.name.place()));
      }
    }
  }
  return problems;
}
