import type { Bilingual } from "../../domain/language.ts";

/** What an editor is told: one plain sentence that says what is wrong, and one that says what to do. */
export interface Told {
  says: string;
  mend: string;
}

/** The words of a family of rules: for every rule and language a sentence made from the rule's facts. */
export type ProblemWords<Rules> = {
  readonly [R in keyof Rules]: Bilingual<(facts: Rules[R]) => Told>;
};
