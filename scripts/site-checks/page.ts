import { Parser } from "htmlparser2";
import { addressesOf, type Address } from "./addresses.ts";

/** A script or style written into the page itself. */
export interface Inline {
  element: "script" | "style";
  code: string;
}

/** What the checks look at on one page; its text itself is let go. */
export interface Page {
  path: string;
  language: string | null;
  title: string;
  description: string;
  headings: number;
  ids: ReadonlySet<string>;
  repeatedIds: ReadonlySet<string>;
  addresses: readonly Address[];
  policy: string | null;
  /** The first script or style that stands before the policy, or without one. */
  beforePolicy: string | null;
  inline: readonly Inline[];
  /** Elements with a style attribute. */
  styled: readonly string[];
  handlers: readonly { element: string; attribute: string }[];
  imagesWithoutAlt: readonly string[];
  /** Nothing to read besides a heading: in <main> where there is one. */
  isEmpty: boolean;
  /** A page that only sends the reader on. */
  isRedirect: boolean;
}

const silent = new Set(["h1", "script", "style", "template", "title"]);
// Types of <script> that hold data, which no policy forbids.
const isData = (type: string): boolean => /^application\/(?:[a-z-]+\+)?json$|^text\/(?:plain|template)$/u.test(type);

/** Reads a page once, from its first character to its last. */
export function parsePage(path: string, html: string): Page {
  const reader = new PageReader();
  const parser = new Parser(reader);
  parser.end(html);
  return { path, ...reader.facts() };
}

class PageReader {
  private language: string | null = null;
  private title = "";
  private description = "";
  private headings = 0;
  private readonly ids = new Set<string>();
  private readonly repeatedIds = new Set<string>();
  private readonly addresses: Address[] = [];
  private policy: string | null = null;
  private beforePolicy: string | null = null;
  private readonly inline: Inline[] = [];
  private readonly styled: string[] = [];
  private readonly handlers: { element: string; attribute: string }[] = [];
  private readonly imagesWithoutAlt: string[] = [];
  private isRedirect = false;
  private readonly open: string[] = [];
  /** How many open elements hide their text from readers, or hold the first heading's. */
  private silentDepth = 0;
  private readonly holdsText = { main: false, body: false };
  private hasMain = false;
  private code: { element: "script" | "style"; code: string } | null = null;

  onopentag(name: string, attributes: Record<string, string>): void {
    this.open.push(name);
    if (silent.has(name)) this.silentDepth += 1;
    for (const attribute in attributes) this.readAttribute(name, attribute, attributes[attribute] ?? "");
    for (const address of addressesOf(name, attributes)) this.addresses.push(address);
    this.readElement(name, attributes);
  }

  private readAttribute(element: string, attribute: string, value: string): void {
    if (attribute === "id") (this.ids.has(value) ? this.repeatedIds : this.ids).add(value);
    else if (attribute === "style") this.styled.push(element);
    else if (attribute.startsWith("on")) this.handlers.push({ element, attribute });
  }

  private readElement(name: string, attributes: Record<string, string>): void {
    if (name === "html") this.language = attributes["lang"] ?? null;
    else if (name === "h1") this.headings += 1;
    else if (name === "main") this.hasMain = true;
    else if (name === "img" && attributes["alt"] === undefined) this.imagesWithoutAlt.push(attributes["src"] ?? "");
    else if (name === "meta") this.readMeta(attributes);
    else if (name === "script" || name === "style") this.readCode(name, attributes);
    else if (name === "link" && /\bstylesheet\b/u.test(attributes["rel"] ?? "")) this.notePolicyOrder(name);
  }

  private readMeta({ name, content = "", ...others }: Record<string, string>): void {
    const equivalent = (others["http-equiv"] ?? "").toLowerCase();
    if (name === "description") this.description = content.trim();
    if (equivalent === "content-security-policy") this.policy = this.policy === null ? content : this.policy;
    if (equivalent === "refresh") this.isRedirect = true;
  }

  private readCode(element: "script" | "style", { src, type = "" }: Record<string, string>): void {
    if (element === "script" && isData(type)) return;
    this.notePolicyOrder(element);
    if (src === undefined) this.code = { element, code: "" };
  }

  private notePolicyOrder(element: string): void {
    if (this.policy === null) this.beforePolicy ??= element;
  }

  ontext(text: string): void {
    if (this.code !== null) this.code.code += text;
    if (this.silentDepth > 0) {
      if (this.open.at(-1) === "title" && !this.open.includes("svg")) this.title += text;
      return;
    }
    // Once a place is known to hold words, how many more does not matter.
    if (this.holdsText.main || text.trim() === "") return;
    this.holdsText.main = this.open.includes("main");
    this.holdsText.body ||= this.open.includes("body");
  }

  onclosetag(name: string): void {
    if (this.code !== null && name === this.code.element) {
      this.inline.push(this.code);
      this.code = null;
    }
    this.open.pop();
    if (silent.has(name)) this.silentDepth -= 1;
  }

  facts(): Omit<Page, "path"> {
    return {
      language: this.language,
      title: this.title.trim(),
      description: this.description,
      headings: this.headings,
      ids: this.ids,
      repeatedIds: this.repeatedIds,
      addresses: this.addresses,
      policy: this.policy,
      beforePolicy: this.beforePolicy,
      inline: this.inline,
      styled: this.styled,
      handlers: this.handlers,
      imagesWithoutAlt: this.imagesWithoutAlt,
      isEmpty: !(this.hasMain ? this.holdsText.main : this.holdsText.body),
      isRedirect: this.isRedirect,
    };
  }
}
