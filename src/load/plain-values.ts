import type { Datasets } from "../data/dataset.ts";
import type { Bilingual, Language } from "../domain/language.ts";
import type { Derivation, Value } from "../domain/value.ts";
import { renderLinked, type LinkContext } from "../markdown/links.ts";

type LinksIn = (language: Language) => LinkContext;

/**
 * Datasets whose values' words are plain, their links resolved: what names and notes in charts, lists and files need.
 * Their links were checked before; the words of the datasets themselves keep theirs.
 */
export function toPlainValues({ datasets, values }: Datasets, linksIn: LinksIn): Datasets {
  const plain = new Map([...values].map(([reference, value]) => [reference, toPlainValue(value, linksIn)]));
  const toPlain = (value: Value): Value => plain.get(`${value.dataset}.${value.key}`) ?? value;
  return { datasets: datasets.map((dataset) => ({ ...dataset, values: dataset.values.map(toPlain) })), values: plain };
}

function toPlainValue(value: Value, linksIn: LinksIn): Value {
  const { label, note, basis } = value;
  const words = [label, note, ...(basis.kind === "derived" ? basis.assumptions.map((one) => one.label) : [])];
  if (!words.some(({ vi, en }) => isLinked(vi) || isLinked(en))) return value;
  const plain = { ...value, label: toPlainText(label, linksIn), note: toPlainText(note, linksIn) };
  return basis.kind === "derived" ? { ...plain, basis: toPlainDerivation(basis, linksIn) } : plain;
}

function toPlainDerivation(basis: Derivation, linksIn: LinksIn): Derivation {
  const assumptions = basis.assumptions.map((one) => ({ ...one, label: toPlainText(one.label, linksIn) }));
  return { ...basis, assumptions };
}

function toPlainText<Text extends string | null>(text: Bilingual<Text>, linksIn: LinksIn): Bilingual<Text | string> {
  const inOne = (language: Language): Text | string => {
    const written = text[language];
    return isLinked(written) ? renderLinked(written, linksIn(language), nowhere).rich.text : written;
  };
  return { vi: inOne("vi"), en: inOne("en") };
}

const nowhere = { file: "", line: 1, column: 1 };

function isLinked(text: string | null): text is string {
  return text?.includes("](") === true;
}
