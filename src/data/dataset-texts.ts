import type { Bilingual } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";
import type { Value } from "../domain/value.ts";
import type { DatasetSpec } from "./dataset-spec.ts";
import { toPlacedTexts, type PlacedText } from "./placed-text.ts";
import type { Row } from "./row.ts";

/** The texts of a `dataset.yaml` that hold links. */
export function textsOf(
  spec: DatasetSpec,
  placeOf: (path: readonly PropertyKey[]) => Place,
  source: string,
): readonly PlacedText[] {
  const at = (text: Bilingual | undefined, path: readonly PropertyKey[]): readonly PlacedText[] =>
    text === undefined ? [] : toPlacedTexts(text, (language) => placeOf([...path, language]), source);
  return [
    ...at(spec.title, ["title"]),
    ...at(spec.description, ["description"]),
    ...spec.assumptions.flatMap((text, index) => at(text, ["assumptions", index])),
    ...Object.entries(spec.units).flatMap(([name, text]) => at(text, ["units", name])),
    ...spec.corrections.flatMap(({ text }, index) => at(text, ["corrections", index, "text"])),
    ...Object.entries(spec.derived).flatMap(([key, { label, note, assumptions }]) => [
      ...at(label, ["derived", key, "label"]),
      ...at(note, ["derived", key, "note"]),
      ...Object.entries(assumptions).flatMap(([name, one]) =>
        at(one.label, ["derived", key, "assumptions", name, "label"]),
      ),
    ]),
  ];
}

/** Those of a row. */
export function textsOfRow({ label, note }: Value, place: Row["place"], source: string): readonly PlacedText[] {
  const isLinked = [label.vi, label.en, note.vi, note.en].some((text) => text?.includes("](") === true);
  if (!isLinked) return [];
  return [...toPlacedTexts(label, () => place("label"), source), ...toPlacedTexts(note, () => place("note"), source)];
}
