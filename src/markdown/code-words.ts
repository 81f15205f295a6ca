import type { Element, ElementContent } from "hast";

/** An option or a short name with a hyphen in it: "--article", "trang-thai". A longer one may go on in the next line. */
const hyphened = /(?<![\p{L}\p{M}\p{N}_.-])(?=[^\s]*-)[\p{L}\p{M}\p{N}_.-]{3,20}(?![\p{L}\p{M}\p{N}_.-])/u;
/** Signs behind which a long path or a row of a table may go on in the next line. */
const breakable = /(?<=[/,;])(?=[^\s/,;])/u;
const pieces = new RegExp(`(${hyphened.source})`, "u");

/** Code in which lines end behind a slash or a comma before they end within a word. Its text is copied as it is typed. */
export function toCodeWords(code: string): readonly ElementContent[] {
  return code
    .split(breakable)
    .flatMap((part, index) => [...(index === 0 ? [] : [element("wbr", {}, [])]), ...keepNames(part)]);
}

function keepNames(part: string): readonly ElementContent[] {
  return part
    .split(pieces)
    .map((value, index): ElementContent => (index % 2 === 1 ? whole(value) : { type: "text", value }))
    .filter((node) => node.type !== "text" || node.value !== "");
}

function whole(value: string): Element {
  return element("span", { className: ["whole"] }, [{ type: "text", value }]);
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
