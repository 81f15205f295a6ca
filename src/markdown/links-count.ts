import type { Nodes, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
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

/** Counts the numbers of a parsed markdown text that refer to a value, and tells those that do not, each at its place. */
export function checkNumbers(
  file: string,
  root: Root,
  options: { language: Language; read: ReadQuantities },
): { numbers: NumberCount; problems: readonly Problem[] } {
  const numbers = { linked: 0, unlinked: 0 };
  const problems: Problem[] = [];
  visit(root, (node: Nodes) => {
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return;
    const pieces = toPieces(node.children);
    const text = pieces.map((piece) => piece.text).join("");
    const linked = pieces.filter(({ node: piece }) => piece.type === "link" && parseLinkTarget(piece.url) !== null);
    numbers.linked += linked.filter(({ node: piece }) => piece.type === "link" && isValue(piece.url)).length;
    for (const stretch of findUnlinked(text, linked.map(toStretch), options)) {
      numbers.unlinked += 1;
      problems.push(toProblem(file, text, stretch, pieces));
    }
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

function toProblem(file: string, text: string, { start, end }: Stretch, pieces: readonly Piece[]): Problem {
  const piece = pieces.findLast((candidate) => candidate.start <= start);
  const before = text.slice(piece?.start ?? 0, start).split("\n");
  const origin = piece?.node.position?.start ?? { line: 1, column: 1 };
  const column = (before.length === 1 ? origin.column : 1) + (before.at(-1)?.length ?? 0);
  const place = { file, line: origin.line + before.length - 1, column };
  return toAdvice("number-unlinked", place, { text: text.slice(start, end) });
}
