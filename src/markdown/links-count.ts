import type { Nodes, PhrasingContent, Root } from "mdast";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import { placesInString } from "../data/string-place.ts";
import { findUnlinked, type Stretch } from "../data/unlinked.ts";
import type { ReadQuantities } from "../data/read-quantities.ts";
import type { Language } from "../domain/language.ts";
import { toAdvice, type Problem } from "../domain/problem.ts";
import { textOfInline } from "./inline.ts";
import type { NumberCount } from "./links.ts";
import { parseLinkTarget } from "./links-address.ts";

interface Piece {
  start: number;
  text: string;
  node: PhrasingContent;
}

interface CountOptions {
  language: Language;
  read: ReadQuantities;
  /** What the tree was parsed from: with it a number on the second line of an indented paragraph has its right column. */
  text?: string;
}

/** Counts the numbers of a parsed markdown text that refer to a value, and tells those that do not, each at its place. */
export function checkNumbers(
  file: string,
  root: Root,
  options: CountOptions,
): { numbers: NumberCount; problems: readonly Problem[] } {
  const numbers = { linked: 0, unlinked: 0 };
  const problems: Problem[] = [];
  visit(root, (node: Nodes) => {
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return CONTINUE;
    const pieces = toPieces(node.children);
    const text = pieces.map((piece) => piece.text).join("");
    const linked = pieces.filter(({ node: piece }) => piece.type === "link" && parseLinkTarget(piece.url) !== null);
    numbers.linked += linked.filter(({ node: piece }) => piece.type === "link" && isValue(piece.url)).length;
    for (const stretch of findUnlinked(text, linked.map(toStretch), options)) {
      numbers.unlinked += 1;
      problems.push(toProblem(file, options.text, text, stretch, pieces));
    }
    return SKIP;
  });
  return { numbers, problems };
}

function isValue(address: string): boolean {
  return parseLinkTarget(address)?.kind === "value";
}

function toStretch({ start, text }: Piece): Stretch {
  return { start, end: start + text.length };
}

/** The text as pieces that each come from one node; emphasis is opened, links stay whole. */
function toPieces(nodes: readonly PhrasingContent[], from = 0): readonly Piece[] {
  let start = from;
  return nodes.flatMap((node) => {
    const isOpen = node.type === "emphasis" || node.type === "strong" || node.type === "delete";
    const pieces = isOpen ? toPieces(node.children, start) : [{ start, text: textOfInline([node]), node }];
    start += pieces.reduce((length, piece) => length + piece.text.length, 0);
    return pieces;
  });
}

function toProblem(
  file: string,
  source: string | undefined,
  text: string,
  { start, end }: Stretch,
  pieces: readonly Piece[],
): Problem {
  const piece = pieces.findLast((candidate) => candidate.start <= start);
  const { line, column } = piece?.node.position?.start ?? { line: 1, column: 1 };
  const shown = piece?.text ?? "";
  const written = source ?? "\n".repeat(line - 1) + " ".repeat(column - 1) + shown;
  const place = placesInString(written, { file, line, column }, shown)(start - (piece?.start ?? 0));
  return toAdvice("number-unlinked", place, { text: text.slice(start, end) });
}
