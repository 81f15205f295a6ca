import type { Definition, FootnoteDefinition, Image, Nodes, Root, Table, Text } from "mdast";
import { visit } from "unist-util-visit";
import { placesInString } from "../data/string-place.ts";
import { toAdvice, toError, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import { textOfInline } from "./inline.ts";
import { placeOfNode } from "./node-place.ts";
import { findOpenCode, findShownInText, findShownTable } from "./shown-markup.ts";
import type { StoryContext } from "./story-context.ts";

/** What is wrong in the text between the markers, links to values and terms aside. */
export function checkProse(file: string, root: Root, context: StoryContext, source: string): readonly Problem[] {
  const problems: Problem[] = [];
  const tell = (found: readonly Problem[]): void => void problems.push(...found);
  visit(root, (node, _index, parent) => {
    if (node.type === "html") tell([toError("prose-html", placeOfNode(file, node), { html: firstLine(node.value) })]);
    if (node.type === "image") tell(checkImage(file, node, parent, context));
    if (node.type === "text") tell([...checkText(file, node, source), ...findShownInText(file, node, source)]);
    if (node.type === "paragraph") tell(findShownTable(file, node, source));
    if (node.type === "code") tell(findOpenCode(file, node, source));
    if (node.type === "table") tell(checkTable(file, node));
    if (node.type === "markerLine" && parent !== root) {
      tell([toError("marker-indented-in-list", placeOfNode(file, node), { name: firstLine(node.value) })]);
    }
  });
  return [...problems, ...checkHeadings(file, root), ...checkFootnotes(file, root)];
}

function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function checkImage(file: string, image: Image, parent: Nodes | undefined, context: StoryContext): readonly Problem[] {
  const place = placeOfNode(file, image);
  const facts = { file: image.url };
  const isAlone = parent?.type === "paragraph" && parent.children.length === 1;
  const named = [...context.images.keys()].find((name) => image.url.endsWith(`/${name}`));
  const suggestion = named ?? suggest(image.url, context.images.keys());
  return [
    ...(image.alt?.trim() ? [] : [toError("prose-image-without-alternative", place, facts)]),
    ...(image.title?.trim() ? [] : [toError("prose-image-without-credit", place, facts)]),
    ...(context.images.has(image.url) ? [] : [toError("prose-image-unknown", place, { ...facts, suggestion })]),
    ...(isAlone ? [] : [toError("prose-image-inline", place, facts)]),
  ];
}

/** What looks like a reference and is none stays in the text as brackets: `[^1]`, `[words][name]`. */
function checkText(file: string, node: Text, source: string): readonly Problem[] {
  const placeAt = placesInString(source, placeOfNode(file, node), node.value);
  const references = node.value.matchAll(
    /\[\^([^\]\s]+)\]|\]\[([^\]]*)\]|\[\[[^\]\n]+\]\]|(?<=\]\s*)\((?:#[^)\n]*\)|#[^)\s]*)/gu,
  );
  const bullets = node.value.matchAll(/(?:^|(?<=\n))([•·▪◦‣●])\s/gu);
  return [
    ...[...references].map(({ 0: reference, 1: footnote, index }) =>
      footnote === undefined
        ? toError("prose-reference-unknown", placeAt(index), { reference })
        : toError("prose-footnote-unknown", placeAt(index), { footnote, suggestion: null }),
    ),
    ...[...bullets].map(({ 1: mark = "", index }) => toAdvice("prose-bullet", placeAt(index), { mark })),
  ];
}

/** Cells beyond the head's are in no column: HTML would go without them. */
function checkTable(file: string, { align, children }: Table): readonly Problem[] {
  const columns = align?.length ?? children[0]?.children.length ?? 0;
  return children
    .flatMap(({ children: cells }) => cells.slice(columns))
    .map((cell) =>
      toError("prose-table-cells", placeOfNode(file, cell), { columns, cell: textOfInline(cell.children).trim() }),
    );
}

function checkHeadings(file: string, root: Root): readonly Problem[] {
  let before = 1;
  return root.children.flatMap((node) => {
    if (node.type !== "heading") return [];
    const deepest = Math.min(before + 1, 4);
    const isRight = node.depth >= 2 && node.depth <= deepest;
    const expected = node.depth < 2 ? 2 : deepest;
    if (isRight) before = node.depth;
    return isRight ? [] : [toError("prose-heading-level", placeOfNode(file, node), { level: node.depth, expected })];
  });
}

/** A note that nothing refers to, or that is given twice, would not be seen by any reader. */
function checkFootnotes(file: string, root: Root): readonly Problem[] {
  const used = new Set<string>();
  const given = new Map<string, FootnoteDefinition | Definition>();
  const problems: Problem[] = [];
  const definitions: (FootnoteDefinition | Definition)[] = [];
  visit(root, (node) => {
    if (node.type === "footnoteReference") used.add(`^${node.identifier}`);
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if (node.type === "footnoteDefinition" || node.type === "definition") definitions.push(node);
  });
  definitions.forEach((node) => {
    const name = node.type === "definition" ? node.identifier : `^${node.identifier}`;
    const before = given.get(name);
    const place = placeOfNode(file, node);
    if (before) problems.push(toError("prose-footnote-twice", place, { footnote: name }, placeOfNode(file, before)));
    else if (!used.has(name)) problems.push(toError("prose-footnote-unused", place, { footnote: name }));
    if (!before) given.set(name, node);
  });
  return problems;
}
