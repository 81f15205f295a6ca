import { isMap, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { toError, type Place, type Problem, type Reading } from "./problem.ts";
import type { Expected } from "./rules/yaml.ts";
import { suggest } from "./suggestion.ts";
import { findCutTexts, findSyntaxProblems } from "./yaml-syntax.ts";

interface YamlSource {
  /** The path that problems name. */
  file: string;
  text: string;
  /** 1-based line of the file on which the YAML begins. Default: 1. */
  firstLine?: number;
}

type Path = readonly PropertyKey[];

/** A YAML text read and checked against its schema, with every problem at its line and column. */
export interface YamlReading<T> extends Reading<T> {
  /** The place of the value (or of the field's name) at a path of the text: ["states", 0, "id"]. */
  placeOf: (path: Path, part?: "name" | "value") => Place;
}

/** A YAML text, to be checked against one schema after another. */
export interface YamlText {
  check: <T>(schema: z.ZodType<T>) => YamlReading<T>;
}

/**
 * Reads YAML against a zod schema. All problems are told at once: syntax, duplicate and unknown fields (with the
 * name most likely meant), missing fields, wrong values. `value` is null where there is any error; there can be advice beside it.
 */
export function parseYaml<T>(source: YamlSource, schema: z.ZodType<T>): YamlReading<T> {
  return readYaml(source).check(schema);
}

/** Reads a YAML text once; a syntax error is told by whatever checks it. */
export function readYaml({ file, text, firstLine = 1 }: YamlSource): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const placeOf = (path: Path, part: "name" | "value" = "value"): Place => placeAt(offsetOf(document, path, part));
  const syntax = findSyntaxProblems(document, text, placeAt);
  if (syntax.length > 0) return { check: () => ({ value: null, problems: syntax, placeOf }) };
  const cut = findCutTexts(document, text, placeAt);
  const isCut = cut.some(({ level }) => level === "error");
  const data: unknown = document.toJS() ?? {};
  return {
    check: (schema) => {
      const result = schema.safeParse(data);
      if (result.success) return { value: isCut ? null : result.data, problems: cut, placeOf };
      const problems = result.error.issues.flatMap((issue) => toProblems(issue, data, schema, placeOf));
      return { value: null, problems: [...cut, ...problems], placeOf };
    },
  };
}

function offsetOf(document: Document, path: Path, part: "name" | "value"): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const name = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
      const node = part === "name" || depth < path.length ? pair?.key : (pair?.value ?? pair?.key);
      const offset = rangeStart(node) ?? rangeStart(pair?.key);
      if (offset !== null) return offset;
    }
    const offset = rangeStart(document.getIn(path.slice(0, depth), true));
    if (offset !== null) return offset;
  }
  return rangeStart(document.contents) ?? 0;
}

function rangeStart(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return null;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : null;
}

type Issue = z.core.$ZodIssue;

function toProblems(
  issue: Issue,
  data: unknown,
  schema: z.ZodType,
  placeOf: (path: Path, part?: "name" | "value") => Place,
): readonly Problem[] {
  const field = issue.path.map(String).join(".");
  const actual = valueAt(data, issue.path);
  if (issue.code === "invalid_key") {
    const [inner] = issue.issues;
    const facts = {
      field,
      expected: inner === undefined ? "id" : expectedOf(inner),
      actual: field.split(".").at(-1) ?? "",
    };
    return [toError("field-wrong", placeOf(issue.path, "name"), facts)];
  }
  if (issue.code === "unrecognized_keys") {
    const known = knownFields(schema, issue.path);
    return issue.keys.map((key) =>
      toError("field-unknown", placeOf([...issue.path, key], "name"), {
        field: [...issue.path.map(String), key].join("."),
        suggestion: suggest(key, known),
        known,
      }),
    );
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0 && actual !== undefined) {
    const nearest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
    if (depthOf(nearest) > 0) {
      return nearest.flatMap((inner) =>
        toProblems({ ...inner, path: [...issue.path, ...inner.path] }, data, schema, placeOf),
      );
    }
  }
  if (actual === undefined || actual === null) {
    return [toError("field-missing", placeOf(issue.path, "name"), { field })];
  }
  if (issue.code === "invalid_value" || (issue.code === "invalid_union" && "discriminator" in issue)) {
    const choices = issue.code === "invalid_value" ? issue.values.map(String) : [];
    const facts = { field, actual: print(actual), choices, suggestion: suggest(print(actual), choices) };
    return [toError("field-choice", placeOf(issue.path), facts)];
  }
  if (isEmptyIssue(issue)) return [toError("field-empty", placeOf(issue.path), { field })];
  return [toError("field-wrong", placeOf(issue.path), { field, expected: expectedOf(issue), actual: print(actual) })];
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function isEmptyIssue(issue: Issue): boolean {
  return issue.code === "too_small" || (issue.code === "custom" && issue.params?.["empty"] === true);
}

const expectedByType: Readonly<Record<string, Expected>> = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-no",
  array: "list",
  object: "fields",
  record: "fields",
};
const expectations: ReadonlySet<string> = new Set<Expected>(["date", "id", "address", "language"]);

function isExpected(text: unknown): text is Expected {
  return typeof text === "string" && expectations.has(text);
}

function expectedOf(issue: Issue): Expected {
  if (issue.code === "invalid_type") return expectedByType[issue.expected] ?? "text";
  const wanted: unknown = issue.code === "custom" ? issue.params?.["expected"] : undefined;
  return isExpected(wanted) ? wanted : "text";
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value) && typeof key === "number") return value[key];
    return isRecord(value) ? value[String(key)] : undefined;
  }, data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function print(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** The fields that the schema allows at a path, read from its JSON Schema form. */
function knownFields(schema: z.ZodType, path: Path): readonly string[] {
  let nodes: readonly unknown[] = alternatives(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  for (const key of path) nodes = nodes.flatMap((node) => alternatives(childOf(node, key)));
  return [
    ...new Set(
      nodes.flatMap((node) => (isRecord(node) && isRecord(node["properties"]) ? Object.keys(node["properties"]) : [])),
    ),
  ];
}

function alternatives(node: unknown): readonly unknown[] {
  if (!isRecord(node)) return [];
  const options = [node["anyOf"], node["oneOf"], node["allOf"]].filter(Array.isArray).flat();
  return [node, ...options.flatMap(alternatives)];
}

function childOf(node: unknown, key: PropertyKey): unknown {
  if (!isRecord(node)) return undefined;
  if (typeof key === "number") return node["items"];
  const properties = node["properties"];
  return (isRecord(properties) ? properties[String(key)] : undefined) ?? node["additionalProperties"];
}
