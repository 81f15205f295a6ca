/**
 * The little of the DOM that drawing needs: elements, attributes, children, text. No styles: an inline style would be
 * refused by the pages' content policy, so whatever sets one sets nothing.
 */
class DrawnNode {
  readonly ownerDocument: DrawingDocument;
  parentNode: DrawnNode | null = null;
  readonly childNodes: DrawnNode[] = [];

  constructor(document: DrawingDocument) {
    this.ownerDocument = document;
  }

  get firstChild(): DrawnNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): DrawnNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }

  set textContent(text: string) {
    for (const child of [...this.childNodes]) this.removeChild(child);
    if (text !== "") this.appendChild(this.ownerDocument.createTextNode(text));
  }

  appendChild(child: DrawnNode): DrawnNode {
    return this.insertBefore(child, null);
  }

  insertBefore(child: DrawnNode, before: DrawnNode | null): DrawnNode {
    child.parentNode?.removeChild(child);
    const index = before === null ? -1 : this.childNodes.indexOf(before);
    if (index < 0) this.childNodes.push(child);
    else this.childNodes.splice(index, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: DrawnNode): DrawnNode {
    const index = this.childNodes.indexOf(child);
    if (index >= 0) this.childNodes.splice(index, 1);
    child.parentNode = null;
    return child;
  }
}

class DrawnText extends DrawnNode {
  readonly nodeType = 3;
  data: string;

  constructor(document: DrawingDocument, data: string) {
    super(document);
    this.data = data;
  }

  override get textContent(): string {
    return this.data;
  }

  override set textContent(text: string) {
    this.data = text;
  }
}

class DrawnElement extends DrawnNode {
  readonly nodeType = 1;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly style = { setProperty: () => undefined, removeProperty: () => undefined };
  readonly #attributes = new Map<string, string>();

  constructor(document: DrawingDocument, namespaceURI: string, localName: string) {
    super(document);
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  get tagName(): string {
    return this.localName;
  }

  get attributes(): readonly { name: string; value: string }[] {
    return Array.from(this.#attributes, ([name, value]) => ({ name, value }));
  }

  get children(): readonly DrawnElement[] {
    return this.childNodes.filter((child) => child instanceof DrawnElement);
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  append(...children: (DrawnNode | string)[]): void {
    for (const child of children) {
      this.appendChild(typeof child === "string" ? this.ownerDocument.createTextNode(child) : child);
    }
  }

  /** Every descendant of a name, or all of them for "*"; no other selector is known here. */
  querySelectorAll(selector: string): DrawnElement[] {
    return this.children.flatMap((child) => [
      ...(selector === "*" || selector === child.localName ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }

  querySelector(selector: string): DrawnElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

class DrawingDocument {
  readonly documentElement = new DrawnElement(this, "http://www.w3.org/1999/xhtml", "html");

  createElementNS(namespace: string, name: string): DrawnElement {
    return new DrawnElement(this, namespace, name);
  }

  createTextNode(text: string): DrawnText {
    return new DrawnText(this, text);
  }
}

function isDocument(value: object): value is Document {
  return "createElementNS" in value;
}

/** A document to draw in, without a browser: quick, and the same bytes each time. */
export function toDocument(): Document {
  const document = new DrawingDocument();
  if (!isDocument(document)) throw new TypeError("drawing document without createElementNS");
  return document;
}
