import { formatDate } from "../domain/date.ts";
import type { Language } from "../domain/language.ts";
import type { Formula, FunctionName } from "./formula.ts";
import type { Operand } from "./evaluate.ts";
import { monthsBetween } from "./months.ts";
import { formatNumber } from "../domain/number.ts";

/** A formula's name and how the number behind it is printed in a language. */
export type PrintName = (name: string) => string;

interface Printing {
  language: Language;
  print: PrintName;
  operands: ReadonlyMap<string, Operand>;
}

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;
const strength = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

const words: Readonly<Record<Language, Readonly<Record<"min" | "max" | "round" | "month" | "months", string>>>> = {
  vi: { min: "nhỏ nhất trong", max: "lớn nhất trong", round: "làm tròn", month: "tháng", months: "tháng" },
  en: { min: "least of", max: "greatest of", round: "rounded", month: "month", months: "months" },
};

/** The formula with its numbers in it: "(30% − gần 14%) ÷ 7 tháng". */
export function showFormula(formula: Formula, printing: Printing): string {
  switch (formula.kind) {
    case "number":
      return formatNumber(formula.value, printing.language);
    case "name":
      return printing.print(formula.name);
    case "negative":
      return `−${bracketed(formula.of, 3, printing)}`;
    case "operation": {
      const level = strength[formula.operator];
      const isOrdered = formula.operator === "-" || formula.operator === "/";
      const left = bracketed(formula.left, level, printing);
      const right = bracketed(formula.right, isOrdered ? level + 1 : level, printing);
      return `${left} ${signs[formula.operator]} ${right}`;
    }
    case "call":
      return showCall(formula.name, formula.of, printing);
  }
}

function bracketed(formula: Formula, level: number, printing: Printing): string {
  const shown = showFormula(formula, printing);
  return levelOf(formula) < level ? `(${shown})` : shown;
}

function levelOf(formula: Formula): number {
  if (formula.kind === "operation") return strength[formula.operator];
  if (formula.kind === "negative") return 1;
  if (formula.kind !== "call") return 4;
  const levels: Partial<Record<FunctionName, number>> = {
    share: 2,
    percent: 2,
    ratio: 2,
    change: 2,
    difference: 1,
    rest: 1,
  };
  return levels[formula.name] ?? 4;
}

function showCall(name: FunctionName, of: readonly Formula[], printing: Printing): string {
  const [a, b] = of;
  if (name === "months") return showMonths(of, printing);
  if (a !== undefined && b !== undefined) {
    if (name === "ratio") return `${bracketed(a, 2, printing)} ÷ ${bracketed(b, 3, printing)}`;
    if (name === "difference") return `${bracketed(a, 1, printing)} − ${bracketed(b, 2, printing)}`;
    if (name === "percent") return `${bracketed(a, 2, printing)} × ${bracketed(b, 2, printing)}`;
    if (name === "share") return `${bracketed(a, 2, printing)} ÷ ${bracketed(b, 3, printing)} × 100`;
    if (name === "change") {
      return `(${bracketed(b, 1, printing)} − ${bracketed(a, 2, printing)}) ÷ ${bracketed(a, 3, printing)} × 100`;
    }
  }
  if (name === "rest" && a !== undefined) return `100% − ${bracketed(a, 2, printing)}`;
  const word = name === "min" || name === "max" ? words[printing.language][name] : words[printing.language].round;
  return `${word} (${of.map((formula) => showFormula(formula, printing)).join("; ")})`;
}

function showMonths(of: readonly Formula[], { language, operands }: Printing): string {
  const dates = of.map((formula) => (formula.kind === "name" ? (operands.get(formula.name)?.date ?? null) : null));
  const [from, to] = dates;
  if (!from || !to) return "";
  const { value } = monthsBetween(from, to);
  const number = formatNumber(Math.round(value * 100) / 100, language);
  const span = `${formatDate(from, language)} – ${formatDate(to, language)}`;
  return `${number} ${words[language][value === 1 ? "month" : "months"]} (${span})`;
}
