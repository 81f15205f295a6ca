import { cancel, isCancel, select, text } from "@clack/prompts";
import type { Language } from "../src/domain/language.ts";
import { newWords } from "../src/words/new.ts";

/** One thing that a new file needs: the option that gives it, and what may be chosen. */
export interface Field {
  name: string;
  /** Default: a line of text is asked for. "" is a choice to do without. */
  choices?: readonly string[];
  /** Where nobody can be asked, it is left out. Default: it is needed. */
  isOptional?: true;
}

export type Answers = Readonly<Record<string, string>>;

/** What the options leave open is asked on a terminal. Null: nobody is there to answer, or the person stopped. */
export async function askFields(
  fields: readonly Field[],
  given: Readonly<Record<string, string | undefined>>,
  language: Language,
): Promise<Answers | null> {
  const words = newWords[language];
  const missing = fields.filter(({ name }) => !given[name]?.trim());
  const answers: Record<string, string> = {};
  for (const { name } of fields) answers[name] = given[name]?.trim() ?? "";
  if (process.stdin.isTTY !== true) {
    const needed = missing.filter(({ isOptional }) => isOptional !== true);
    if (needed.length === 0) return answers;
    console.error(words.needed(needed.map(({ name }) => (name === "id" ? "<id>" : `--${toFlag(name)}`))));
    return null;
  }
  for (const field of missing) {
    const answer = await ask(field, words.asks[field.name] ?? field.name, words.without);
    if (isCancel(answer)) {
      cancel(words.cancelled);
      return null;
    }
    answers[field.name] = String(answer).trim();
  }
  return answers;
}

async function ask({ choices }: Field, message: string, without: string): Promise<string | symbol> {
  if (choices !== undefined && choices.length > 0) {
    return select({ message, options: choices.map((value) => ({ value, label: value || without })) });
  }
  return text({ message, validate: (given) => (given?.trim() ? undefined : message) });
}

function toFlag(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
