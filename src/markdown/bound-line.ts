import type { Element, Root, Text } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { bindNumbers } from "../domain/bound-numbers.ts";

/** A line's nodes with its numbers bound to their words, whatever links and emphasis stand among them; code is left alone. */
export function bindNumbersIn<Node extends Root | Element>(line: Node): Node {
  const texts: Text[] = [];
  visit(line, (node) => {
    if (node.type === "element" && node.tagName === "code") return SKIP;
    if (node.type === "text") texts.push(node);
    return undefined;
  });
  const bound = bindNumbers(texts.map(({ value }) => value).join(""));
  let start = 0;
  for (const text of texts) {
    const end = start + text.value.length;
    text.value = bound.slice(start, end);
    start = end;
  }
  return line;
}
