import type { Element, ElementContent, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** A word that begins with a single letter and a hyphen, "e-mail", and the number of a document, "42/2022/NĐ-CP". */
const unparted =
  /(?<![\p{L}\p{M}\p{N}-])(?:\p{L}-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*|\d+\p{Ll}?(?:\/\d+)?\/\p{Lu}+-\p{Lu}[\p{L}\p{N}-]*)/gu;

/** A text in which a line never ends within such a word. Its words stay as they are, to be copied and searched. */
export function toWholeWords(text: string): readonly ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(unparted)) {
    if (index > end) pieces.push(toText(text.slice(end, index)));
    pieces.push(whole(word));
    end = index + word.length;
  }
  return end < text.length ? [...pieces, toText(text.slice(end))] : pieces;
}

/** The same for every text below a node, but for code, which is shown as it is typed. */
export function keepWordsWhole(root: Root): Root {
  visit(root, (node, index, parent) => {
    if (node.type === "element" && (node.tagName === "code" || node.tagName === "pre")) return SKIP;
    if (node.type !== "text" || parent === undefined || index === undefined || !node.value.includes("-")) return;
    const pieces = toWholeWords(node.value);
    if (pieces.every(({ type }) => type === "text")) return;
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return root;
}

function toText(value: string): Text {
  return { type: "text", value };
}

function whole(word: string): Element {
  return { type: "element", tagName: "span", properties: { className: ["whole"] }, children: [toText(word)] };
}
