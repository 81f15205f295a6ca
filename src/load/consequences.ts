import path from "node:path";
import type { Problem, Rule } from "../domain/problem.ts";

/** One mistake that makes another one appear: the second is not told while the first one stands. */
interface Consequence {
  causes: readonly Rule[];
  of: Rule;
  /** Whether these two belong together. Default: they stand in one file. */
  isCaused?: (cause: Problem, effect: Problem) => boolean;
}

const onOneLine = (cause: Problem, effect: Problem): boolean =>
  isInOneFile(cause, effect) && cause.place.line === effect.place.line;
const above = (cause: Problem, effect: Problem): boolean =>
  isInOneFile(cause, effect) && cause.place.line < effect.place.line;
const below = (cause: Problem, effect: Problem): boolean => above(effect, cause);

const consequences: readonly Consequence[] = [
  { of: "yaml-syntax", causes: ["yaml-tab", "space-hard", "character-invisible"] },
  { of: "field-missing", causes: ["field-unknown"], isCaused: isFieldMistyped },
  { of: "attribute-missing", causes: ["attribute-unknown", "attribute-without-value"], isCaused: onOneLine },
  { of: "story-state-unknown", causes: ["attribute-unquoted", "attribute-curly-quotes"], isCaused: onOneLine },
  { of: "marker-colons", causes: ["marker-space"], isCaused: onOneLine },
  { of: "step-id-twice", causes: ["step-outside"], isCaused: onOneLine },
  { of: "number-unlinked", causes: ["prose-footnote-unknown"], isCaused: onOneLine },
  { of: "scrolly-text-before-step", causes: ["marker-unknown", "marker-nameless", "chart-inside"], isCaused: above },
  { of: "step-without-text", causes: ["chart-inside", "scrolly-heading"], isCaused: below },
  { of: "chart-state-empty", causes: ["chart-key-unknown", "chart-empty"] },
  { of: "chart-value-missing", causes: ["label-missing", "unit-without-value"], isCaused: isSameKey },
  { of: "formula-no-number", causes: ["label-missing", "unit-without-value"], isCaused: isInOneFolder },
  { of: "date-not-in-quote", causes: ["value-not-in-quote"], isCaused: onOneLine },
  {
    of: "translation-differs",
    causes: ["value-not-in-quote", "unit-not-in-quote", "qualifier-not-in-quote", "date-not-in-quote"],
    isCaused: onOneLine,
  },
  { of: "translation-years", causes: ["quote-cuts-number", "quote-not-in-article"], isCaused: onOneLine },
  { of: "qualifier-not-in-quote", causes: ["qualifier-unknown"], isCaused: onOneLine },
  { of: "formula-name-unused", causes: ["formula-name"] },
  { of: "formula-name", causes: ["formula-name-shape"] },
  { of: "quote-not-in-seed", causes: ["seeds-folder-missing"], isCaused: () => true },
  { of: "csv-column-missing", causes: ["csv-column-unknown"], isCaused: isColumnMistyped },
  {
    of: "yaml-syntax",
    causes: ["yaml-syntax"],
    isCaused: (cause, effect) => onOneLine(cause, effect) && cause.place.column < effect.place.column,
  },
  { of: "story-twin-missing", causes: ["story-id-malformed"] },
  { of: "prose-image-unknown", causes: ["prose-image-unreadable", "file-name"], isCaused: isSamePicture },
  { of: "file-unread", causes: ["seed-not-a-file", "article-unreadable"], isCaused: isInFolder },
];

/** Problems without those that are there only because of another one: mending that one mends them. */
export function dropConsequences(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(({ level }) => level === "error");
  const isMissed = toMissed(errors);
  return problems.filter((effect) => {
    if (isMissed(effect)) return false;
    return !consequences.some(
      ({ of, causes, isCaused = isInOneFile }) =>
        of === effect.rule && errors.some((cause) => causes.includes(cause.rule) && isCaused(cause, effect)),
    );
  });
}

function isInOneFile(cause: Problem, effect: Problem): boolean {
  return cause.place.file === effect.place.file;
}

function isInFolder(cause: Problem, effect: Problem): boolean {
  return effect.place.file.startsWith(cause.place.file + path.sep);
}

function isInOneFolder(cause: Problem, effect: Problem): boolean {
  return path.dirname(cause.place.file) === path.dirname(effect.place.file);
}

/** A row without its number, and a chart that would draw it. */
function isSameKey(cause: Problem, effect: Problem): boolean {
  if (cause.rule !== "label-missing" && cause.rule !== "unit-without-value") return false;
  return effect.rule === "chart-value-missing" && cause.facts.key === effect.facts.key.split(".").at(-1);
}

/** A picture that is there and cannot be read or named, and a story that would show it. */
function isSamePicture({ place }: Problem, effect: Problem): boolean {
  if (effect.rule !== "prose-image-unknown") return false;
  const [shown = ""] = effect.facts.file.split("/").slice(-1);
  return path.basename(place.file).normalize("NFC") === decodeURI(shown).normalize("NFC");
}

function isColumnMistyped(cause: Problem, effect: Problem): boolean {
  if (cause.rule !== "csv-column-unknown" || effect.rule !== "csv-column-missing") return false;
  return isInOneFile(cause, effect) && cause.facts.suggestion === effect.facts.column;
}

function isFieldMistyped(cause: Problem, effect: Problem): boolean {
  if (cause.rule !== "field-unknown" || effect.rule !== "field-missing" || !isInOneFile(cause, effect)) return false;
  const parent = cause.facts.field.split(".").slice(0, -1);
  return [...parent, cause.facts.suggestion].join(".") === effect.facts.field;
}

/** Rules about numbers in their units: with half a gazetteer nobody can tell. */
const needsUnits =
  /^(?:unit|number-(?:ambiguous|unlinked)|value|qualifier-not|date-not|label-not|quote-(?:cuts|ambiguous)|translation|formula|input|link-(?:value|unreadable|number|qualifier|unit)|chart-(?:key|place|empty|units|value|date|parts|cells|state-empty))/u;

/** What cannot be read is missing wherever it is referred to: that is told once, at its own file. */
function toMissed(errors: readonly Problem[]): (problem: Problem) => boolean {
  const datasets = brokenIds(errors, "datasets");
  const unreadable = brokenIds(
    errors.filter(({ rule }) => /^(?:csv|data|yaml|field|file|key|number|unit)-/u.test(rule)),
    "datasets",
  );
  const terms = brokenIds(errors, "terms");
  const sources = brokenIds(errors, "sources");
  const charts = brokenIds(errors, "charts");
  const articles = brokenIds(errors, "articles");
  const isMisnamed = errors.some(({ rule }) => rule === "article-misnamed");
  for (const problem of errors) if (problem.rule === "seed-unconverted") articles.add(stemOf(problem.facts.article));
  const isGazetteerBroken = brokenIds(errors, "gazetteer").size > 0;
  const seeds = new Set(
    errors
      .filter(({ rule }) => rule.startsWith("seed-") || rule === "file-ending")
      .map(({ place }) => stemOf(place.file)),
  );
  const isValueMissed = (reference: string, suggestion: string | null): boolean => {
    const [dataset = ""] = reference.split(".");
    return unreadable.has(dataset) || (datasets.has(dataset) && suggestion === null);
  };
  return (problem) => {
    if (isGazetteerBroken && needsUnits.test(problem.rule)) return true;
    switch (problem.rule) {
      case "article-unknown":
        return isMisnamed || articles.has(problem.facts.article);
      case "link-value-unknown":
      case "input-unknown": {
        const { reference, suggestion } = problem.facts;
        const isOwn = problem.rule === "input-unknown" && unreadable.size === 0;
        return !isOwn && isValueMissed(reference, suggestion);
      }
      case "chart-key-unknown":
      case "chart-empty":
      case "chart-units-mixed":
      case "formula-units":
        return unreadable.size > 0;
      case "chart-dataset-unknown":
        return datasets.has(problem.facts.dataset);
      case "link-term-unknown":
        return terms.has(problem.facts.term);
      case "source-unknown":
        return sources.has(problem.facts.source);
      case "story-chart-unknown":
        return charts.has(problem.facts.chart);
      case "quote-not-in-seed":
        return seeds.has(stemOf(problem.facts.seed));
      case "curated-seed-missing":
      case "article-orphaned":
        return seeds.has(stemOf(problem.facts.seed));
      default:
        return false;
    }
  };
}

/** Ids of a folder's things that have an error: the folder's or file's name below it, without endings. */
function brokenIds(errors: readonly Problem[], folder: string): Set<string> {
  return new Set(
    errors.flatMap(({ place }) => {
      const parts = place.file.split(path.sep);
      const at = parts.lastIndexOf(folder);
      return at < 0 ? [] : [stemOf(parts[at + 1] ?? "")];
    }),
  );
}

function stemOf(file: string): string {
  return path.basename(file).replace(/\..*$/u, "");
}
