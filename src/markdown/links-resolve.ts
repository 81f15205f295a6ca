import type { Element, ElementContent } from "hast";
import { checkVisible } from "../data/check-visible.ts";
import { qualifierBefore } from "../data/visible-number.ts";
import { formatBare, formatValue } from "../domain/format-value.ts";
import { toError, type Problem } from "../domain/problem.ts";
import { suggest } from "../domain/suggestion.ts";
import type { Value } from "../domain/value.ts";
import { idOfValue, parseLinkTarget, type LinkTarget } from "./links-address.ts";
import type { LinkContext, LinkText } from "./links-context.ts";

type Malformed = Extract<LinkTarget, { kind: "malformed" }>;

/** What stands on the page instead of a link as it was written. */
export interface ResolvedLink {
  hast: ElementContent;
  text: string;
  values: readonly string[];
  problems: readonly Problem[];
}

/** Resolves a link of ours; null where the address is of another kind. What is wrong is told, and its words stay. */
export function resolveLink(link: LinkText, context: LinkContext): ResolvedLink | null {
  const target = parseLinkTarget(link.address);
  if (target === null) return null;
  switch (target.kind) {
    case "plain":
      return bare(link.text, []);
    case "malformed":
      return bare(link.text, [
        toError("link-shape", link.place, { address: link.address, example: exampleOf(target, context) }),
      ]);
    case "term":
      return resolveTerm(target.term, link, context);
    case "value":
      return resolveValue(target.reference, link, context);
  }
}

const examples = { value: "#value:dataset.key", term: "#term:word-id" } as const;

/** The link that was most likely meant, or one that shows the form. */
function exampleOf({ of, prefix, rest }: Malformed, { values, terms }: LinkContext): string {
  const near = suggest(rest, (of === "value" ? values : terms).keys());
  return near === null ? examples[of] : prefix + near;
}

function bare(text: string, problems: readonly Problem[]): ResolvedLink {
  return { hast: { type: "text", value: text }, text, values: [], problems };
}

function resolveTerm(id: string, { text, place }: LinkText, context: LinkContext): ResolvedLink {
  const term = context.terms.get(id);
  if (term === undefined) {
    const suggestion = suggest(id, context.terms.keys());
    return bare(text, [toError("link-term-unknown", place, { term: id, suggestion })]);
  }
  const shown = text.trim() === "" ? term.name[context.language] : text;
  const href = context.hrefOfTerm?.(id) ?? `#term-${id}`;
  const hast = element("a", { className: ["term"], href, dataTerm: id }, [{ type: "text", value: shown }]);
  return { hast, text: shown, values: [], problems: [] };
}

function resolveValue(reference: string, link: LinkText, context: LinkContext): ResolvedLink {
  const value = context.values.get(reference);
  if (value === undefined) {
    const suggestion = suggest(reference, context.values.keys());
    return bare(link.text, [toError("link-value-unknown", link.place, { reference, suggestion })]);
  }
  const { shown, problem } = toShown(reference, value, link, context);
  const href = context.hrefOfValue?.(reference) ?? `#${idOfValue(reference)}`;
  const properties = { className: ["value"], href };
  const hast = element("a", properties, [{ type: "text", value: shown }]);
  return { hast, text: shown, values: [reference], problems: problem === null ? [] : [problem] };
}

function toShown(
  reference: string,
  value: Value,
  { text, before, place }: LinkText,
  { language, units, read, placeOfValue }: LinkContext,
): { shown: string; problem: Problem | null } {
  if (text.trim() !== "") {
    const fault = checkVisible(value, { text, before, language }, { units, read });
    const problem =
      fault === null
        ? null
        : toError(fault.rule, place, { text, expected: fault.expected }, placeOfValue?.(reference) ?? undefined);
    return { shown: text, problem };
  }
  if (value.value === null) {
    // A row without a number has a label: one without either is told of where it stands.
    return { shown: value.label[language] ?? reference, problem: null };
  }
  const isQualified = value.qualifier !== null && qualifierBefore(before, language)?.qualifier === value.qualifier;
  return { shown: (isQualified ? formatBare : formatValue)(value, language, units), problem: null };
}

function element(tagName: string, properties: Element["properties"], children: readonly ElementContent[]): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
