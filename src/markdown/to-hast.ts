import type { Element, ElementContent, Root as Hast, RootContent } from "hast";
import type { Image, Link, Nodes, Root } from "mdast";
import remarkRehype, { type Options } from "remark-rehype";
import { unified } from "unified";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import { toError, type Problem } from "../domain/problem.ts";
import { toSlug } from "../domain/slug.ts";
import { suggest } from "../domain/suggestion.ts";
import { bindNumbersIn } from "./bound-line.ts";
import { toCodeWords } from "./code-words.ts";
import type { MarkerLine } from "./marker-syntax.ts";
import { placeOfNode } from "./node-place.ts";
import type { PlacedValue } from "./placed-value.ts";
import type { StoryContext } from "./story-context.ts";
import { keepWordsWhole } from "./whole-words.ts";

/** Every note's and note mark's id begins with this. */
export const notePrefix = "note-";

export interface RenderedMarkdown {
  hast: Hast;
  values: readonly PlacedValue[];
  problems: readonly Problem[];
}

/**
 * Markdown as HTML nodes. A marker line becomes an empty `<hr data-marker>` with its number, top level, in order.
 * `ids` are the addresses on the page that links may lead to beside the headings'.
 */
export function toHast(file: string, root: Root, ids: readonly string[], context: StoryContext): RenderedMarkdown {
  const values: PlacedValue[] = [];
  const problems: Problem[] = [];
  const headings = headingIds(root, ids);
  let markers = 0;
  const options: Options = {
    clobberPrefix: notePrefix,
    footnoteLabel: context.words.notes,
    footnoteLabelProperties: { className: ["notes-title"] },
    footnoteBackLabel: (reference) => context.words.backToText(reference + 1),
    handlers: {
      markerLine: (_state, _node: MarkerLine): Element => {
        markers += 1;
        return element("hr", { dataMarker: String(markers - 1) }, []);
      },
      heading: (state, node: Nodes & { type: "heading" }): Element =>
        element(`h${node.depth}`, { id: headings.get(node) }, state.all(node)),
      link: (state, node: Link, parent: Nodes | undefined): ElementContent | ElementContent[] => {
        const text = textOf(node);
        const place = placeOfNode(file, node);
        const rendered = context.renderLink({ address: node.url, text, before: textBefore(node, parent), place });
        if (rendered) {
          values.push(...rendered.values.map((reference) => ({ reference, place })));
          problems.push(...rendered.problems);
          return { type: "raw", value: rendered.rich.html };
        }
        const href = hrefOf(node.url, [...ids, ...headings.values()], context);
        if (typeof href === "string") return element("a", { href, title: node.title ?? undefined }, state.all(node));
        problems.push({ ...href, place });
        return state.all(node);
      },
      image: (_state, node: Image): Element => imageElement(node, context),
    },
  };
  const hast = unified().use(remarkRehype, options).runSync(root);
  return { hast: keepWordsWhole(tidy(hast)), values, problems };
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

/** The words of a node as a reader sees them. */
export function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function textBefore(node: Link, parent: Nodes | undefined): string {
  if (!parent || !("children" in parent)) return "";
  let before = "";
  for (const child of parent.children) {
    if (child === node) return before;
    before += textOf(child);
  }
  return before;
}

/** An address for each heading, made of its words; steps and earlier headings keep theirs. */
function headingIds(root: Root, taken: readonly string[]): ReadonlyMap<Nodes, string> {
  const ids = new Map<Nodes, string>();
  const used = new Set(taken);
  visit(root, (node) => {
    if (node.type === "paragraph" || node.type === "table") return SKIP;
    if (node.type !== "heading") return CONTINUE;
    const slug = toSlug(textOf(node)) || "section";
    let id = slug;
    for (let number = 2; used.has(id); number += 1) id = `${slug}-${number}`;
    used.add(id);
    ids.set(node, id);
    return SKIP;
  });
  return ids;
}

const storyLink = /^#(?:story|bai):(.*)$/u;
const pageLink = /^#(?:page|trang):(.*)$/u;

/** What a plain link leads to, or what is wrong with it. */
function hrefOf(
  address: string,
  ids: readonly string[],
  { stories, pages = new Map() }: StoryContext,
): string | Problem {
  const nowhere = { file: "", line: 1, column: 1 };
  const story = storyLink.exec(address)?.[1];
  if (story !== undefined) {
    // Names are only compared where there is none to lead to: with a thousand stories that takes its time.
    const toUnknown = () =>
      toError("story-related-unknown", nowhere, { id: story, suggestion: suggest(story, stories.keys()) });
    return stories.get(story) ?? toUnknown();
  }
  const page = pageLink.exec(address)?.[1];
  if (page !== undefined) {
    const known = [...pages.keys()];
    return (
      pages.get(page) ?? toError("page-link-unknown", nowhere, { id: page, suggestion: suggest(page, known), known })
    );
  }
  if (address.startsWith("#")) {
    const id = address.slice(1);
    return ids.includes(id)
      ? address
      : toError("prose-link-place-unknown", nowhere, { id, suggestion: suggest(id, ids) ?? completeScheme(id) });
  }
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/iu.test(address)) return address;
  return toError("prose-link-unusable", nowhere, { address, suggestion: completeAddress(address) });
}

const schemes = ["value", "so", "term", "tn", "story", "bai", "page", "trang"];

/** "s0:readers.2024" is near to no place of the story, but "s0" is to one of our words before a colon. */
function completeScheme(id: string): string | null {
  const [scheme = "", ...rest] = id.split(":");
  const near = rest.length === 0 ? null : suggest(scheme, schemes);
  return near === null ? null : [near, ...rest].join(":");
}

/** An address that only lacks its beginning. */
function completeAddress(address: string): string | null {
  if (/^(?:value|so|term|tn|story|page):\S+$/u.test(address)) return `#${address}`;
  return /^www\.\S+$/u.test(address) ? `https://${address}` : null;
}

function imageElement({ url, alt, title }: Image, { images }: StoryContext): Element {
  const image = images.get(url);
  const size = { width: image?.widthPx, height: image?.heightPx };
  const picture = element("img", { src: image?.address ?? url, alt: alt ?? "", ...size, loading: "lazy" }, []);
  const credit = element("figcaption", {}, [{ type: "text", value: title ?? "" }]);
  return element("figure", { className: ["picture"] }, [picture, credit]);
}

/** Pictures out of their paragraphs, alignment as classes, tables in a box that scrolls, numbers and code with their words. */
function tidy(hast: Hast): Hast {
  for (const block of hast.children) if (block.type === "element") bindNumbersIn(block);
  visit(hast, "element", (node, index, parent) => {
    const { align } = node.properties;
    if (typeof align === "string") node.properties = { className: [`align-${align}`] };
    if (node.tagName === "code") node.children = node.children.flatMap(breakCode);
    if (parent === undefined || index === undefined) return;
    const [only] = node.children;
    if (node.tagName === "p" && node.children.length === 1 && only?.type === "element" && only.tagName === "figure") {
      parent.children[index] = only;
    }
    if (node.tagName === "table" && !(parent.type === "element" && parent.tagName === "div")) {
      parent.children[index] = element("div", { className: ["table-scroller"], tabIndex: 0 }, [node]);
    }
  });
  return hast;
}

function breakCode(node: ElementContent): readonly ElementContent[] {
  return node.type === "text" ? toCodeWords(node.value) : [node];
}

/** Whether a node shows anything. */
export function isVisible(node: RootContent): boolean {
  return node.type === "element" || (node.type === "text" && node.value.trim() !== "");
}
