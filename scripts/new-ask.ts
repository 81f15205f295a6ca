import { cancel, isCancel, select, text } from "@clack/prompts";
import type { Language } from "../src/domain/language.ts";
import { newWords } from "../src/words/new.ts";

/** One thing that a new file needs: the option that gives it, and what may be chosen. */
export interface Field {
  name: string;
  /** Default: a line of text is asked for. */
  choices?: readonly string[];
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
  if (missing.length > 0 && process.stdin.isTTY !== true) {
    console.error(words.needed(missing.map(({ name }) => (name === "id" ? "<id>" : `--${toFlag(name)}`))));
    return null;
  }
  for (const field of missing) {
    const answer = await ask(field, words.asks[field.name] ?? field.name);
    if (isCancel(answer)) {
      cancel(words.cancelled);
      return null;
    }
    answers[field.name] = String(answer).trim();
  }
  return answers;
}

async function ask({ choices }: Field, message: string): Promise<string | symbol> {
  if (choices !== undefined && choices.length > 0) {
    return select({ message, options: choices.map((value) => ({ value, label: value })) });
  }
  return text({ message, validate: (given) => (given?.trim() ? undefined : message) });
}

function toFlag(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
