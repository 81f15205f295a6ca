import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Bilingual } from "../../domain/language.ts";
import { toPhrases, type Phrases } from "./phrases.ts";

interface Named {
  name: Bilingual;
  aliases: readonly string[];
}

function toReader(named: (gazetteer: Gazetteer) => readonly Named[]): (gazetteer: Gazetteer) => Phrases<true> {
  const known = new WeakMap<Gazetteer, Phrases<true>>();
  return (gazetteer) => {
    const names =
      known.get(gazetteer) ??
      toPhrases(
        named(gazetteer).flatMap(({ name, aliases }) => [name.vi, ...aliases].map((word) => [word, true] as const)),
      );
    known.set(gazetteer, names);
    return names;
  };
}

/** The provinces in all their spellings. */
export const provinceNames = toReader(({ provinces }) => provinces);

/** The organisations in all their spellings. */
export const organisationNames = toReader(({ organisations }) => organisations);
