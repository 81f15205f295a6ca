import { readFileSync } from "node:fs";
import path from "node:path";
import { styleText } from "node:util";
import type { Language } from "../domain/language.ts";
import type { Place, Problem } from "../domain/problem.ts";
import { checkWords } from "../words/check.ts";
import { tell } from "../words/problems/index.ts";
import type { RuleAddress } from "./rule-address.ts";

interface PrintOptions {
  language: Language;
  /** Paths are printed from here. */
  from: string;
  /** Default: false. */
  isColoured?: boolean;
  /** Each rule's is told once, at the end. Default: none is told. */
  ruleAddress?: RuleAddress | null;
  /** The text of a file. Default: the file is read; one that cannot be is shown without its line. */
  textOf?: (file: string) => string | undefined;
}

const widestLine = 100;

/** Problems as an editor reads them: `file:line:column level rule: sentence`, the line itself, and the mend. */
export function formatProblems(problems: readonly Problem[], options: PrintOptions): string {
  const textOf = options.textOf ?? rememberTexts();
  const told = problems.map((problem) => formatProblem(problem, { ...options, textOf }));
  return [...told, ...formatRules(problems, options)].join("\n");
}

function formatRules(
  problems: readonly Problem[],
  { language, ruleAddress = null, isColoured = false }: PrintOptions,
): readonly string[] {
  if (ruleAddress === null || problems.length === 0) return [];
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  const lines = ["", checkWords[language].rules, ...rules.map((rule) => `  ${ruleAddress(rule)}`)];
  return lines.map((line) => (isColoured && line !== "" ? styleText("dim", line, { validateStream: false }) : line));
}

function rememberTexts(): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, readIfThere(file));
    return texts.get(file);
  };
}

// A folder, a picture, a file that is gone: the problem is told without a line of it.
function readIfThere(file: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    return text.includes("\uFFFD") || text.includes("\0") ? undefined : text;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function formatProblem(problem: Problem, { language, from, isColoured = false, textOf }: PrintOptions): string {
  const { place, level, related, rule } = problem;
  const { says, mend } = tell(problem, language);
  const paint = (style: "red" | "yellow" | "dim", text: string): string =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const word = paint(level === "error" ? "red" : "yellow", checkWords[language][level]);
  const where = related === undefined ? [] : [`    ${checkWords[language].seeAlso} ${formatPlace(related, from)}`];
  return [
    `${formatPlace(place, from)} ${word} ${rule}: ${says}`,
    ...toFrame(textOf?.(place.file), place).map((text) => paint("dim", `    ${text}`)),
    ...where,
    `    ${mend}`,
  ]
    .join("\n")
    .replaceAll(from + path.sep, "");
}

/** `file:line:column`, the file as seen from a folder. */
export function formatPlace({ file, line, column }: Place, from: string): string {
  return `${path.relative(from, file) || file}:${line}:${column}`;
}

/** The line of a place with marks under what is meant; a long line is cut on both sides. */
export function toFrame(text: string | undefined, { line, column, endLine, endColumn }: Place): readonly string[] {
  const written = text?.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u)[line - 1];
  if (written === undefined || /^(?:---)?\s*$/u.test(written)) return [];
  const start = Math.max(0, column - 1 - widestLine / 2);
  const shown = written.slice(start, start + widestLine).replace(/[\t\u00A0]/gu, " ");
  const end = endColumn !== undefined && (endLine ?? line) === line ? endColumn : column + 1;
  const length = Math.max(1, Math.min(end, start + widestLine + 1) - column);
  const number = `${line} | `;
  return [number + shown, `${" ".repeat(number.length + column - 1 - start)}${"^".repeat(length)}`];
}
