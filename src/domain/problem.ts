import type { ArticleRules } from "./rules/article.ts";
import type { ChartRules } from "./rules/chart.ts";
import type { DatasetRules } from "./rules/dataset.ts";
import type { ContentFileRules } from "./rules/file.ts";
import type { GazetteerRules } from "./rules/gazetteer.ts";
import type { PageRules } from "./rules/page.ts";
import type { PinRules } from "./rules/pin.ts";
import type { StoryRules } from "./rules/story.ts";
import type { YamlRules } from "./rules/yaml.ts";

/** Every rule, with the facts its message needs. The words are in `words/problems/`. */
export interface RuleFacts
  extends
    ArticleRules,
    ChartRules,
    ContentFileRules,
    DatasetRules,
    GazetteerRules,
    PageRules,
    PinRules,
    StoryRules,
    YamlRules {}
export type Rule = keyof RuleFacts;

/** A place in a file: the path as the editor knows it, 1-based line and column. */
export interface Place {
  file: string;
  line: number;
  column: number;
  /** The last line and the column after the last character, where the place has an extent. */
  endLine?: number;
  endColumn?: number;
}

/** "error": the build fails. "advice": counted, never hidden. */
export type Level = "error" | "advice";

/** One mistake, collected and never thrown. */
export type Problem<R extends Rule = Rule> = {
  [K in R]: {
    rule: K;
    level: Level;
    place: Place;
    facts: RuleFacts[K];
    /** The other place, where two disagree. */
    related?: Place;
  };
}[R];

/** What reading something gives: the thing, unless errors forbid it, and all that is wrong with it. */
export interface Reading<T> {
  value: T | null;
  problems: readonly Problem[];
}

/** A reading that can go on where there are errors, so that what depends on it is still checked. */
export interface PartialReading<T> extends Reading<T> {
  /** What could be read. */
  readable: T;
}

export function toError<R extends Rule>(rule: R, place: Place, facts: RuleFacts[R], related?: Place): Problem<R> {
  return { rule, level: "error", place, facts, ...(related ? { related } : {}) };
}

export function toAdvice<R extends Rule>(rule: R, place: Place, facts: RuleFacts[R], related?: Place): Problem<R> {
  return { rule, level: "advice", place, facts, ...(related ? { related } : {}) };
}
