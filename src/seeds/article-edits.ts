import type { Article, Edit } from "../domain/article.ts";
import { parseArticle } from "./article-markdown.ts";

/**
 * Whether the changes that an article's file lists under `edits` are all that parts it from what would be generated:
 * every text is as generated, or as generated with the edits made. Numbers may change in sentences that were edited.
 */
export function isExplained(edited: string, generated: string): boolean {
  const [own, other] = [edited, generated].map((text) => parseArticle(text, { file: "", slug: "" }).value?.article);
  if (own === undefined || other === undefined || own.edits.length === 0) return false;
  const { quantities: ownQuantities, checks: ownChecks, edits, ...ownRest } = own;
  const { quantities, checks, edits: _none, ...rest } = other;
  return (
    isAlike(ownRest, rest, edits) &&
    isStatedAlike(ownQuantities, quantities, edits) &&
    isStatedAlike(ownChecks, checks, edits)
  );
}

type Stated = (Article["quantities"] | Article["checks"])[number];

function isStatedAlike(own: readonly Stated[], other: readonly Stated[], edits: readonly Edit[]): boolean {
  if (own.length !== other.length) return false;
  return own.every((one, index) => {
    const generated = other[index];
    if (generated === undefined || !isAlike(one.quote, generated.quote, edits)) return false;
    return applyEdits(generated.quote, edits) !== generated.quote || isAlike(one, generated, edits);
  });
}

function isAlike(own: unknown, other: unknown, edits: readonly Edit[]): boolean {
  if (typeof own === "string" && typeof other === "string") return own === other || own === applyEdits(other, edits);
  if (!isObject(own) || !isObject(other)) return own === other;
  const keys = new Set([...Object.keys(own), ...Object.keys(other)]);
  return [...keys].every((key) => isAlike(own[key], other[key], edits));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The text with every edit made in it, in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((changed, { was, is }) => (was === "" ? changed : changed.replaceAll(was, () => is)), text);
}
