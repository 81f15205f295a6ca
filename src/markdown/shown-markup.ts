import type { Code, Paragraph, Text } from "mdast";
import { fold } from "../domain/fold.ts";
import { toError, type Place, type Problem } from "../domain/problem.ts";
import type { ShownMarkup } from "../domain/rules/story.ts";
import { knownDirectives } from "./directive.ts";
import { placeOfNode } from "./node-place.ts";

const names = knownDirectives.join("|");
/** A marker that stands within a line, or whose colons are those of another alphabet. */
const marker = new RegExp(
  `(?<!\\\\[:：]{0,3})(?<![\\p{L}\\p{N}-])(?:[:：]{1,4}(?:${names})[[{]|(?:${names})\\{)`,
  "giu",
);
const heading = /(?<=^|\n)[ \t>]*#{2,6}[^\s#]/gu;
const strong = /(?<!\\)\*\*/gu;

/** Markup that makes nothing where it stands: readers would see the marks themselves. An escaped mark is meant to be seen. */
export function findShownInText(file: string, node: Text, source: string): readonly Problem[] {
  const raw = rawOf(node, source);
  const find = (kind: ShownMarkup, pattern: RegExp, text = raw): readonly Problem[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const at = index + found.length - found.trimStart().length;
      return tell(kind, raw.slice(at), placeIn(file, node, raw, at));
    });
  return [...find("marker", marker, fold(raw)), ...find("heading", heading), ...find("strong", strong).slice(0, 1)];
}

/** A row of a table is one only below the line that parts head and body. */
export function findShownTable(file: string, node: Paragraph, source: string): readonly Problem[] {
  const raw = rawOf(node, source);
  return raw.startsWith("|") ? [tell("table", raw, placeOfNode(file, node))] : [];
}

/** A fence that nothing closes makes code of all that follows. */
export function findOpenCode(file: string, node: Code, source: string): readonly Problem[] {
  const raw = rawOf(node, source);
  const lines = raw.split("\n");
  const isClosed = lines.length > 1 && /^[\s>]*(?:`{3,}|~{3,})\s*$/u.test(lines.at(-1) ?? "");
  return isClosed ? [] : [toError("prose-code-open", placeOfNode(file, node), {})];
}

type Placed = Pick<Text, "position">;

function rawOf({ position }: Placed, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function tell(kind: ShownMarkup, from: string, place: Place): Problem {
  const [line = ""] = from.split("\n");
  const written = line.length > 40 ? `${line.slice(0, 40)}…` : line.trimEnd();
  return toError("prose-markup-shown", place, { kind, written });
}

function placeIn(file: string, { position }: Placed, raw: string, at: number): Place {
  const before = raw.slice(0, at).split("\n");
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const last = before.at(-1) ?? "";
  return {
    file,
    line: line + before.length - 1,
    column: before.length === 1 ? column + last.length : last.length + 1,
  };
}
