import type { Language } from "../src/domain/language.ts";
import { isId, toSlug } from "../src/domain/slug.ts";
import { suggest } from "../src/domain/suggestion.ts";
import type { Folders } from "../src/load/folders.ts";
import { loadPublication, type Publication } from "../src/load/load-publication.ts";
import { newWords } from "../src/words/new.ts";
import { askFields, type Answers, type Field } from "./new-ask.ts";

export interface NewOptions {
  /** What the command line gives, by the option's name. */
  given: Readonly<Record<string, string | undefined>>;
  language: Language;
  folders: Folders;
  from: string;
}

/** Answers with an id that can be an address; null where something is missing, which has been told. */
export async function ask(
  fields: readonly Field[],
  { given, language }: NewOptions,
): Promise<(Answers & { id: string }) | null> {
  const answers = await askFields([{ name: "id" }, ...fields], given, language);
  if (answers === null) return null;
  const { id = "" } = answers;
  if (isId(id)) return { ...answers, id };
  console.error(newWords[language].badId(id, toSlug(id) || null));
  return null;
}

/** The publication as it stands; what is new must fit it, so it may have no error. */
export async function loadSound({ folders, language }: NewOptions): Promise<Publication | null> {
  const { value, problems } = await loadPublication({ folders, base: "/" });
  const errors = problems.filter(({ level }) => level === "error").length;
  if (value === null) console.error(newWords[language].mendFirst(errors));
  return value;
}

/** The thing of an id; null where there is none, which has been told. */
export function resolve<T>(what: string, id: string, things: ReadonlyMap<string, T>, language: Language): T | null {
  const found = things.get(id);
  if (found === undefined) console.error(newWords[language].unknown(what, id, suggest(id, things.keys())));
  return found ?? null;
}
