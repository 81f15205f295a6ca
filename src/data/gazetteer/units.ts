import { z } from "zod";
import { idField, textField } from "../../domain/fields.ts";
import { languages, type Language } from "../../domain/language.ts";
import { toAdvice, toError, type Place, type Problem, type Reading } from "../../domain/problem.ts";
import { commonUnits, unitKinds, unknownCount, type Unit } from "../../domain/unit.ts";
import { parseYamlList, type ListSource } from "./yaml-list.ts";

const wordsField = z.array(textField).min(1);
const unit: z.ZodType<Unit> = z.strictObject({
  id: idField,
  kind: z.enum(unitKinds),
  words: z.strictObject({ vi: wordsField, en: wordsField }),
});

const shared = [unknownCount, ...commonUnits];
const sharedIds: ReadonlySet<string> = new Set(shared.map(({ id }) => id));

/** `units.yaml`: a list of {id, kind, words {vi, en}}. The id of a common unit may not come again; its words need not. */
export function parseUnits(source: ListSource): Reading<readonly Unit[]> {
  const { value, problems, placeOf } = parseYamlList(source, unit);
  if (value === null) return { value, problems };
  const found = value.flatMap((each, index) => checkUnit(each, (path) => placeOf([index, ...path])));
  return { value: found.some(({ level }) => level === "error") ? null : value, problems: found };
}

function checkUnit({ id, words }: Unit, placeOf: (path: readonly PropertyKey[]) => Place): readonly Problem[] {
  const ids = sharedIds.has(id) ? [toError("gazetteer-unit-common", placeOf(["id"]), { text: id })] : [];
  return [
    ...ids,
    ...languages.flatMap((language) =>
      words[language].flatMap((word, at) => checkWord(word, language, () => placeOf(["words", language, at]))),
    ),
  ];
}

function checkWord(word: string, language: Language, place: () => Place): readonly Problem[] {
  const isShared = shared.some(({ words }) => words[language].includes(word));
  if (isShared) return [toAdvice("gazetteer-unit-common", place(), { text: word })];
  const hasCapitals = language === "vi" && word !== word.toLowerCase();
  return hasCapitals ? [toError("gazetteer-word-capitals", place(), { word })] : [];
}
