import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { bindNumbers } from "../domain/bound-numbers.ts";

/** A stretch of a line that readers see, and how it is put back. */
interface Stretch {
  text: string;
  replace: (bound: string) => void;
}

/** A line's nodes with its numbers bound to their words, whatever links and emphasis stand among them; code is left alone. */
export function bindNumbersIn<Node extends Root | Element>(line: Node): Node {
  const stretches: Stretch[] = [];
  visit(line, (node) => {
    if (node.type === "element" && node.tagName === "code") return SKIP;
    if (node.type === "text") stretches.push({ text: node.value, replace: (bound) => void (node.value = bound) });
    if (node.type === "raw") {
      // Links are HTML already: between their tags are the words.
      const pieces = node.value.split(/(<[^>]*>)/u);
      for (const [index, text] of pieces.entries()) {
        if (index % 2 === 1) continue;
        const replace = (bound: string): void => {
          pieces[index] = bound;
          node.value = pieces.join("");
        };
        stretches.push({ text, replace });
      }
    }
    return undefined;
  });
  const bound = bindNumbers(stretches.map(({ text }) => text).join(""));
  let start = 0;
  for (const { text, replace } of stretches) {
    replace(bound.slice(start, start + text.length));
    start += text.length;
  }
  return line;
}
