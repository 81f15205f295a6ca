import { isMap, isScalar, parseDocument } from "yaml";
import { findAlternatives, fingerprintOf } from "../charts/alternative.ts";
import type { TextPath } from "../charts/map-texts.ts";
import { toNumbersIn } from "./charts.ts";
import type { Publication } from "./load-publication.ts";

/** A text alternative to be marked as read beside the numbers that its pictures show. */
export interface AlternativeAcceptance {
  file: string;
  path: TextPath;
  checked: string;
  /** The numbers, in the publication's first language, each once. */
  numbers: readonly string[];
}

/** Written text alternatives whose mark is missing or old; of one chart where an id is given. */
export function findAlternativeAcceptances(
  { charts, kinds, gazetteer, site }: Publication,
  id: string | null,
): readonly AlternativeAcceptance[] {
  const { provinces, units } = gazetteer;
  return [...charts.values()].flatMap((loaded): readonly AlternativeAcceptance[] => {
    if (id !== null && loaded.chart.id !== id) return [];
    const numbersIn = toNumbersIn(loaded, { kinds, provinces, units });
    return findAlternatives(loaded.chart).flatMap((placed): readonly AlternativeAcceptance[] => {
      const checked = fingerprintOf(placed, numbersIn);
      if (placed.written.checked === checked) return [];
      const numbers = placed.states.flatMap((state) => numbersIn(state, site.languages[0]).map(({ text }) => text));
      return [{ file: loaded.file, path: placed.path, checked, numbers: [...new Set(numbers)] }];
    });
  });
}

/** The chart file's text with its mark; everything else stays byte for byte. The text was read before: it is in order. */
export function markAlternative(text: string, path: TextPath, checked: string): string {
  const alternative = parseDocument(text).getIn(path, true);
  const [first] = isMap(alternative) ? alternative.items : [];
  if (!isMap(alternative) || first === undefined || !isScalar(first.key) || !first.key.range) {
    throw new RangeError(`text alternative missing: ${path.join(".")}`);
  }
  const old = alternative.get("checked", true);
  if (isScalar(old) && old.range) return replace(text, old.range[0], old.range[1], checked);
  const [start] = first.key.range;
  const before = text.slice(0, start);
  const indent = before.slice(before.lastIndexOf("\n") + 1);
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  return replace(text, start, start, `checked: ${checked}${alternative.flow === true ? ", " : end + indent}`);
}

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
