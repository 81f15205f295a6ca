import type { Language } from "../../domain/language.ts";
import type { Problem, Rule, RuleFacts } from "../../domain/problem.ts";
import { articleWords } from "./article.ts";
import { chartWords } from "./chart.ts";
import { datasetWords } from "./dataset.ts";
import { fileWords } from "./file.ts";
import { gazetteerWords } from "./gazetteer.ts";
import { pageWords } from "./page.ts";
import { pinWords } from "./pin.ts";
import type { ProblemWords, Told } from "./problem-words.ts";
import { storyWords } from "./story.ts";
import { yamlWords } from "./yaml.ts";

const words: ProblemWords<RuleFacts> = {
  ...articleWords,
  ...chartWords,
  ...datasetWords,
  ...fileWords,
  ...gazetteerWords,
  ...pageWords,
  ...pinWords,
  ...storyWords,
  ...yamlWords,
};

/** Every rule there is, by name. */
export const ruleNames: readonly string[] = Object.keys(words);

/** What an editor is told about a problem: what is wrong, and the mend. */
export function tell<R extends Rule>(problem: Problem<R>, language: Language): Told {
  return words[problem.rule][language](problem.facts);
}
