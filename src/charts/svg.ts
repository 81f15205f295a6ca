const namespace = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** One SVG element. Attributes that are null or undefined are left out; a text child becomes text, never markup. */
export function svg(
  document: Document,
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Element | string | null)[]
): Element {
  const element = document.createElementNS(namespace, name);
  setAttributes(element, attributes);
  for (const child of children) {
    if (child !== null) element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}
