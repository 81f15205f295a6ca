import type { Gazetteer } from "../../domain/gazetteer.ts";
import { toKey } from "../quantities/tokens.ts";

const known = new WeakMap<Gazetteer, readonly string[]>();

/** Names that hold an «và», "and" or a comma themselves, the longest first, as keys. */
function joinedNames(gazetteer: Gazetteer): readonly string[] {
  const cached = known.get(gazetteer);
  if (cached !== undefined) return cached;
  const names = [...gazetteer.organisations, ...gazetteer.provinces]
    .flatMap(({ name, aliases }) => [name.vi, name.en, ...aliases])
    .filter((name) => /\s(?:và|and)\s|[,;]/u.test(name))
    .flatMap((name) => [name, name.replaceAll(" - ", "-"), name.replaceAll("-", " - ")])
    .map(toKeys);
  const sorted = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  known.set(gazetteer, sorted);
  return sorted;
}

function toKeys(text: string): string {
  return text.normalize("NFC").replace(/[\p{L}\p{M}]+/gu, toKey);
}

/** The full stop of "TP. Hồ Chí Minh" ends nothing. */
const shortened = /(?<!\p{L})(?:TP|Tp|TX|Q|H|P|ThS|TS|GS|PGS)\.(?=\s?\p{Lu})/gu;

/** The text with the inside of such names blanked out, so that every «và» and comma left over joins two names. */
export function blankJoinedNames(text: string, gazetteer: Gazetteer): string {
  let keys = toKeys(text.replace(shortened, (written) => written.replace(".", " ")));
  if (keys.length !== text.length) return text;
  let blanked = text.replace(shortened, (written) => written.replace(".", " "));
  for (const name of joinedNames(gazetteer)) {
    for (let at = keys.indexOf(name); at !== -1; at = keys.indexOf(name, at + name.length)) {
      const filler = "x".repeat(name.length - 1);
      keys = keys.slice(0, at + 1) + filler + keys.slice(at + name.length);
      blanked = blanked.slice(0, at + 1) + filler + blanked.slice(at + name.length);
    }
  }
  return blanked;
}
