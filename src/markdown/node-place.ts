import type { Place } from "../domain/problem.ts";

interface Positioned {
  position?: { start: { line: number; column: number }; end: { line: number; column: number } } | undefined;
}

/** Where a node of the tree stands in its file. */
export function placeOfNode(file: string, { position }: Positioned): Place {
  if (!position) return { file, line: 1, column: 1 };
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
