import type { Language } from "../domain/language.ts";
import type { Mistake } from "./handbook-mistakes.ts";

/** A rule of the check with its mistakes: one page of the handbook. */
export interface HandbookRule {
  rule: string;
  /** The area under which it is listed: the one that has most of its mistakes. */
  area: string;
  mistakes: readonly Mistake[];
}

/** What an editor is told of a mistake, by its parts. */
export interface ToldMistake {
  place: string;
  level: string;
  rule: string;
  says: string;
  /** The other place, with the words before it; null where there is none. */
  related: string | null;
  mend: string;
}

/** Every rule that the table of mistakes holds, by name, in the order of the table. */
export function toHandbookRules(mistakes: ReadonlyMap<string, readonly Mistake[]>): ReadonlyMap<string, HandbookRule> {
  const placed = [...mistakes].flatMap(([area, cases]) => cases.map((mistake) => ({ area, mistake })));
  const byRule = Map.groupBy(
    placed.filter(({ mistake }) => mistake.rule !== null),
    ({ mistake }) => mistake.rule ?? "",
  );
  return new Map(
    [...byRule].map(([rule, cases]) => [
      rule,
      { rule, area: mostOften(cases.map(({ area }) => area)), mistakes: cases.map(({ mistake }) => mistake) },
    ]),
  );
}

function mostOften(areas: readonly string[]): string {
  const counts = [...Map.groupBy(areas, (area) => area)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? "";
}

/** What is told of a mistake by its own rule, in one language. */
export function toTold({ rule, tells }: Mistake, language: Language, seeAlso: string): readonly ToldMistake[] {
  return tells[language]
    .filter((line) => line.includes(` ${rule}: `))
    .map((line) => {
      const [, place = "", level = "", text = ""] = /^(\S.*?:\d+:\d+) (.+?) [a-z0-9-]+: (.*)$/su.exec(line) ?? [];
      const pieces = text.split(" → ");
      const mend = pieces.pop() ?? "";
      const related = pieces.at(-1)?.startsWith(`${seeAlso} `) === true ? (pieces.pop() ?? null) : null;
      return { place, level, rule: rule ?? "", says: pieces.join(" → "), related, mend };
    });
}
