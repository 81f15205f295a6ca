import jsep from "jsep";

export const operators = ["+", "-", "*", "/"] as const;
export type Operator = (typeof operators)[number];

export const functionNames = [
  "months",
  "share",
  "percent",
  "ratio",
  "difference",
  "change",
  "rest",
  "min",
  "max",
  "round",
] as const;
export type FunctionName = (typeof functionNames)[number];

/** The numbers that arithmetic itself needs; any other is an assumption and has to be named as one. */
export const plainNumbers: readonly number[] = [1, 2, 12, 100, 365];

/** A formula, of which nothing but arithmetic is left. */
export type Formula =
  | { kind: "number"; value: number }
  | { kind: "name"; name: string }
  | { kind: "negative"; of: Formula }
  | { kind: "operation"; operator: Operator; left: Formula; right: Formula }
  | { kind: "call"; name: FunctionName; of: readonly Formula[] };

/** Why a formula cannot be read, with the piece of it that is to blame. */
export interface FormulaFault {
  reason: "syntax" | "not-arithmetic" | "unknown-function" | "number" | "arguments" | "too-long";
  piece: string;
  /** Where it stands in the formula, 0-based; null where the parser cannot tell. */
  at: number | null;
}

const longest = 400;
const argumentCounts: Readonly<Record<FunctionName, readonly [number, number]>> = {
  months: [2, 2],
  share: [2, 2],
  percent: [2, 2],
  ratio: [2, 2],
  difference: [2, 2],
  change: [2, 2],
  min: [1, 24],
  max: [1, 24],
  rest: [1, 1],
  round: [1, 1],
};

class Fault extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/**
 * Reads "(target - now) / months(now, end)". Only numbers, names, + - * /, brackets and the functions named here are
 * let through: whatever else the parser can read (properties, strings, conditions) is a fault, so no text reaches code.
 */
export function parseFormula(text: string): { formula: Formula } | { fault: FormulaFault } {
  if (text.length > longest) return { fault: { reason: "too-long", piece: text.slice(0, 20), at: longest } };
  try {
    return { formula: toFormula(jsep(text)) };
  } catch (error) {
    if (error instanceof Fault) {
      const piece = error.fault.piece || (foreign.exec(text)?.[0] ?? text);
      return { fault: { ...error.fault, piece, at: placeOf(piece, text) } };
    }
    return { fault: { reason: "syntax", piece: text, at: indexOf(error) } };
  }
}

/** "−" of a word processor, the comma of a decimal, and what else is no arithmetic. */
const foreign = /[^\p{L}\p{N}\s._+*/()-]/u;

function indexOf(error: unknown): number | null {
  return error instanceof Error && "index" in error && typeof error.index === "number" ? error.index : null;
}

function placeOf(piece: string, text: string): number | null {
  const at = piece === "" ? -1 : text.indexOf(piece);
  return at === -1 ? null : at;
}

function isExpression(node: unknown): node is jsep.Expression {
  return typeof node === "object" && node !== null && "type" in node && typeof node.type === "string";
}

function isOperator(text: unknown): text is Operator {
  return operators.some((operator) => operator === text);
}

function isFunctionName(text: unknown): text is FunctionName {
  return functionNames.some((name) => name === text);
}

function toFormula(node: unknown): Formula {
  if (!isExpression(node)) throw new Fault({ reason: "syntax", piece: "", at: null });
  switch (node.type) {
    case "Literal":
      return toNumber(node);
    case "Identifier":
      return { kind: "name", name: String(node["name"]) };
    case "UnaryExpression":
      if (node["operator"] === "-") return { kind: "negative", of: toFormula(node["argument"]) };
      break;
    case "BinaryExpression":
      return toOperation(node);
    case "CallExpression":
      return toCall(node);
  }
  throw new Fault({ reason: "not-arithmetic", piece: pieceOf(node), at: null });
}

function toNumber(node: jsep.Expression): Formula {
  const { value, raw } = node;
  if (typeof value !== "number") throw new Fault({ reason: "not-arithmetic", piece: String(raw), at: null });
  if (!plainNumbers.includes(value)) throw new Fault({ reason: "number", piece: String(raw), at: null });
  return { kind: "number", value };
}

function toOperation(node: jsep.Expression): Formula {
  const { operator } = node;
  if (!isOperator(operator)) throw new Fault({ reason: "not-arithmetic", piece: String(operator), at: null });
  return { kind: "operation", operator, left: toFormula(node["left"]), right: toFormula(node["right"]) };
}

function toCall(node: jsep.Expression): Formula {
  const { callee, arguments: args } = node;
  const name = isExpression(callee) && callee.type === "Identifier" ? callee["name"] : null;
  if (!isFunctionName(name)) {
    const piece = typeof name === "string" ? name : "(";
    throw new Fault({ reason: typeof name === "string" ? "unknown-function" : "not-arithmetic", piece, at: null });
  }
  const of = Array.isArray(args) ? args.map(toFormula) : [];
  const [fewest, most] = argumentCounts[name];
  if (of.length < fewest || of.length > most) throw new Fault({ reason: "arguments", piece: name, at: null });
  return { kind: "call", name, of };
}

const pieces: Readonly<Record<string, string>> = { MemberExpression: ".", ConditionalExpression: "?" };

function pieceOf(node: jsep.Expression): string {
  const operator = node["operator"];
  return typeof operator === "string" ? operator : (pieces[node.type] ?? "");
}

/** Every name that the formula uses, once each, in order. */
export function namesIn(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case "number":
      return [];
    case "name":
      return [formula.name];
    case "negative":
      return namesIn(formula.of);
    case "operation":
      return [...new Set([...namesIn(formula.left), ...namesIn(formula.right)])];
    case "call":
      return [...new Set(formula.of.flatMap(namesIn))];
  }
}
