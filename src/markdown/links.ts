import type { Element, ElementContent, Root as Hast } from "hast";
import type { Link, PhrasingContent, Text } from "mdast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { findUnlinked, type Stretch } from "../data/unlinked.ts";
import { toAdvice, toError, type Place, type Problem } from "../domain/problem.ts";
import type { RichText } from "../domain/value.ts";
import { bindNumbersIn } from "./bound-line.ts";
import { parseInline, textOfInline } from "./inline.ts";
import type { LinkContext, LinkText } from "./links-context.ts";
import { resolveLink } from "./links-resolve.ts";
import { keepWordsWhole } from "./whole-words.ts";

export type { LinkContext } from "./links-context.ts";
export { idOfValue } from "./links-address.ts";

/** A text whose links are resolved. */
export interface Linked {
  rich: RichText;
  /** Values that it refers to (`dataset.key`), in reading order. */
  values: readonly string[];
  problems: readonly Problem[];
  numbers: NumberCount;
}

/** "27 of 29 numbers are linked". Those marked `#plain` are not counted. */
export interface NumberCount {
  linked: number;
  unlinked: number;
}

const stringify = unified().use(rehypeStringify).freeze();
const toHtml = (root: Hast): string => stringify.stringify(keepWordsWhole(root));

/** Resolves one value or term link; null where the address is of another kind. */
export function renderLink(link: LinkText, context: LinkContext): Linked | null {
  const resolved = resolveLink(link, context);
  if (resolved === null) return null;
  const root: Hast = { type: "root", children: [resolved.hast] };
  const { text, values, problems } = resolved;
  return {
    rich: { html: toHtml(root), text },
    values,
    problems,
    numbers: { linked: values.length, unlinked: 0 },
  };
}

/**
 * Renders one line of text with its links, as HTML and as plain text. `placeAt` tells where a character of the text stands;
 * without it the text is taken to be one line that begins at `place`.
 */
export function renderLinked(
  source: string,
  context: LinkContext,
  place: Place,
  placeAt: (offset: number) => Place = (offset) => ({ ...place, column: place.column + offset }),
): Linked {
  const state: State = { context, placeAt, text: "", linked: [], values: [], problems: [] };
  const children = renderAll(parseInline(source.normalize("NFC")), state);
  const root: Hast = { type: "root", children: [...children] };
  const unlinked = findUnlinked(state.text, state.linked, context);
  const told = context.tellsUnlinked === true ? unlinked.map((stretch) => toUnlinked(stretch, state, source)) : [];
  return {
    rich: { html: toHtml(bindNumbersIn(root)), text: state.text },
    values: state.values,
    problems: [...state.problems, ...told],
    numbers: { linked: state.values.length, unlinked: unlinked.length },
  };
}

interface State {
  context: LinkContext;
  placeAt: (offset: number) => Place;
  /** The text so far, as a reader sees it, and which stretches of it are links. */
  text: string;
  linked: Stretch[];
  values: string[];
  problems: Problem[];
}

function toUnlinked({ start, end }: Stretch, { text, placeAt }: State, source: string): Problem {
  const written = text.slice(start, end);
  const occurrence = text.slice(0, start).split(written).length - 1;
  let at = -1;
  for (let index = 0; index <= occurrence; index += 1) at = source.indexOf(written, at + 1);
  return toAdvice("number-unlinked", placeAt(Math.max(0, at)), { text: written });
}

function renderAll(nodes: readonly PhrasingContent[], state: State): readonly ElementContent[] {
  return nodes.flatMap((node) => renderNode(node, state));
}

function renderNode(node: PhrasingContent, state: State): readonly ElementContent[] {
  switch (node.type) {
    case "text":
      state.problems.push(...checkBroken(node, state));
      return [write(node.value, state)];
    case "html":
      return [write(node.value, state)];
    case "inlineCode":
      return [element("code", {}, [write(node.value, state)])];
    case "emphasis":
      return [element("em", {}, renderAll(node.children, state))];
    case "strong":
      return [element("strong", {}, renderAll(node.children, state))];
    case "break":
      write(" ", state);
      return [element("br", {}, [])];
    case "link":
      return renderLinkNode(node, state);
    case "image":
      state.problems.push(toError("link-image", placeOf(node, state), {}));
      return [write(node.alt ?? "", state)];
    default:
      return [write(textOfInline([node]), state)];
  }
}

function renderLinkNode(node: Link, state: State): readonly ElementContent[] {
  const link = {
    address: node.url,
    text: textOfInline(node.children),
    before: state.text,
    place: placeOf(node, state),
  };
  const start = state.text.length;
  const resolved = resolveLink(link, state.context);
  if (resolved !== null) {
    state.text += resolved.text;
    state.linked.push({ start, end: state.text.length });
    state.values.push(...resolved.values);
    state.problems.push(...resolved.problems);
    return [resolved.hast];
  }
  const children = renderAll(node.children, state);
  if (/^(?:https?:\/\/|mailto:|\/(?!\/)|#)\S*$/iu.test(node.url)) return [element("a", { href: node.url }, children)];
  state.problems.push(toError("link-unsafe", link.place, { address: node.url }));
  return children;
}

/** What looks like a link of ours and is none would be shown with its brackets: `[x](#term:Some Word)`. */
function checkBroken(node: Text, state: State): readonly Problem[] {
  return [...node.value.matchAll(/\]\((?<address>#[^)]*)\)?/gu)].map((match) =>
    toError("link-shape", placeOf(node, state), {
      address: match.groups?.["address"] ?? "",
      example: "#value:dataset.key",
    }),
  );
}

function placeOf({ position }: PhrasingContent, { placeAt }: State): Place {
  const start = placeAt(position?.start.offset ?? 0);
  const end = placeAt(position?.end.offset ?? 0);
  return { ...start, endLine: end.line, endColumn: end.column };
}

function write(text: string, state: State): ElementContent {
  state.text += text;
  return { type: "text", value: text };
}

function element(tagName: string, properties: Element["properties"], children: readonly ElementContent[]): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
