const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for element content and for quoted attributes, in HTML and in XML. Control characters are left out. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"']/gu, (character) => escapes[character] ?? character);
}

const geometry = new Set(
  "x y x1 y1 x2 y2 cx cy r rx ry width height d points transform viewBox dx dy font-size stroke-width".split(" "),
);
const dropped = /^(?:style|class|xmlns(?::.*)?|aria-hidden|aria-description|font-variant)$|^on/u;

/** One decimal is a tenth of a pixel: more only costs bytes. */
export function roundCoordinates(text: string): string {
  return text.replace(/-?\d*\.\d+(?:e-?\d+)?|-?\d+e-?\d+/gu, (number) =>
    String(Math.round(Number(number) * 10) / 10 + 0),
  );
}

/**
 * A drawn tree as SVG text: coordinates to one decimal, no style, no script, no stray label. Only the root keeps its
 * name and class; what is empty is left out.
 */
export function serialiseSvg(root: Element): string {
  return serialise(root, true);
}

function serialise(element: Element, isRoot: boolean): string {
  if (element.localName === "style" || element.localName === "script") return "";
  const content = Array.from(element.childNodes, (child) =>
    isElement(child) ? serialise(child, false) : escapeMarkup(child.textContent ?? ""),
  ).join("");
  if (content === "" && (element.localName === "g" || element.localName === "text")) return "";
  const attributes = Array.from(element.attributes, ({ name, value }) => {
    if (!isRoot && (dropped.test(name) || name === "aria-label")) return "";
    return ` ${name}="${escapeMarkup(geometry.has(name) ? roundCoordinates(value) : value)}"`;
  }).join("");
  if (element.localName === "g" && attributes === "") return content;
  return `<${element.localName}${attributes}${content === "" ? "/>" : `>${content}</${element.localName}>`}`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
