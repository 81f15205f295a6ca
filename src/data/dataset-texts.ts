import type { Bilingual } from "../domain/language.ts";
import type { Place } from "../domain/problem.ts";
import type { Value } from "../domain/value.ts";
import type { DatasetSpec } from "./dataset-spec.ts";
import { toPlacedTexts, type PlacedText } from "./placed-text.ts";
import type { Row } from "./row.ts";

/** The texts of a `dataset.yaml` that may hold links. */
export function textsOf(
  spec: DatasetSpec,
  placeOf: (path: readonly PropertyKey[]) => Place,
  source: string,
): readonly PlacedText[] {
  type At = (text: Bilingual | undefined, path: readonly PropertyKey[]) => readonly PlacedText[];
  const placed =
    (isStatement: boolean): At =>
    (text, path) =>
      text === undefined
        ? []
        : toPlacedTexts(text, { placeOf: (language) => placeOf([...path, language]), source, isStatement });
  const [statement, label] = [placed(true), placed(false)];
  return [
    ...statement(spec.title, ["title"]),
    ...statement(spec.description, ["description"]),
    ...spec.assumptions.flatMap((text, index) => statement(text, ["assumptions", index])),
    ...Object.entries(spec.units).flatMap(([name, text]) => statement(text, ["units", name])),
    ...spec.corrections.flatMap(({ text }, index) => statement(text, ["corrections", index, "text"])),
    ...Object.entries(spec.derived).flatMap(([key, derived]) => [
      ...label(derived.label, ["derived", key, "label"]),
      ...statement(derived.note, ["derived", key, "note"]),
      ...Object.entries(derived.assumptions).flatMap(([name, one]) =>
        label(one.label, ["derived", key, "assumptions", name, "label"]),
      ),
    ]),
  ];
}

/** Those of a row. */
export function textsOfRow({ label, note }: Value, place: Row["place"], source: string): readonly PlacedText[] {
  return [
    ...toPlacedTexts(label, { placeOf: () => place("label"), source, isStatement: false }),
    ...toPlacedTexts(note, { placeOf: () => place("note"), source, isStatement: true }),
  ];
}
