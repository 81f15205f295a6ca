import type { Gazetteer } from "../../domain/gazetteer.ts";
import { toPhrases, type Phrases } from "./phrases.ts";

const known = new WeakMap<Gazetteer, Phrases<true>>();

/** The provinces in all their spellings. */
export function provinceNames(gazetteer: Gazetteer): Phrases<true> {
  const names =
    known.get(gazetteer) ??
    toPhrases(
      gazetteer.provinces.flatMap(({ name, aliases }) => [name.vi, ...aliases].map((word) => [word, true] as const)),
    );
  known.set(gazetteer, names);
  return names;
}
