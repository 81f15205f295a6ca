import path from "node:path";
import type { Language } from "../src/domain/language.ts";
import type { Problem } from "../src/domain/problem.ts";
import type { CheckedPublication } from "../src/load/check-publication.ts";
import type { RuleAddress } from "../src/load/rule-address.ts";
import { tell } from "../src/words/problems/index.ts";

interface OutputOptions {
  language: Language;
  /** Paths are given from here. */
  from: string;
  /** Default: no page is named. */
  ruleAddress?: RuleAddress | null;
}

/** Everything that a tool needs: `{problems: [{rule, level, file, line, column, says, mend, page?, facts, related?}], numbers}`. */
export function formatJson(
  { problems, numbers }: Pick<CheckedPublication, "problems" | "numbers">,
  { language, from, ruleAddress = null }: OutputOptions,
): string {
  const told = problems.map((problem) => {
    const { place, related, ...rest } = problem;
    return {
      ...rest,
      ...place,
      file: path.relative(from, place.file),
      ...tell(problem, language),
      ...(ruleAddress === null ? {} : { page: ruleAddress(problem.rule) }),
      ...(related === undefined ? {} : { related: { ...related, file: path.relative(from, related.file) } }),
    };
  });
  return JSON.stringify({ problems: told, numbers }, null, 2);
}

/** Problems as the commands that GitHub Actions shows beside the lines of a change. */
export function formatAnnotations(
  problems: readonly Problem[],
  { language, from, ruleAddress = null }: OutputOptions,
): readonly string[] {
  return problems.map((problem) => {
    const { place, level, rule } = problem;
    const { says, mend } = tell(problem, language);
    const file = escapeProperty(path.relative(from, place.file));
    const at = `file=${file},line=${place.line},col=${place.column},title=${escapeProperty(rule)}`;
    const page = ruleAddress === null ? "" : `\n${ruleAddress(rule)}`;
    return `::${level === "error" ? "error" : "notice"} ${at}::${escapeData(`${says} ${mend}${page}`)}`;
  });
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
