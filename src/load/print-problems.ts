import path from "node:path";
import { styleText } from "node:util";
import type { Language } from "../domain/language.ts";
import type { Problem } from "../domain/problem.ts";
import { tell } from "../words/problems/index.ts";

interface PrintOptions {
  language: Language;
  /** Paths are printed from here. */
  from: string;
  /** Default: false. */
  isColoured?: boolean;
  /** The text of a file where it is at hand: the line is shown with a caret under the column. */
  textOf?: (file: string) => string | undefined;
}

const levelWords = { vi: { error: "lỗi", advice: "lời khuyên" }, en: { error: "error", advice: "advice" } } as const;
const widestLine = 110;

/** Problems as an editor reads them: `file:line:column level rule: sentence`, the line itself, and the mend. */
export function formatProblems(problems: readonly Problem[], options: PrintOptions): string {
  return problems.map((problem) => formatProblem(problem, options)).join("\n");
}

function formatProblem(problem: Problem, { language, from, isColoured = false, textOf }: PrintOptions): string {
  const { file, line, column } = problem.place;
  const { says, mend } = tell(problem, language);
  const paint = (style: "red" | "yellow" | "dim", text: string): string =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const level = paint(problem.level === "error" ? "red" : "yellow", levelWords[language][problem.level]);
  const shown = path.relative(from, file) || file;
  const frame = toFrame(textOf?.(file), line, column);
  const related = problem.related;
  return [
    `${shown}:${line}:${column} ${level} ${problem.rule}: ${says}`,
    ...frame.map((text) => paint("dim", `    ${text}`)),
    ...(related === undefined
      ? []
      : [`    ${path.relative(from, related.file) || related.file}:${related.line}:${related.column}`]),
    `    ${mend}`,
  ].join("\n");
}

function toFrame(text: string | undefined, line: number, column: number): readonly string[] {
  const written = text?.split(/\r?\n/u)[line - 1];
  if (written === undefined || written.trim() === "") return [];
  const start = Math.max(0, column - 1 - widestLine / 2);
  const shown = written.slice(start, start + widestLine).replace(/\t/gu, " ");
  return [shown, `${" ".repeat(column - 1 - start)}^`];
}
